package io.plenum.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plenum.web.language.Languages;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class ManualTest {

    /** Before anybody has signed in, on walls, and the help itself. */
    private static final Set<String> WITHOUT_HELP = Set.of("login", "login/code", "kiosk", "manual", "glossary");

    private static final Pattern LINK = Pattern.compile("\\]\\((?:(\\.\\./)?([a-z-]+)\\.md)?#([^)]+)\\)");
    private static final Pattern CODE = Pattern.compile("```.+?```|`[^`]+`");

    private static Path file(Guide guide, Locale language) {
        Path docs = Path.of("docs");
        return (language.equals(Locale.ENGLISH) ? docs : docs.resolve(language.getLanguage()))
                .resolve(guide.fileName() + ".md");
    }

    /** Those of the files in one language, English where there is none. */
    private static List<ManualPart> parts(Guide guide, Locale language) throws IOException {
        Path file = file(guide, language);
        return ManualPart.of(Files.readString(Files.exists(file) ? file : file(guide, Locale.ENGLISH)));
    }

    /** Every place that something leads to. */
    private static Set<String> places(Locale language) throws IOException {
        Set<String> places = new HashSet<>();
        for (Guide guide : Guide.values()) {
            parts(guide, language).forEach(part -> places.add(guide.fileName() + "/" + part.anchor()));
        }
        return places;
    }

    /** Help that opens at nothing is worse than none. */
    @Test
    void eachPageOpensAPartThatIsThere() throws IOException {
        assertThat(places(Locale.ENGLISH)).containsAll(HelpTopics.TABLE.values());
        List<String> views = Files.readAllLines(Path.of("src/server/test/resources/access.txt")).stream()
                .filter(line -> line.startsWith("VIEW "))
                .map(line -> line.split(" +")[1].substring(1).replaceFirst("/?:.*", ""))
                .toList();
        assertThat(views)
                .containsAll(HelpTopics.TABLE.keySet().stream()
                        .filter(page -> !page.equals("setup"))
                        .toList());
        assertThat(views.stream().filter(page -> !WITHOUT_HELP.contains(page)))
                .allSatisfy(page -> assertThat(HelpTopics.topic(page)).as(page).isNotNull());
        assertThat(HelpTopics.address("alarms/17")).isEqualTo("manual/facility-manager/alarms");
        assertThat(HelpTopics.address("nowhere")).isEqualTo("manual");
    }

    /** Also where the files are read themselves: a link goes to the file of the same language where there is one. */
    @Test
    void eachLinkBetweenTheGuidesArrives() throws IOException {
        Set<String> lost = new TreeSet<>();
        for (Locale language : Languages.all()) {
            Set<String> places = places(language);
            Set<String> english = places(Locale.ENGLISH);
            for (Guide guide : Guide.values()) {
                if (Files.exists(file(guide, language))) {
                    for (ManualPart part : parts(guide, language)) {
                        LINK.matcher(String.join("\n", part.lines()))
                                .results()
                                .filter(link -> !(link.group(1) == null ? places : english)
                                        .contains(Objects.requireNonNullElse(link.group(2), guide.fileName()) + "/"
                                                + link.group(3)))
                                .forEach(link -> lost.add(language + " " + guide + " " + link.group()));
                    }
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    /** Whoever adds a part adds it in each language that the guide is written in, and none says what another one does not. */
    @Test
    void eachLanguageOfAGuideHasTheSamePartsInTheSameOrder() throws IOException {
        for (Guide guide : Guide.values()) {
            List<ManualPart> english = parts(guide, Locale.ENGLISH);
            for (Locale language : Languages.all()) {
                List<ManualPart> own = parts(guide, language);
                assertThat(own)
                        .as(guide + " " + language)
                        .extracting(ManualPart::level)
                        .isEqualTo(english.stream().map(ManualPart::level).toList());
                for (int i = 0; i < own.size(); i++) {
                    assertThat(code(own.get(i)))
                            .as("what stands in code in " + guide + " " + language + ", "
                                    + english.get(i).title())
                            .isEqualTo(code(english.get(i)));
                    assertThat(rows(own.get(i)))
                            .as("rows and items in " + guide + " " + language + ", "
                                    + english.get(i).title())
                            .isEqualTo(rows(english.get(i)));
                }
            }
        }
        assertThat(Languages.all())
                .allSatisfy(language -> assertThat(Files.exists(file(Guide.FACILITY_MANAGER, language)))
                        .as(language.toString())
                        .isTrue());
    }

    private static Set<String> code(ManualPart part) {
        return CODE.matcher(String.join(" ", part.lines()))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long rows(ManualPart part) {
        return part.lines().stream()
                .filter(line -> line.startsWith("|") || line.matches("(-|\\d+\\.) .*"))
                .count();
    }

    /** An address is good in each language: the English one, whatever the heading. */
    @Test
    void partsOfATranslationKeepTheirAnchors() {
        List<ManualPart> english = ManualPart.of("# A guide\n## Alarms\n");
        assertThat(ManualPart.translated(ManualPart.of("# Ein Handbuch\n## Alarme\nText\n"), english))
                .extracting(ManualPart::title, ManualPart::anchor, ManualPart::ownAnchor)
                .containsExactly(tuple("Ein Handbuch", "a-guide", "ein-handbuch"), tuple("Alarme", "alarms", "alarme"));
    }

    /** German nouns have endings, and are no other words in small letters. */
    @Test
    void termsAreFoundInTheirOwnLanguage() {
        GlossaryTerm override = GlossaryTerm.named("Override");
        assertThat(override.inText(Locale.ENGLISH).matcher("Two overrides.").find())
                .isTrue();
        assertThat(override.inText(Locale.GERMAN)
                        .matcher("Zwei Übersteuerungen.")
                        .find())
                .isTrue();
        assertThat(override.inText(Locale.FRENCH).matcher("Deux forçages.").find())
                .isTrue();
        assertThat(GlossaryTerm.named("Coil")
                        .inText(Locale.GERMAN)
                        .matcher("ein Registertausch")
                        .find())
                .isFalse();
    }

    /** A text that is reworded without its term would explain nothing any more. */
    @Test
    void eachExplainedTextHasItsTermsInEachLanguage() throws IOException {
        for (Locale language : Languages.all()) {
            Properties texts = texts(language);
            ExplainedTexts.TABLE.forEach(
                    (key, terms) -> assertThat(ExplainedTexts.terms(key, texts.getProperty(key, ""), language))
                            .as(key + " " + language)
                            .extracting(found -> found.term().name(Locale.ENGLISH))
                            .containsExactlyInAnyOrderElementsOf(terms));
        }
    }

    private static Properties texts(Locale language) throws IOException {
        String ending = language.equals(Locale.ENGLISH) ? "" : "_" + language.getLanguage();
        Properties texts = new Properties();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath:messages/*.properties")) {
            if (Objects.requireNonNullElse(file.getFilename(), "").matches("[a-z]+" + ending + "\\.properties")) {
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
            }
        }
        return texts;
    }

    /** A sign in code is no heading. */
    @Test
    void partsBeginAtHeadingsOnly() {
        List<ManualPart> parts = ManualPart.of(
                "# A guide\nfirst\n```\n# no heading\n```\n## What `it` does!\nsecond\n## What it does\n");
        assertThat(parts).extracting(ManualPart::anchor).containsExactly("a-guide", "what-it-does", "what-it-does-2");
        assertThat(parts.getFirst().lines()).contains("# no heading");
    }

    @Test
    void theGlossaryHasEachLanguageAndIsInOrder() {
        List<String> names = GlossaryTerm.all().stream()
                .map(term -> term.name(Locale.ENGLISH))
                .toList();
        assertThat(names)
                .hasSizeGreaterThan(20)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(GlossaryTerm.all())
                .allSatisfy(term -> assertThat(Languages.codes()).allSatisfy(code -> {
                    assertThat(term.texts().get(code)).as(code).isNotBlank();
                    assertThat(term.texts().get(code + ".meaning")).as(code).endsWith(".");
                }));
    }
}
