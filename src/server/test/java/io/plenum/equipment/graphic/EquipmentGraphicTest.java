package io.plenum.equipment.graphic;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.unit.Unit;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.importing.FolderModel;
import io.plenum.site.role.EquipmentType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EquipmentGraphicTest {

    private BuildingModel model;

    @BeforeAll
    void read() throws IOException {
        model = FolderModel.read(Path.of("floorplans/aula-house"));
    }

    /** An order that nobody would build is a wrong picture of the plant. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ahu-1 | return-air outdoor-air mixing filter heating cooling fan supply-air",
                "vav-0-06 | damper reheat room",
                "chiller-1 | machine condenser"
            })
    void partsStandInTheOrderOfWhatFlows(String key, String parts) {
        Equipment one = Objects.requireNonNull(model.equipment(key), key);
        assertThat(EquipmentGraphic.of(one.meaning().type(), model.pointsOf(key)))
                .extracting(GraphicPart::name)
                .containsExactly(parts.split(" "));
    }

    /** A point that no part shows could not be seen or commanded on the page; one that two show would be two truths. */
    @Test
    void eachPointIsAtOnePart() {
        for (Equipment one : model.equipment()) {
            List<Point> points = model.pointsOf(one.key());
            List<Point> shown = EquipmentGraphic.of(one.meaning().type(), points).stream()
                    .flatMap(part -> part.points().stream())
                    .toList();
            assertThat(shown).as(one.key()).containsExactlyInAnyOrderElementsOf(points);
        }
    }

    /** Nothing of the demo is left to the last resort. */
    @Test
    void eachKindOfTheDemoHasPartsOfItsOwn() {
        for (Equipment one : model.equipment()) {
            assertThat(EquipmentGraphic.of(one.meaning().type(), model.pointsOf(one.key())))
                    .as(one.key())
                    .extracting(GraphicPart::name)
                    .doesNotContain("other");
        }
    }

    /** A model from elsewhere may name what no table foresees. */
    @Test
    void whatNobodyKnowsIsShownAllTheSame() {
        Point point = new Point(
                new PointId(1),
                "thing/level",
                "Level",
                "Some_Level_Sensor",
                PointKind.NUMERIC,
                Unit.UNITLESS,
                List.of(),
                false,
                null);
        assertThat(EquipmentGraphic.of(EquipmentType.UNKNOWN, List.of(point)))
                .extracting(GraphicPart::name)
                .containsExactly("other");
    }
}
