package io.plenum.manual;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.web.language.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ManualTest {

    /** Before anybody has signed in, on walls, and the help itself. */
    private static final Set<String> WITHOUT_HELP = Set.of("login", "login/code", "kiosk", "manual", "glossary");

    private static final Pattern LINK = Pattern.compile("\\]\\(([a-z-]+)?(?:\\.md)?#([^)]+)\\)");

    private static List<ManualPart> parts(Guide guide) throws IOException {
        return ManualPart.of(Files.readString(Path.of("docs", guide.fileName() + ".md")));
    }

    /** Every place that something leads to. */
    private static Set<String> places() throws IOException {
        Set<String> places = new HashSet<>();
        for (Guide guide : Guide.values()) {
            parts(guide).forEach(part -> places.add(guide.fileName() + "/" + part.anchor()));
        }
        return places;
    }

    /** Help that opens at nothing is worse than none. */
    @Test
    void eachPageOpensAPartThatIsThere() throws IOException {
        assertThat(places()).containsAll(HelpTopics.TABLE.values());
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

    @Test
    void eachLinkBetweenTheGuidesArrives() throws IOException {
        Set<String> places = places();
        Set<String> lost = new TreeSet<>();
        for (Guide guide : Guide.values()) {
            for (ManualPart part : parts(guide)) {
                LINK.matcher(String.join("\n", part.lines()))
                        .results()
                        .map((MatchResult link) ->
                                (link.group(1) == null ? guide.fileName() : link.group(1)) + "/" + link.group(2))
                        .filter(place -> !places.contains(place))
                        .forEach(lost::add);
            }
        }
        assertThat(lost).isEmpty();
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
