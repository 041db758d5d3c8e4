package io.plenum.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.site.importing.SiteDraft;
import io.plenum.site.importing.SiteFolder;
import io.plenum.site.importing.SiteImportProblem;
import io.plenum.site.importing.SiteImportProblems;
import io.plenum.site.importing.SiteImportRefused;
import io.plenum.site.importing.SiteReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The demo site goes through the importer that a real site uses; its plans and its model must fit each other. */
class AulaHouseTest {

    private static final Pattern SYMBOL = Pattern.compile("id=\"([^\"]+)\" class=\"(space|equipment)[^\"]*\"");

    @Test
    void aulaHouseIsImportedWithoutAWord() throws IOException {
        SiteImportProblems problems = new SiteImportProblems();
        SiteDraft site = SiteReader.read(SiteFolder.of(Path.of("floorplans/aula-house")), problems);

        // A warning would mean: a space without a shape, or a shape of nothing.
        assertThat(problems.list()).isEmpty();
        assertThat(site.floors()).hasSize(4);
        assertThat(site.plans()).hasSize(4);
        assertThat(site.spaces()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(site.points().size()).isGreaterThanOrEqualTo(1200);
        assertThat(site.points()).allMatch(p -> p.source() != null);
    }

    @Test
    void everyEquipmentIsDrawnOnItsFloorAndOnNoOther() throws IOException {
        SiteFolder folder = SiteFolder.of(Path.of("floorplans/aula-house"));
        SiteDraft site = SiteReader.read(folder, new SiteImportProblems());

        for (Floor floor : site.floors()) {
            Set<String> expected = new TreeSet<>();
            site.spaces().stream().filter(s -> s.floor().equals(floor.key())).forEach(s -> expected.add(s.key()));
            site.equipment().stream().filter(e -> floor.key().equals(e.floor())).forEach(e -> expected.add(e.key()));
            assertThat(drawn(site.plans().getOrDefault(floor.key(), "")))
                    .as(floor.key())
                    .isEqualTo(expected);
        }
    }

    private static Set<String> drawn(String svg) {
        Set<String> ids = new TreeSet<>();
        // The sanitizer writes attributes in alphabetical order: class before id.
        Matcher symbol =
                SYMBOL.matcher(svg.replaceAll("class=\"([^\"]*)\"([^>]*) id=\"([^\"]*)\"", "id=\"$3\" class=\"$1\"$2"));
        while (symbol.find()) {
            ids.add(symbol.group(1));
        }
        return ids;
    }

    /** The line numbers of problems are only of use when they are right. */
    @Test
    void errorsNameLineAndEntity() {
        String broken = """
            @base <urn:plenum:h/> .
            @prefix brick: <https://brickschema.org/schema/Brick#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix unit: <http://qudt.org/vocab/unit/> .
            @prefix plenum: <urn:plenum:schema#> .
            <h> a brick:Building ; rdfs:label "H" ; plenum:zone "Mars/Base" .
            <floor-0> a brick:Floor ; rdfs:label "G" ; plenum:level 0 ; brick:isPartOf <h> .
            <room> a brick:Room ; rdfs:label "R" ; brick:isPartOf <floor-0> .

            <vav-1> a brick:VAV ;
              rdfs:label "VAV" ;
              brick:feeds <nowhere> .
            <vav-1/t> a brick:Temperature_Sensor ; rdfs:label "T" ;
              brick:isPointOf <vav-1> ;
              brick:hasUnit unit:DEG_X .
            <lost> a brick:Temperature_Sensor ; rdfs:label "L" .
            """;
        SiteImportProblems problems = new SiteImportProblems();
        try {
            SiteReader.read(SiteFolder.ofModel(broken.getBytes(StandardCharsets.UTF_8)), problems);
        } catch (SiteImportRefused expected) {
            // the list is what counts
        }
        assertThat(problems.list().stream().map(SiteImportProblem::sentence))
                .anyMatch(s -> s.startsWith("site.ttl, line 6: h: unknown time zone \"Mars/Base\""))
                .anyMatch(s -> s.startsWith("site.ttl, line 12: vav-1: refers to nowhere"))
                .anyMatch(s -> s.startsWith("site.ttl, line 15: vav-1/t: has the unknown unit \"DEG_X\""))
                .anyMatch(s -> s.startsWith("site.ttl, line 16: lost: belongs to nothing"));
    }
}
