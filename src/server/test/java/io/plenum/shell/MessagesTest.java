package io.plenum.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MessagesTest {

    static Stream<String> bundles() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        String names = Objects.requireNonNull(yaml.getObject()).getProperty("spring.messages.basename");
        return Arrays.stream(names.split(","));
    }

    /** A text that one language lacks would show as its key on somebody's screen. */
    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextExistsInEnglishAndGerman(String bundle) throws IOException {
        Properties english = load(bundle + ".properties");
        Properties german = load(bundle + "_de.properties");

        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(german.values()).noneMatch(text -> text.toString().isBlank());
    }

    /** Only a text with arguments is a pattern: elsewhere two apostrophes are shown as two, and in a pattern one hides the rest. */
    @ParameterizedTest
    @MethodSource("bundles")
    void apostrophesAreShownAsOne(String bundle) throws IOException {
        for (String file : List.of(bundle + ".properties", bundle + "_de.properties")) {
            Properties texts = load(file);
            assertThat(texts.stringPropertyNames()).as(file).allSatisfy(key -> {
                String text = texts.getProperty(key);
                boolean pattern = text.matches("(?s).*\\{\\d.*");
                String once = text.replace("''", "");
                assertThat(pattern ? once : text).as(key).doesNotContain(pattern ? "'" : "''");
            });
        }
    }

    /** Who says aloud what is written on a button must be understood: the name that is read to others contains it (WCAG 2.5.3). */
    @ParameterizedTest
    @MethodSource("bundles")
    void longerNamesContainWhatIsSeen(String bundle) throws IOException {
        for (String file : List.of(bundle + ".properties", bundle + "_de.properties")) {
            Properties texts = load(file);
            for (String key : texts.stringPropertyNames()) {
                String seen = texts.getProperty(key.replaceFirst("-of$", ""));
                if (key.endsWith("-of") && seen != null && !key.contains(".figure.")) {
                    assertThat(texts.getProperty(key)).as(key).containsIgnoringCase(seen);
                }
            }
        }
    }

    /** A file that nobody reads leaves its keys on the screen. */
    @Test
    void everyFileOfTextsIsRead() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:messages/*.properties");
        List<String> found = Arrays.stream(files)
                .map(file -> "messages/" + file.getFilename())
                .filter(name -> !name.matches(".*_[a-z]{2}\\.properties"))
                .map(name -> name.replace(".properties", ""))
                .toList();
        assertThat(bundles()).containsExactlyInAnyOrderElementsOf(found);
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
