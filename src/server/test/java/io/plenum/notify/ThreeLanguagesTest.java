package io.plenum.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** A mail half in another language helps nobody at three in the morning. */
class ThreeLanguagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr"})
    void everyTextExistsWithTheSamePlaces(String language) throws IOException {
        Properties english = load("messages/notify.properties");
        Properties other = load("messages/notify_" + language + ".properties");
        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(other.values()).noneMatch(text -> text.toString().isBlank());
        for (String key : english.stringPropertyNames()) {
            assertThat(new MessageFormat(other.getProperty(key)).getFormatsByArgumentIndex())
                    .as(key)
                    .hasSameSizeAs(new MessageFormat(english.getProperty(key)).getFormatsByArgumentIndex());
            // A single quote would swallow the place after it.
            assertThat(other.getProperty(key)).as(key).doesNotContain("'");
        }
    }

    private static Properties load(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(new ClassPathResource(name).getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
