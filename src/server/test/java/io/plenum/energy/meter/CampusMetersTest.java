package io.plenum.energy.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.energy.Meter;
import io.plenum.energy.MeterTree;
import io.plenum.site.importing.FolderModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two buildings, each with its own meter: what stands behind one of them is not bought once more. */
class CampusMetersTest {

    @Test
    void aSubMeterIsNotBoughtTwice(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("site.ttl"), """
            @prefix b: <https://campus.invalid/works#> .
            @prefix brick: <https://brickschema.org/schema/Brick#> .
            @prefix unit: <http://qudt.org/vocab/unit/> .
            b:works a brick:Site ; brick:hasPart b:hall , b:office .
            b:hall a brick:Building . b:office a brick:Building . b:o1 a brick:Floor ; brick:isPartOf b:office .
            b:mh a brick:Building_Electrical_Meter ; brick:meters b:hall ; brick:hasPoint b:mh_e .
            b:mo a brick:Building_Electrical_Meter ; brick:meters b:office ; brick:hasPoint b:mo_e .
            b:press a brick:Electrical_Meter ; brick:isSubMeterOf b:mh ; brick:hasPoint b:press_e .
            b:mo1 a brick:Electrical_Meter ; brick:meters b:o1 ; brick:hasPoint b:mo1_e .
            b:mh_e a brick:Energy_Sensor ; brick:hasUnit unit:KiloW-HR . b:mo_e a brick:Energy_Sensor ; brick:hasUnit unit:MegaJ .
            b:press_e a brick:Energy_Sensor ; brick:hasUnit unit:KiloW-HR . b:mo1_e a brick:Energy_Sensor ; brick:hasUnit unit:KiloW-HR .
            """);
        MeterTree tree = MeterSearch.of(FolderModel.read(folder));

        assertThat(meter(tree, "press").parent()).isEqualTo("mh");
        assertThat(meter(tree, "press").bought()).isFalse();
        assertThat(meter(tree, "mo1").parent()).isEqualTo("mo");
        assertThat(meter(tree, "mo1").bought()).isFalse();
        assertThat(meter(tree, "mo1").floor()).isEqualTo("o1");
        assertThat(meter(tree, "mh").bought()).isTrue();
        assertThat(meter(tree, "mo").bought()).isTrue();
    }

    private static Meter meter(MeterTree tree, String key) {
        return Objects.requireNonNull(tree.meter(key));
    }
}
