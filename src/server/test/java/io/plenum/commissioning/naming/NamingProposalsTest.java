package io.plenum.commissioning.naming;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.commissioning.DiscoveredPoint;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a proposal rests on, and when there is better none. */
class NamingProposalsTest {

    private static int instance;

    private static DiscoveredPoint input(String device, String name, String description, Unit unit) {
        return point(device, name, description, "analog-input", PointKind.NUMERIC, unit, false);
    }

    private static DiscoveredPoint point(
            String device, String name, String description, String type, PointKind kind, Unit unit, boolean writable) {
        return new DiscoveredPoint(
                new PointSource("bacnet", "1/" + type + "," + instance++),
                device,
                name,
                description,
                type,
                kind,
                unit,
                0,
                writable);
    }

    private static List<PatternGroup> proposed(DiscoveredPoint... points) {
        return NamingProposals.of(Arrays.asList(points), AbbreviationRegister.shipped());
    }

    private static NamingProposal only(DiscoveredPoint... points) {
        List<PatternGroup> groups = proposed(points);
        assertThat(groups).hasSize(1);
        return groups.getFirst().proposal();
    }

    /** A lift's fault is another thing than its alarm, which somebody in it has pressed; a boiler's is what its alarm rule wants. */
    @Test
    void aFaultIsWhatItsMachineMeansByIt() {
        assertThat(only(state("Lift 1 fault")).brickClass()).isEqualTo("Fault_Status");
        assertThat(only(state("Lift 1 alarm")).brickClass()).isEqualTo("Alarm");
        assertThat(only(state("KAMERA1.3_SM")).brickClass()).isEqualTo("Fault_Status");
        assertThat(only(state("Boiler 1 fault")).brickClass()).isEqualTo("Alarm");
        assertThat(only(state("Door 0-01 held open")))
                .extracting(NamingProposal::brickClass, NamingProposal::equipmentClass)
                .containsExactly("Door_Held_Alarm", "Access_Reader");
    }

    private static DiscoveredPoint state(String name) {
        return point("DDC", name, "", "binary-input", PointKind.BINARY, Unit.UNITLESS, false);
    }

    @Test
    void namesThatDifferInNumbersAloneAreOnePattern() {
        List<PatternGroup> groups = proposed(
                input("DDC", "AHU1_SAT", "", Unit.DEGREE_CELSIUS), input("DDC", "AHU12_SAT", "", Unit.DEGREE_CELSIUS));

        assertThat(groups).singleElement().satisfies(group -> {
            assertThat(group.pattern()).isEqualTo("AHU{1}_SAT");
            assertThat(group.proposal().brickClass()).isEqualTo("Supply_Air_Temperature_Sensor");
            assertThat(group.proposal().equipmentClass()).isEqualTo("Air_Handling_Unit");
            assertThat(group.members().stream()
                            .map(member -> NameTemplate.fill(
                                    String.valueOf(group.proposal().equipment()), member.numbers())))
                    .containsExactly("AHU 1", "AHU 12");
        });
    }

    /** The engine must see what a person sees at once: a temperature in °C is no status, whatever its name says. */
    @Test
    void aUnitExcludesWhatTheNameSays() {
        NamingProposal proposal = only(input("DDC", "AHU1_SF_STS", "", Unit.DEGREE_CELSIUS));

        assertThat(proposal.brickClass()).isNull();
        assertThat(proposal.candidates())
                .extracting(ScoredClass::brickClass)
                .noneMatch(name -> name.endsWith("Status"));
    }

    @Test
    void theTypeOfTheObjectTellsCommandFromStatus() {
        assertThat(only(point("AHU 1", "Supply fan", "", "binary-output", PointKind.BINARY, Unit.UNITLESS, true))
                        .brickClass())
                .isEqualTo("Supply_Fan_On_Off_Command");
        assertThat(only(point("AHU 1", "Supply fan", "", "binary-input", PointKind.BINARY, Unit.UNITLESS, false))
                        .brickClass())
                .isEqualTo("Supply_Fan_On_Off_Status");
    }

    /** A guess between two would be wrong every second time. */
    @Test
    void whereNothingTellsTwoClassesApartNoneIsProposedAndBothAreKept() {
        NamingProposal proposal = only(input("DDC", "T1", "Temperature", Unit.DEGREE_CELSIUS));

        assertThat(proposal.brickClass()).isNull();
        assertThat(proposal.confidence()).isEqualTo(ProposalConfidence.NONE);
        assertThat(proposal.candidates()).hasSizeGreaterThan(1);
        assertThat(proposal.reasons()).isNotEmpty();
    }

    @Test
    void namesOfOnePatternWithDifferentDescriptionsAreNotOneGroup() {
        assertThat(proposed(
                        input("DDC", "AI1", "Zuluft Temperatur RLT 1", Unit.DEGREE_CELSIUS),
                        input("DDC", "AI2", "Abluft Temperatur RLT 1", Unit.DEGREE_CELSIUS)))
                .extracting(group -> group.proposal().brickClass())
                .containsExactly("Supply_Air_Temperature_Sensor", "Return_Air_Temperature_Sensor");
    }

    @Test
    void germanCompoundsAreReadByTheirPieces() {
        NamingProposal proposal = only(
                input("ISP 3", "RLT02 Außenlufttemperatur", "", Unit.DEGREE_CELSIUS),
                input("ISP 3", "RLT03 Außenlufttemperatur", "", Unit.DEGREE_CELSIUS));

        assertThat(proposal.brickClass()).isEqualTo("Outside_Air_Temperature_Sensor");
        assertThat(proposal.equipment()).isEqualTo("RLT {1}");
    }

    /** R2.05 is a door sign. */
    @Test
    void floorAndRoomAreReadFromARoomsNumber() {
        List<PatternGroup> groups = proposed(
                input("Floor controller", "R2.05 ZN-T", "", Unit.DEGREE_CELSIUS),
                input("Floor controller", "R3.11 ZN-T", "", Unit.DEGREE_CELSIUS));

        NamingProposal proposal = groups.getFirst().proposal();
        assertThat(groups).hasSize(1);
        assertThat(proposal.brickClass()).isEqualTo("Zone_Air_Temperature_Sensor");
        assertThat(proposal.floor()).isEqualTo("{1}");
        assertThat(NameTemplate.fill(
                        String.valueOf(proposal.space()),
                        groups.getFirst().members().get(1).numbers()))
                .isEqualTo("3.11");
        assertThat(proposal.equipment()).isNull();
    }

    /** Two buildings of one site both have an air handler 1; they are two. */
    @Test
    void machinesOfTwoBuildingsAreNotOne() {
        List<PatternGroup> groups = proposed(
                input("DDC", "GEB1_RLT01_ZUL_TEMP", "", Unit.DEGREE_CELSIUS),
                input("DDC", "GEB2_RLT01_ZUL_TEMP", "", Unit.DEGREE_CELSIUS));

        PatternGroup group = groups.getFirst();
        assertThat(group.members())
                .extracting(
                        one -> NameTemplate.fill(String.valueOf(group.proposal().equipment()), one.numbers()))
                .containsExactly("1 RLT 01", "2 RLT 01");
    }

    @Test
    void whatASiteSaysOfATokenOutweighsWhatIsShipped() {
        DiscoveredPoint point = input("AHU 1", "XQT", "", Unit.DEGREE_CELSIUS);
        Abbreviation own = new Abbreviation("xqt", "", MeaningKind.MEDIUM, "Mixed Air Temperature", 1);

        assertThat(only(point).brickClass()).isNull();
        assertThat(NamingProposals.of(List.of(point), AbbreviationRegister.with(List.of(own)))
                        .getFirst()
                        .proposal()
                        .brickClass())
                .isEqualTo("Mixed_Air_Temperature_Sensor");
    }

    /** Of two that claim to be the supply air temperature the worse one is not believed. */
    @Test
    void aMachineHasAClassOnce() {
        List<PatternGroup> groups = proposed(
                input("DDC", "AHU1_SAT", "", Unit.DEGREE_CELSIUS),
                input("DDC", "AHU1_SA_TEMP_XYZ_SPARE_POS", "", Unit.DEGREE_CELSIUS));

        assertThat(groups.get(0).proposal().brickClass()).isEqualTo("Supply_Air_Temperature_Sensor");
        assertThat(groups.get(1).proposal().brickClass()).isNull();
    }

    /** Two boilers that their devices tell apart and their names do not must not become one. */
    @Test
    void machinesWithoutANumberAreToldApartByTheirDevices() {
        PatternGroup group = proposed(
                        input("ISP 1", "Kessel Vorlauf Temperatur", "", Unit.DEGREE_CELSIUS),
                        input("ISP 2", "Kessel Vorlauf Temperatur", "", Unit.DEGREE_CELSIUS))
                .getFirst();

        assertThat(group.members())
                .extracting(
                        one -> NameTemplate.fill(String.valueOf(group.proposal().equipment()), one))
                .containsExactly("ISP 1 Kessel", "ISP 2 Kessel");
        assertThat(group.proposal().confidence()).isEqualTo(ProposalConfidence.LOW);
    }

    @Test
    void pointsOfOnePatternThatWouldBeTheSamePointAreLeftOpen() {
        NamingProposal proposal = only(
                input("ISP", "Kessel Vorlauf Temperatur", "", Unit.DEGREE_CELSIUS),
                input("ISP", "Kessel Vorlauf Temperatur", "", Unit.DEGREE_CELSIUS));

        assertThat(proposal.brickClass()).isNull();
        assertThat(proposal.reasons()).extracting(Reason::key).contains("commissioning.reason.alike");
    }

    @Test
    void namesWithoutAnyMeaningAreLeftOver() {
        assertThat(only(input("", "zz", "", Unit.UNITLESS)).brickClass()).isNull();
        assertThat(only(input("", "", "", Unit.UNITLESS)).brickClass()).isNull();
    }
}
