package io.plenum.equipment.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.plenum.equipment.BrickText;
import io.plenum.site.BuildingModel;
import io.plenum.site.SiteModel;
import io.plenum.site.importing.FolderModel;
import io.plenum.site.role.EquipmentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantSchematicsTest {

    private BuildingModel demo;

    @BeforeAll
    void read() throws IOException {
        demo = FolderModel.read(Path.of("floorplans/aula-house"));
    }

    private static PlantSchematic single(SiteModel model, PlantKind kind) {
        List<PlantSchematic> plants = PlantSchematics.of(model, kind);
        assertThat(plants).hasSize(1);
        return plants.getFirst();
    }

    private static List<String> at(PlantSchematic plant, PlantStage stage) {
        return plant.nodes().stream()
                .filter(node -> node.stage() == stage)
                .map(PlantNode::key)
                .toList();
    }

    /** A plant drawn in another order than the water takes is a wrong plant. */
    @Test
    void theChilledWaterOfTheDemoGoesFromTowerToCoil() {
        PlantSchematic plant = single(demo, PlantKind.COOLING);
        assertThat(at(plant, PlantStage.REJECTION)).containsExactly("cooling-tower");
        assertThat(at(plant, PlantStage.PRODUCTION)).containsExactly("chiller-1", "chiller-2");
        assertThat(at(plant, PlantStage.DISTRIBUTION)).containsExactly("chilled-water-pump");
        assertThat(at(plant, PlantStage.CONSUMPTION)).containsExactly("ahu-1", "ahu-2", "ahu-3");
        assertThat(plant.links()).contains(new PlantLink("chilled-water-pump", "ahu-2"));
        assertThat(plant.unlinked()).isEmpty();
        // Of an air handler the coil is shown that the plant feeds.
        assertThat(plant.nodes().getLast().points())
                .extracting(point -> point.key())
                .containsExactly("ahu-3/cooling-valve-command");
    }

    @Test
    void heatAndAirOfTheDemoHaveTheirs() {
        PlantSchematic heat = single(demo, PlantKind.HEATING);
        assertThat(at(heat, PlantStage.PRODUCTION)).containsExactly("boiler-1", "boiler-2");
        assertThat(at(heat, PlantStage.CONSUMPTION)).contains("ahu-1");
        List<PlantSchematic> air = PlantSchematics.of(demo, PlantKind.AIR);
        assertThat(air).extracting(PlantSchematic::key).containsExactly("ahu-1", "ahu-2", "ahu-3");
        assertThat(at(air.getFirst(), PlantStage.CONSUMPTION)).hasSize(20).contains("vav-0-06");
        assertThat(at(air.getFirst(), PlantStage.ROOM)).contains("space-0-06");
    }

    /** Circuits of condenser water, unnamed pumps, a circle of feeds and a system with its parts, as models from elsewhere have them. */
    @Test
    void plantsOfOthersAreUnderstood(@TempDir Path folder) throws IOException {
        SiteModel model = BrickText.read(folder, """
                bldg:CT a brick:Cooling_Tower ; brick:feeds bldg:CWP .
                bldg:CWP a brick:Condenser_Water_Pump ; brick:feeds bldg:CH .
                bldg:CH a brick:Chiller ; brick:feeds bldg:P7 , bldg:CT .
                bldg:P7 a brick:Pump ; brick:feeds bldg:P8 .
                bldg:P8 a brick:Pump ; brick:feeds bldg:FCU , bldg:P7 .
                bldg:FCU a brick:Fan_Coil_Unit .
                bldg:HWS a brick:Hot_Water_System ; brick:hasPart bldg:B1 ; brick:feeds bldg:Room_1 .
                bldg:B1 a brick:Boiler .
                bldg:Floor_1 brick:hasPart bldg:Room_1 . bldg:Room_1 a brick:Room .
                """);
        PlantSchematic cold = single(model, PlantKind.COOLING);
        assertThat(names(cold, PlantStage.REJECTION)).containsExactly("CT", "CWP");
        assertThat(names(cold, PlantStage.DISTRIBUTION)).containsExactlyInAnyOrder("P7", "P8");
        assertThat(names(cold, PlantStage.CONSUMPTION)).containsExactly("FCU");
        PlantSchematic heat = single(model, PlantKind.HEATING);
        assertThat(names(heat, PlantStage.PRODUCTION)).containsExactly("B1");
        assertThat(names(heat, PlantStage.DISTRIBUTION)).containsExactly("HWS");
        assertThat(names(heat, PlantStage.ROOM)).containsExactly("Room_1");
        assertThat(heat.unlinked()).isEmpty();
    }

    private static List<String> names(PlantSchematic plant, PlantStage stage) {
        return plant.nodes().stream()
                .filter(node -> node.stage() == stage)
                .map(PlantNode::name)
                .toList();
    }

    /** What the model does not say is not made up: it is drawn without a line and named. */
    @Test
    void whatNothingFeedsIsSaid(@TempDir Path folder) throws IOException {
        SiteModel model = BrickText.read(folder, "bldg:CH a brick:Chiller . bldg:P1 a brick:Chilled_Water_Pump .");
        PlantSchematic plant = single(model, PlantKind.COOLING);
        assertThat(plant.unlinked()).extracting(PlantNode::name).containsExactly("CH", "P1");
        assertThat(PlantLayout.of(plant).pipes()).isEmpty();
        assertThat(PlantSchematics.of(model, PlantKind.HEATING)).isEmpty();
    }

    /** Boxes over each other could not be read, and a line of one source that meets the line of another would be a pipe that is not there. */
    @Test
    void nothingStandsOnAnythingElse() {
        for (PlantSchematic plant : PlantSchematics.of(demo)) {
            PlantLayout layout = PlantLayout.of(plant);
            for (PlantLayout.Box one : layout.boxes()) {
                assertThat(one.x() + PlantLayout.WIDTH).isLessThanOrEqualTo(layout.width());
                assertThat(one.y() + one.height()).isLessThanOrEqualTo(layout.height());
                assertThat(layout.boxes())
                        .filteredOn(other -> other != one && other.x() == one.x())
                        .allMatch(
                                other -> other.y() >= one.y() + one.height() || one.y() >= other.y() + other.height());
            }
            assertThat(layout.arrows()).isNotEmpty();
        }
    }

    /** Whatever equipment of a plant a model has is in a schematic; a model without any gets none and the page says why. */
    @Test
    void eachModelGetsThePlantsThatItHas(@TempDir Path folder) throws IOException {
        Path models = Path.of(System.getProperty("plenum.test.models", "../shared/data/models"));
        assumeTrue(Files.isDirectory(models), "SKIPPED: there is no " + models.toAbsolutePath());
        try (Stream<Path> files = Files.list(models)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".ttl")).toList()) {
                Files.write(folder.resolve("site.ttl"), Files.readAllBytes(file));
                BuildingModel model = FolderModel.read(folder);
                Set<String> drawn = PlantSchematics.of(model).stream()
                        .flatMap(plant -> plant.nodes().stream())
                        .map(PlantNode::key)
                        .collect(Collectors.toSet());
                assertThat(model.equipment())
                        .as(file.toString())
                        .filteredOn(
                                one -> Set.of(EquipmentType.CHILLER, EquipmentType.BOILER, EquipmentType.AIR_HANDLER)
                                        .contains(one.meaning().type()))
                        .allMatch(one -> drawn.contains(one.key()));
            }
        }
    }
}
