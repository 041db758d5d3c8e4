package io.plenum.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.SnapshotModel;
import io.plenum.site.Space;
import io.plenum.site.StoredSites;
import io.plenum.site.TestModels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Doors, fans and cameras whose numbers are no rooms' are put where their names say, and nowhere where they do not. */
class RoomByNameTest {

    private static BuildingModel model(BuildingModel truth, List<Equipment> equipment) {
        Map<String, String> owners = new HashMap<>();
        truth.points().forEach(point -> owners.put(point.key(), truth.anyOwnerOf(point.key())));
        return new SnapshotModel(new StoredSites(
                        truth.sites(), truth.floors(), truth.spaces(), equipment, truth.points(), owners))
                .of(truth.site());
    }

    private static Equipment named(String name, @Nullable String floor, @Nullable String space) {
        return new Equipment(name, name, "Equipment", "hvac", space, floor, List.of());
    }

    /** The shipped building without all places of equipment. */
    @Test
    void whatIsProposedIsWhereItStands() throws Exception {
        BuildingModel truth = TestModels.aulaHouse();
        RoomByName rooms = new RoomByName(model(
                truth,
                truth.equipment().stream()
                        .map(one -> new Equipment(
                                one.key(), one.name(), one.brickClass(), one.system(), null, null, one.feeds()))
                        .toList()));
        Map<String, String> proposed = new TreeMap<>();
        truth.equipment().stream()
                .filter(one -> !one.key().startsWith("lighting") && !one.key().startsWith("vav"))
                .forEach(one -> proposed.put(
                        one.key(),
                        rooms.of(new Equipment(
                                one.key(), one.name(), one.brickClass(), one.system(), null, null, List.of()))));
        proposed.values().removeIf(String::isEmpty);
        // Its model has this door of a stair in the office before it.
        assertThat(proposed.remove("door-1-02")).isEqualTo("space-1-08");
        assertThat(proposed).hasSize(12).containsKeys("door-2-03", "exhaust-fan-3", "crac-1");
        proposed.forEach((key, space) -> assertThat(space)
                .as(key)
                .isEqualTo(Objects.requireNonNull(truth.equipment(key)).space()));
    }

    @Test
    void whatCouldBeTwoRoomsIsNone() {
        List<Floor> floors = List.of(new Floor("f0", "house", "0", 0), new Floor("f1", "house", "1", 1));
        List<Space> spaces = List.of(
                new Space("a0", "f0", "Stair A", "Room", 1),
                new Space("a1", "f1", "Stair A", "Room", 1),
                new Space("atrium", "f0", "Stair Atrium", "Room", 1),
                new Space("wc", "f0", "WC", "Room", 1),
                new Space("number", "f0", "0.01", "Room", 1));
        BuildingModel model = new SnapshotModel(
                        new StoredSites(List.of(TestModels.HOUSE), floors, spaces, List.of(), List.of(), Map.of()))
                .of(TestModels.HOUSE);
        RoomByName rooms = new RoomByName(model);

        assertThat(rooms.of(named("Door stair a", null, null))).isEmpty();
        assertThat(rooms.of(named("Door stair a", "f1", null))).isEqualTo("a1");
        assertThat(rooms.of(named("Door 1-07 stair a", null, null))).isEqualTo("a1");
        assertThat(rooms.of(named("Smoke vent STAIR ATRIUM", null, null))).isEqualTo("atrium");
        assertThat(rooms.of(named("Exhaust fan WC", null, null))).isEmpty();
        assertThat(rooms.of(named("Door 0.01", null, null))).isEmpty();
        // What the model says is not proposed otherwise.
        assertThat(rooms.of(named("Fan of stair atrium", "f0", "wc"))).isEqualTo("wc");
    }
}
