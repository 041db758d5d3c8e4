package io.plenum.equipment.graphic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plenum.equipment.BrickText;
import io.plenum.point.Point;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import io.plenum.site.importing.FolderModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
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
        assertThat(EquipmentGraphic.of(model, one))
                .extracting(GraphicPart::name)
                .containsExactly(parts.split(" "));
    }

    /** A point that no part shows could not be seen or commanded on the page; one that two show would be two truths. */
    @Test
    void eachPointIsAtOnePart() {
        for (Equipment one : model.equipment()) {
            List<Point> shown = EquipmentGraphic.of(model, one).stream()
                    .flatMap(part -> part.points().stream())
                    .toList();
            assertThat(shown).as(one.key()).containsExactlyInAnyOrderElementsOf(model.pointsOf(one.key()));
        }
    }

    /** Nothing of the demo is left to the last resort. */
    @Test
    void eachKindOfTheDemoHasPartsOfItsOwn() {
        for (Equipment one : model.equipment()) {
            assertThat(EquipmentGraphic.of(model, one))
                    .as(one.key())
                    .extracting(GraphicPart::name)
                    .doesNotContain("other");
        }
    }

    /** A model from elsewhere may name what no table foresees. */
    @Test
    void whatNobodyKnowsIsShownAllTheSame(@TempDir Path folder) throws IOException {
        SiteModel other = BrickText.read(folder, """
                bldg:Thing a brick:Equipment ; brick:hasPoint bldg:Thing.Level .
                bldg:Thing.Level a brick:Level_Sensor .
                """);
        assertThat(EquipmentGraphic.of(other, other.equipment().getFirst()))
                .extracting(GraphicPart::name)
                .containsExactly("other");
    }

    /** Many models give dampers, fans and coils as equipment of their own; without them the picture of the unit has holes. */
    @Test
    void whatIsPartOfAUnitStandsInItsPicture(@TempDir Path folder) throws IOException {
        SiteModel other = BrickText.read(folder, """
                bldg:AHU a brick:AHU ; brick:hasPart bldg:OAD , bldg:CC , bldg:SF , bldg:VAV ; brick:hasPoint bldg:SAT .
                bldg:SAT a brick:Supply_Air_Temperature_Sensor .
                bldg:OAD a brick:Outside_Damper .
                bldg:CC a brick:Cooling_Coil ; brick:hasPoint bldg:CC.Position .
                bldg:CC.Position a brick:Valve_Position_Sensor .
                bldg:SF a brick:Supply_Fan ; brick:hasPoint bldg:SF.Power .
                bldg:SF.Power a brick:Electric_Power_Sensor .
                bldg:VAV a brick:VAV ; brick:hasPoint bldg:VAV.T .
                bldg:VAV.T a brick:Zone_Air_Temperature_Sensor .
                """);
        Equipment handler = other.equipment().stream()
                .filter(one -> one.name().equals("AHU"))
                .findFirst()
                .orElseThrow();
        assertThat(EquipmentGraphic.of(other, handler))
                .extracting(GraphicPart::name, part -> part.points().size())
                .containsExactly(tuple("outdoor-air", 0), tuple("cooling", 1), tuple("fan", 1), tuple("supply-air", 1));
    }
}
