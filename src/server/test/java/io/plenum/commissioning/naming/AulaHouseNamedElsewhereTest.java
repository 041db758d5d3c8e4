package io.plenum.commissioning.naming;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.commissioning.DiscoveredPoint;
import io.plenum.commissioning.ForeignNames;
import io.plenum.commissioning.NamingScore;
import io.plenum.point.Point;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.TestModels;
import io.plenum.site.role.BrickClass;
import io.plenum.site.role.EquipmentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an integrator gains: most points of a building that nobody prepared are placed by accepting patterns, and hardly any is wrong. */
class AulaHouseNamedElsewhereTest {

    private static final Set<EquipmentType> REPORTING =
            Set.of(EquipmentType.ELEVATOR, EquipmentType.CAMERA, EquipmentType.DOOR);

    static Stream<Arguments> habits() {
        return Stream.of(
                habit("american", ForeignNames::american),
                habit("german", ForeignNames::german),
                habit("camel case", ForeignNames::camelCase));
    }

    private static Arguments habit(String name, Function<BuildingModel, List<DiscoveredPoint>> points) {
        return Arguments.of(name, points);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("habits")
    void mostPointsGetClassEquipmentAndPlaceAndHardlyAnyIsWrong(
            String name, Function<BuildingModel, List<DiscoveredPoint>> named) throws Exception {
        BuildingModel model = TestModels.aulaHouse();
        List<DiscoveredPoint> points = named.apply(model);
        List<PatternGroup> groups = NamingProposals.of(points, AbbreviationRegister.shipped());
        NamingScore score = NamingScore.of(model, groups);
        String told = name + ", " + groups.size() + " groups: " + score;
        assertThat(score.boundShare()).as(told).isGreaterThan(0.9);
        assertThat(score.wrongShare()).as("%s%n%s", told, score.wrong()).isLessThan(0.02);
        assertThat(score.rightMachines()).as(told).isGreaterThan(0.97);
        assertThat(score.wrongPlaces()).as("%s%n%s", told, score.wrong()).isZero();
        assertThat(score.rightRooms()).as(told).isGreaterThan(0.95);
        // An integrator looks at patterns, not at points.
        assertThat(groups).as(told).hasSizeLessThan(points.size() / 8);
        assertThat(groups.stream().mapToInt(group -> group.members().size()).sum())
                .isEqualTo(points.size());
        // Alarm rules look for them by both classes, and a lift that stands still is no small thing.
        assertThat(reportedOtherwise(model, groups)).as(name).isEmpty();
    }

    /** The controllers of Aula House say it in whole words. */
    @Test
    void alarmRulesFindWhatItsOwnControllersReport() throws Exception {
        BuildingModel model = TestModels.aulaHouse();
        List<PatternGroup> groups = NamingProposals.of(ForeignNames.own(model), AbbreviationRegister.shipped());
        assertThat(reportedOtherwise(model, groups)).isEmpty();
    }

    /** Faults of lifts and cameras and doors that are held open, whose proposed classes are none that the true ones stand for. */
    private static List<String> reportedOtherwise(BuildingModel model, List<PatternGroup> groups) {
        List<String> other = new ArrayList<>();
        for (Point point : model.points()) {
            Equipment owner = model.equipment(String.valueOf(model.ownerOf(point.key())));
            if (owner == null
                    || !REPORTING.contains(owner.meaning().type())
                    || !Set.of("Alarm", "Fault_Status").contains(point.brickClass())) {
                continue;
            }
            NamingProposal proposal = groups.stream()
                    .filter(group -> group.members().stream()
                            .anyMatch(member -> member.point().source().equals(point.source())))
                    .findFirst()
                    .orElseThrow()
                    .proposal();
            if (!BrickClass.isA(String.valueOf(proposal.brickClass()), point.brickClass())
                    || !BrickClass.isA(String.valueOf(proposal.equipmentClass()), owner.brickClass())) {
                other.add(point.key() + " " + proposal);
            }
        }
        return other;
    }
}
