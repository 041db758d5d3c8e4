package io.plenum.commissioning.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.commissioning.naming.ProposalConfidence;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.unit.Unit;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.SnapshotModel;
import io.plenum.site.StoredSites;
import io.plenum.site.TestModels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is proposed is what a plant engineer would say, and where nothing tells, nothing or a low confidence is. */
class FeedProposalsTest {

    private final List<Equipment> equipment = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();
    private final Map<String, String> owners = new HashMap<>();
    private final List<Floor> floors = new ArrayList<>();

    private void unit(String key, String brickClass, String... feeds) {
        stands(key, brickClass, null, feeds);
    }

    private void stands(String key, String brickClass, @Nullable String floor, String... feeds) {
        equipment.add(new Equipment(key, key, brickClass, "hvac", null, floor, List.of(feeds)));
    }

    private void point(String owner, String brickClass) {
        String key = owner + "/" + brickClass;
        points.add(new Point(
                new PointId(points.size() + 1),
                key,
                key,
                brickClass,
                PointKind.NUMERIC,
                Unit.PERCENT,
                List.of(),
                true,
                null));
        owners.put(key, owner);
    }

    private void handler(String key) {
        unit(key, "Air_Handling_Unit");
        point(key, "Heating_Valve_Command");
        point(key, "Cooling_Valve_Command");
    }

    private List<FeedGroup> proposed() {
        BuildingModel model = building(equipment);
        return FeedProposals.of(model);
    }

    private BuildingModel building(List<Equipment> all) {
        return new SnapshotModel(new StoredSites(List.of(TestModels.HOUSE), floors, List.of(), all, points, owners))
                .of(TestModels.HOUSE);
    }

    private static String line(FeedGroup group) {
        return group.step() + " " + group.relations() + " " + group.confidence() + " " + group.reason();
    }

    private List<String> lines() {
        return proposed().stream().map(FeedProposalsTest::line).toList();
    }

    /** The shipped building without its relations gets back just those that its plants, pumps and tower had. */
    @Test
    void aPlantIsProposedAsItIs() throws Exception {
        BuildingModel truth = TestModels.aulaHouse();
        List<Equipment> bare = truth.equipment().stream()
                .map(one -> new Equipment(
                        one.key(),
                        one.name(),
                        one.brickClass(),
                        one.system(),
                        one.space(),
                        one.floor(),
                        one.meaning().type().handlesAir() ? one.feeds() : List.of()))
                .toList();
        Map<String, String> known = new HashMap<>();
        truth.points().forEach(point -> known.put(point.key(), truth.anyOwnerOf(point.key())));
        BuildingModel without = new SnapshotModel(
                        new StoredSites(truth.sites(), truth.floors(), truth.spaces(), bare, truth.points(), known))
                .of(truth.site());

        List<FeedGroup> groups = FeedProposals.of(without);

        assertThat(groups).hasSize(5).allSatisfy(group -> {
            assertThat(group.confidence()).isEqualTo(ProposalConfidence.HIGH);
            group.relations().forEach((feeder, fed) -> assertThat(fed)
                    .as(feeder)
                    .containsExactlyElementsOf(new TreeSet<>(
                            Objects.requireNonNull(truth.equipment(feeder)).feeds())));
        });
        assertThat(groups.stream().mapToInt(group -> group.relations().size()).sum())
                .isEqualTo(7);
        assertThat(FeedProposals.of(truth)).isEmpty();
    }

    @Test
    void severalOnBothSidesArePairedByNumberOrStandOnOneHeader() {
        unit("Boiler 1", "Boiler");
        unit("Boiler 02", "Boiler");
        unit("HWP 1", "Hot_Water_Pump");
        unit("HWP 2", "Hot_Water_Pump");
        unit("CH 1", "Chiller");
        unit("CH 2", "Chiller");
        unit("CHWP A", "Chilled_Water_Pump");
        unit("CHWP B", "Chilled_Water_Pump");

        assertThat(lines())
                .containsExactly(
                        "BOILER_TO_PUMP {Boiler 02=[HWP 2], Boiler 1=[HWP 1]} MEDIUM NUMBER",
                        "CHILLER_TO_PUMP {CH 1=[CHWP A, CHWP B], CH 2=[CHWP A, CHWP B]} LOW HEADER");
    }

    /** 1 is not found in 12, and the only pump that is left over serves the rest, which is less sure. */
    @Test
    void aNameThatHasTheOtherInItDecides() {
        handler("AHU 1");
        handler("AHU 12");
        handler("AHU 3");
        unit("Heating pump AHU-01", "Pump");
        unit("Hot water pump", "Hot_Water_Pump");

        assertThat(lines())
                .containsExactly(
                        "HOT_PUMP_TO_COIL {Heating pump AHU-01=[AHU 1]} LOW NAME",
                        "HOT_PUMP_TO_COIL {Hot water pump=[AHU 12, AHU 3]} LOW ONLY");
    }

    @Test
    void aTowerFeedsThePumpOfTheCondensersWhereThereIsOne() {
        unit("Kühlturm", "Cooling_Tower");
        unit("Kühlwasserpumpe", "Pump");
        unit("KM 1", "Chiller");

        assertThat(lines())
                .containsExactly(
                        "TOWER_TO_PUMP {Kühlturm=[Kühlwasserpumpe]} LOW ONLY",
                        "CONDENSER_PUMP_TO_CHILLER {Kühlwasserpumpe=[KM 1]} LOW ONLY");
    }

    /** Drinking water heats no coil, a coil without a valve has no water, and what is said already is not proposed again. */
    @Test
    void whatIsNoHeatingOrSaidAlreadyIsLeftAlone() {
        unit("Boiler 1", "Boiler", "HWP");
        unit("Boiler 2", "Boiler");
        unit("HWP", "Hot_Water_Pump");
        unit("Warmwasser-Zirkulationspumpe", "Pump");
        unit("Pump 7", "Pump");
        unit("AHU 9", "Air_Handling_Unit");

        assertThat(lines()).containsExactly("BOILER_TO_PUMP {Boiler 2=[HWP]} HIGH ONLY");
    }

    /** Which of two air handlers a box is at, its room does not say; its name may. */
    @Test
    void boxesGoToTheOnlyAirHandlerOrToTheOneThatTheirNamesName() {
        unit("AHU 1", "Air_Handling_Unit");
        unit("VAV 1-01", "Variable_Air_Volume_Box");
        unit("VAV 1-02", "Variable_Air_Volume_Box");
        assertThat(lines()).containsExactly("AIR_HANDLER_TO_BOX {AHU 1=[VAV 1-01, VAV 1-02]} HIGH ONLY");

        unit("AHU 2", "Air_Handling_Unit");
        unit("AHU 2 VAV 7", "Variable_Air_Volume_Box");
        assertThat(lines()).containsExactly("AIR_HANDLER_TO_BOX {AHU 2=[AHU 2 VAV 7]} HIGH NAME");
    }

    /** Water of one building of a site is not taken to the other. */
    @Test
    void eachBuildingHasItsOwnPlant() {
        floors.add(new Floor("a", "house", "A ground", 0, "A"));
        floors.add(new Floor("b", "house", "B ground", 0, "B"));
        stands("Boiler A", "Boiler", "a");
        stands("Pump A", "Hot_Water_Pump", "a");
        stands("Boiler B", "Boiler", "b");
        stands("Pump B", "Hot_Water_Pump", "b");

        assertThat(lines())
                .containsExactly(
                        "BOILER_TO_PUMP {Boiler A=[Pump A]} HIGH ONLY", "BOILER_TO_PUMP {Boiler B=[Pump B]} HIGH ONLY");
    }

    /** Ids are answered to the page and sent back: they change with the relations, not with the run. */
    @Test
    void anIdStandsForItsRelations() {
        unit("Boiler", "Boiler");
        unit("Pump 1", "Hot_Water_Pump");
        String before = proposed().getFirst().id();
        assertThat(before)
                .startsWith("boiler_to_pump-")
                .isEqualTo(proposed().getFirst().id());

        unit("Pump 2", "Hot_Water_Pump");
        assertThat(proposed().getFirst().id()).isNotEqualTo(before);
    }
}
