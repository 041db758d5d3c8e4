package io.plenum.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.web.language.Languages;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    void everyTextExistsInEachLanguage(String bundle) throws IOException {
        Properties english = load(bundle + ".properties");
        for (String file : files(bundle)) {
            Properties texts = load(file);
            assertThat(texts.stringPropertyNames()).as(file).isEqualTo(english.stringPropertyNames());
            assertThat(texts.values()).as(file).noneMatch(text -> text.toString()
                    .isBlank());
        }
    }

    /** A place that a translation forgets hides a figure from whoever reads it; one that it adds shows braces. */
    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageHasTheSameArguments(String bundle) throws IOException {
        Properties english = load(bundle + ".properties");
        for (String file : files(bundle)) {
            Properties texts = load(file);
            assertThat(texts.stringPropertyNames())
                    .as(file)
                    .allSatisfy(key -> assertThat(arguments(texts, key)).as(key).isEqualTo(arguments(english, key)));
        }
    }

    private static Set<String> arguments(Properties texts, String key) {
        return Pattern.compile("\\{\\d+")
                .matcher(texts.getProperty(key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static List<String> files(String bundle) {
        return Languages.all().stream()
                .map(language -> language.equals(Locale.ENGLISH) ? "" : "_" + language)
                .map(suffix -> bundle + suffix + ".properties")
                .toList();
    }

    /** Only a text with arguments is a pattern: elsewhere two apostrophes are shown as two, and in a pattern one hides the rest. */
    @ParameterizedTest
    @MethodSource("bundles")
    void apostrophesAreShownAsOne(String bundle) throws IOException {
        for (String file : files(bundle)) {
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
        for (String file : files(bundle)) {
            Properties texts = load(file);
            for (String key : texts.stringPropertyNames()) {
                String seen = texts.getProperty(key.replaceFirst("-of$", ""));
                if (key.endsWith("-of") && seen != null && !key.contains(".figure.")) {
                    assertThat(texts.getProperty(key)).as(key).containsIgnoringCase(seen);
                }
            }
        }
    }

    /** Of two texts with one key the first is never shown. */
    @ParameterizedTest
    @MethodSource("bundles")
    void noKeyStandsTwice(String bundle) throws IOException {
        for (String file : files(bundle)) {
            List<String> keys = new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
            assertThat(keys).as(file).doesNotHaveDuplicates();
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
