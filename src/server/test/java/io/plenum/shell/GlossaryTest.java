package io.plenum.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Screens, mails and reports use the terms of the trade; what is no term does not come back. */
class GlossaryTest {

    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]{2,}(?:_[A-Z0-9]+)+\\b");
    /** Those that administrators set; named in parentheses, behind a sentence that says what to do. */
    private static final Pattern SETTING = Pattern.compile("\\bplenum\\.[a-z][a-z.-]+[a-z]\\b(?!-?opcua|\\.der)");

    /**
     * @param language en, de or fr
     * @param term to be used instead
     */
    private record Rule(String language, Pattern words, String term) {}

    private static List<Rule> rules() throws IOException {
        String text = new ClassPathResource("glossary.txt").getContentAsString(StandardCharsets.UTF_8);
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(GlossaryTest::rule)
                .toList();
    }

    /** The expression itself may contain the sign that parts the columns, without spaces around it. */
    private static Rule rule(String line) {
        String[] columns = line.split(" +\\| +");
        assertThat(columns).as(line).hasSize(3);
        Pattern words = Pattern.compile(columns[1], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return new Rule(columns[0], words, columns[2]);
    }

    private static List<Resource> files() throws IOException {
        return List.of(new PathMatchingResourcePatternResolver().getResources("classpath:messages/*.properties"));
    }

    private static String language(Resource file) {
        String name = String.valueOf(file.getFilename());
        return name.matches(".*_[a-z]{2}\\.properties") ? name.replaceFirst(".*_([a-z]{2})\\.properties", "$1") : "en";
    }

    private static Properties texts(Resource file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    /** Words to search pages by are what people type, and sentences beneath a term are everyday words on purpose. */
    private static Stream<String> keys(Properties texts) {
        return new TreeSet<>(texts.stringPropertyNames())
                .stream().filter(key -> !key.contains("plain.") && !key.startsWith("ui.search.page."));
    }

    @Test
    void noTextHasAWordForWhichThereIsATermOfTheTrade() throws IOException {
        List<String> found = new ArrayList<>();
        List<Rule> rules = rules();
        for (Resource file : files()) {
            Properties texts = texts(file);
            String language = language(file);
            keys(texts).forEach(key -> rules.stream()
                    .filter(rule -> rule.language().equals(language))
                    .filter(rule -> rule.words().matcher(texts.getProperty(key)).find())
                    .forEach(rule -> found.add(file.getFilename() + " " + key + "=" + texts.getProperty(key)
                            + "  [instead: " + rule.term() + "]")));
        }
        assertThat(found).isEmpty();
    }

    /** Each expression is one that would find something: a slip of the pen would let everything pass. */
    @Test
    void theGlossaryCoversAllLanguages() throws IOException {
        assertThat(rules())
                .extracting(Rule::language)
                .contains("en", "de", "fr")
                .hasSizeGreaterThan(50);
        assertThat(rules()).anyMatch(rule -> rule.words().matcher("Closed days").find());
        assertThat(rules())
                .anyMatch(rule -> rule.words().matcher("Nicht zu sagen").find());
    }

    @Test
    void noTextHasAConstantOfTheCode() throws IOException {
        List<String> found = new ArrayList<>();
        for (Resource file : files()) {
            Properties texts = texts(file);
            keys(texts)
                    .filter(key -> CONSTANT.matcher(texts.getProperty(key)).find())
                    .forEach(key -> found.add(file.getFilename() + " " + key + "=" + texts.getProperty(key)));
        }
        assertThat(found).isEmpty();
    }

    /** Who reads it may not be who can set it: what to do is said in words, the setting's name stands in parentheses. */
    @Test
    void settingsAreNamedInParentheses() throws IOException {
        List<String> found = new ArrayList<>();
        for (Resource file : files()) {
            Properties texts = texts(file);
            keys(texts)
                    .filter(key -> SETTING.matcher(texts.getProperty(key).replaceAll("\\([^)]*\\)", ""))
                            .find())
                    .forEach(key -> found.add(file.getFilename() + " " + key + "=" + texts.getProperty(key)));
        }
        assertThat(found).isEmpty();
    }

    /** A language that has a file has all of it: a single text that is missing would stand there in English. */
    @Test
    void everyLanguageOfAFileHasAllOfItsTexts() throws IOException {
        for (Resource file : files()) {
            String root = String.valueOf(file.getFilename()).replaceFirst("_[a-z]{2}(?=\\.properties)", "");
            assertThat(texts(file).stringPropertyNames())
                    .as(file.getFilename())
                    .isEqualTo(texts(new ClassPathResource("messages/" + root)).stringPropertyNames());
        }
    }
}
