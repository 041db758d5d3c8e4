package io.plenum.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.plenum.site.importing.PointDraft;
import io.plenum.site.importing.SiteDraft;
import io.plenum.site.importing.SiteFolder;
import io.plenum.site.importing.SiteImportProblem;
import io.plenum.site.importing.SiteImportProblems;
import io.plenum.site.importing.SiteReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A model that somebody else wrote: points with BACnet references and little more. */
class PlainBrickTest {

    /** Plain Brick names nothing for people: the last part of each IRI must do, in the file's own words. */
    @Test
    void whatHasNoLabelIsCalledAsItsIriEnds() {
        SiteImportProblems problems = new SiteImportProblems();
        SiteDraft site = SiteReader.read(SiteFolder.ofModel("""
            @prefix bldg: <urn:example#> .
            @prefix brick: <https://brickschema.org/schema/Brick#> .
            bldg:HQ a brick:Building ; brick:hasPart bldg:Floor_1 .
            bldg:Floor_1 a brick:Floor ; brick:hasPart bldg:Room-101 .
            bldg:Room-101 a brick:Room ; brick:hasPoint bldg:Room-101.ZN-T .
            bldg:Room-101.ZN-T a brick:Zone_Air_Temperature_Sensor .
            bldg:VAV-1 a brick:VAV ; brick:feeds bldg:Room-101 .
            """.getBytes(StandardCharsets.UTF_8)), problems);

        assertThat(site.site().name()).isEqualTo("HQ");
        assertThat(site.spaces()).extracting(Space::name).containsExactly("Room-101");
        assertThat(site.equipment()).extracting(Equipment::name).containsExactly("VAV-1");
        assertThat(site.points()).extracting(PointDraft::name).containsExactly("Room-101.ZN-T");
    }

    /** Refused, a file of 97 points would have to be rewritten before anybody sees a value. */
    @Test
    void aModelWithoutPlacesIsTakenOverAsOneSite() throws Exception {
        Path file = Path.of(System.getProperty("plenum.test.models", "../shared/data/models"))
                .resolve("multizone_office_bacnet.ttl");
        assumeTrue(Files.exists(file), "SKIPPED: there is no " + file.toAbsolutePath());
        SiteImportProblems problems = new SiteImportProblems();

        SiteDraft site = SiteReader.read(SiteFolder.ofModel(Files.readAllBytes(file)), problems);

        assertThat(site.points()).hasSize(97).allMatch(point -> point.source() != null);
        assertThat(problems.list())
                .extracting(SiteImportProblem::sentence)
                .anyMatch(text -> text.startsWith("site.ttl: describes no brick:Site or brick:Building; the site "))
                .anyMatch(text ->
                        text.startsWith("site.ttl, line 15: advance: belongs to nothing and is kept with the site."))
                .contains("site.ttl: and 92 more points that belong to nothing.");
    }
}
