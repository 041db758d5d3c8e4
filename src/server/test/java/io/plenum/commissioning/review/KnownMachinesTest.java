package io.plenum.commissioning.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.commissioning.DiscoveredPoint;
import io.plenum.commissioning.naming.NamingProposal;
import io.plenum.commissioning.naming.PatternGroup;
import io.plenum.commissioning.naming.PatternGroup.Member;
import io.plenum.commissioning.naming.ProposalConfidence;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.site.Equipment;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The model was drawn or imported before; its air handlers must not be there twice because a controller calls them otherwise. */
class KnownMachinesTest {

    private static Equipment machine(String key, String name, String brickClass) {
        return new Equipment(key, name, brickClass, "hvac", null, null, List.of());
    }

    private static PatternGroup group(String template, String brickClass, String... numbers) {
        List<Member> members = Stream.of(numbers)
                .map(number -> new Member(
                        new DiscoveredPoint(
                                new PointSource("bacnet", "1/analog-input," + number),
                                "device",
                                "RLT" + number + "_ZUL",
                                "",
                                "analog-input",
                                null,
                                Unit.UNITLESS,
                                0,
                                false),
                        List.of(number)))
                .toList();
        NamingProposal proposal = new NamingProposal(
                "Supply_Air_Temperature_Sensor",
                ProposalConfidence.HIGH,
                List.of(),
                brickClass,
                template,
                null,
                null,
                List.of());
        return new PatternGroup("g", "RLT{1}_ZUL", members, proposal);
    }

    private static String proposed(PatternGroup group, Equipment... there) {
        return String.valueOf(
                new KnownMachines(List.of(there)).recognised(group).proposal().equipment());
    }

    @Test
    void theMachineOfTheKindAndNumberIsProposedUnderItsName() {
        PatternGroup handlers = group("RLT {1}", "Air_Handling_Unit", "01", "02");
        assertThat(proposed(handlers, machine("a1", "AHU-1", "AHU"), machine("a2", "AHU-2", "Air_Handling_Unit")))
                .isEqualTo("AHU-{1}");
        // The second one is new, and is named as the first is.
        assertThat(proposed(handlers, machine("a1", "AHU-1", "AHU"))).isEqualTo("AHU-{1}");
        assertThat(proposed(handlers, machine("ahu-1", "Lecture halls", "AHU"))).isEqualTo("ahu-{1}");
    }

    /** Another kind, another number, or two that could be meant: then nothing is supposed. */
    @Test
    void whereItIsNotSureTheNameOfTheControllerStays() {
        PatternGroup handlers = group("RLT {1}", "Air_Handling_Unit", "01", "02");
        assertThat(proposed(handlers, machine("b1", "Boiler 1", "Boiler"))).isEqualTo("RLT {1}");
        assertThat(proposed(handlers, machine("a7", "AHU-7", "AHU"))).isEqualTo("RLT {1}");
        assertThat(proposed(handlers, machine("n", "North 1", "AHU"), machine("s", "South 1", "AHU")))
                .isEqualTo("RLT {1}");
        assertThat(proposed(handlers, machine("r", "RLT 1", "AHU"), machine("a2", "AHU-2", "AHU")))
                .isEqualTo("RLT {1}");
        assertThat(proposed(group("RLT {1}", "Air_Handling_Unit", "1", "2", "3", "4"), machine("a", "AHU-1", "AHU")))
                .isEqualTo("RLT {1}");
    }
}
