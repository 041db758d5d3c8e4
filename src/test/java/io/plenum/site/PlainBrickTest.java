package io.plenum.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A model that somebody else wrote: points with BACnet references and little more. */
class PlainBrickTest {

    @Test
    void aModelWithoutPlacesIsRefusedWithWordsThatSayWhatIsMissing() throws Exception {
        Path file = Path.of(System.getProperty("plenum.test.models", "../shared/data/models"))
                .resolve("multizone_office_bacnet.ttl");
        assumeTrue(Files.exists(file), "SKIPPED: there is no " + file.toAbsolutePath());
        ImportProblems problems = new ImportProblems();

        assertThatThrownBy(() -> SiteReader.read(SiteFolder.ofModel(Files.readAllBytes(file)), problems))
                .isInstanceOf(SiteImportRefused.class);
        assertThat(problems.list())
                .hasSize(ImportProblems.BOUND)
                .extracting(ImportProblem::sentence)
                .contains("site.ttl, line 15: advance: has no name (rdfs:label).");
    }
}
