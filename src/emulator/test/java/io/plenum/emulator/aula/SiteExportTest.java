package io.plenum.emulator.aula;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SiteExportTest {

    /** The committed model of the demo site must name what the emulator offers; export it again after a change. */
    @Test
    void theCommittedSiteIsTheExportedOne() throws IOException {
        String committed = Files.readString(Path.of("floorplans/aula-house/site.ttl"));
        assertThat(SiteExport.turtle(AulaHouseTest.building("2026-11-09", false)))
                .isEqualTo(committed);
    }
}
