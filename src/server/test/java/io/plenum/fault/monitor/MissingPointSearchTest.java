package io.plenum.fault.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.fault.Quantity;
import io.plenum.fault.finding.MissingPoints;
import io.plenum.point.Point;
import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import io.plenum.site.SnapshotModel;
import io.plenum.site.StoredSites;
import io.plenum.site.TestModels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What is missing is asked of the rules themselves: with the point they can be evaluated, without it they cannot. */
class MissingPointSearchTest {

    /** The demo building without some of its points. */
    private static SiteModel without(Predicate<Point> gone) throws Exception {
        SiteModel whole = TestModels.aulaHouse();
        return with(whole, whole.points().stream().filter(gone.negate()).toList());
    }

    private static SiteModel with(SiteModel whole, List<Point> points) {
        Map<String, String> owners = new HashMap<>();
        points.forEach(point -> owners.put(point.key(), whole.ownerOf(point.key())));
        owners.values().removeIf(Objects::isNull);
        return new SnapshotModel(
                new StoredSites(whole.sites(), whole.floors(), whole.spaces(), whole.equipment(), points, owners));
    }

    private static List<MissingPoints> missing(SiteModel model) {
        return MissingPointSearch.of(model.of(model.sites().getFirst()));
    }

    @Test
    void aPointThatIsTakenAwayIsMissedWithTheRulesThatNeedIt() throws Exception {
        SiteModel whole = TestModels.aulaHouse();
        SiteModel less = without(point -> point.brickClass().equals("Mixed_Air_Temperature_Sensor"));
        Predicate<MissingPoints> mixed = one -> one.kind().equals("AIR_HANDLER")
                && one.missing().all().equals(java.util.Set.of(Quantity.MAT))
                && one.missing().oneOf().isEmpty();

        assertThat(missing(whole)).noneMatch(mixed);
        assertThat(missing(less)).filteredOn(mixed).isNotEmpty().allSatisfy(one -> assertThat(one.rules())
                .contains("FC2", "FC3"));
    }

    /** A search of the controllers says no names of states, and names propose classes that are finer than those of the demo building. */
    @Test
    void classesAsTheyAreProposedServeTheRulesWithoutNamesOfStates() throws Exception {
        SiteModel whole = TestModels.aulaHouse();
        Map<String, String> proposed = Map.of("open", "Door_Status", "held", "Door_Held_Alarm");
        SiteModel found = with(
                whole,
                whole.points().stream()
                        .map(point -> {
                            String last = point.key().replaceFirst(".*/", "");
                            return point.key().startsWith("door-")
                                    ? named(point, proposed.getOrDefault(last, point.brickClass()))
                                    : last.equals("outside-air-damper-position")
                                            ? named(point, "Outside_Damper_Position_Sensor")
                                            : point;
                        })
                        .toList());

        assertThat(missing(found)).noneMatch(one -> one.kind().equals("DOOR"));
        assertThat(missing(found)).hasSameSizeAs(missing(whole));
    }

    private static Point named(Point point, String brickClass) {
        return new Point(
                point.id(),
                point.key(),
                point.name(),
                brickClass,
                point.kind(),
                point.unit(),
                List.of(),
                point.writable(),
                point.source());
    }

    /** Sixty boxes without the same sensor are one thing to do. */
    @Test
    void equipmentThatLacksTheSameIsOneLine() throws Exception {
        SiteModel less = without(point -> point.brickClass().equals("Discharge_Air_Temperature_Sensor"));
        long boxes = less.equipment().stream()
                .filter(one -> one.meaning().type() == io.plenum.site.role.EquipmentType.TERMINAL_BOX)
                .count();

        assertThat(missing(less))
                .filteredOn(one -> one.missing().all().equals(java.util.Set.of(Quantity.DISCHARGE)))
                .filteredOn(one -> one.missing().oneOf().isEmpty())
                .anySatisfy(one -> assertThat(one.equipment()).hasSize((int) boxes));
    }

    /** What has no points at all is not watched, and is just what somebody has to be told about. */
    @Test
    void equipmentWithoutAnyPointIsThereToo() throws Exception {
        SiteModel none = without(point -> true);

        assertThat(missing(none))
                .flatExtracting(MissingPoints::equipment)
                .contains(none.equipment().stream()
                        .filter(one -> one.meaning().type().handlesAir())
                        .map(Equipment::key)
                        .findFirst()
                        .orElseThrow());
    }
}
