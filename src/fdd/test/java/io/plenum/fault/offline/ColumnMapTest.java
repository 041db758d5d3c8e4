package io.plenum.fault.offline;

import static io.plenum.fault.Quantity.COMMAND;
import static io.plenum.fault.Quantity.COOLING;
import static io.plenum.fault.Quantity.COOLING_POSITION;
import static io.plenum.fault.Quantity.DSP;
import static io.plenum.fault.Quantity.DSP_SP;
import static io.plenum.fault.Quantity.FAN;
import static io.plenum.fault.Quantity.FAN_SPEED;
import static io.plenum.fault.Quantity.FILTER_DP;
import static io.plenum.fault.Quantity.FLOW;
import static io.plenum.fault.Quantity.HEATING;
import static io.plenum.fault.Quantity.MAT;
import static io.plenum.fault.Quantity.OAT;
import static io.plenum.fault.Quantity.OA_DAMPER;
import static io.plenum.fault.Quantity.OCCUPIED;
import static io.plenum.fault.Quantity.POSITION;
import static io.plenum.fault.Quantity.RAT;
import static io.plenum.fault.Quantity.SAT;
import static io.plenum.fault.Quantity.SAT_SP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.fault.Quantity;
import io.plenum.fault.rules.EquipmentKind;
import io.plenum.tabular.TableColumn;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnMapTest {

    private static Map<Quantity, String> proposed(String... headers) {
        return ColumnMap.proposed(EquipmentKind.AIR_HANDLER, columns(headers)).columns();
    }

    private static List<TableColumn> columns(String... headers) {
        return IntStream.range(0, headers.length)
                .mapToObj(i -> new TableColumn(i, headers[i], headers[i], headers[i], "", null, i + 2, false, 1))
                .toList();
    }

    /** Simulation programs write short names: SP is the static pressure there, SPT a setpoint, DM what is demanded. */
    @Test
    void shortNamesWithDemandAndPosition() {
        assertThat(proposed("SA_TEMP", "SA_TEMPSPT", "SA_SP", "SA_SPSPT", "OA_DMPR", "OA_DMPR_DM", "RA_DMPR", "RF_SPD"))
                .containsOnly(
                        Map.entry(SAT, "SA_TEMP"),
                        Map.entry(SAT_SP, "SA_TEMPSPT"),
                        Map.entry(DSP, "SA_SP"),
                        Map.entry(DSP_SP, "SA_SPSPT"),
                        Map.entry(OA_DAMPER, "OA_DMPR_DM"),
                        Map.entry(POSITION, "OA_DMPR"));
        assertThat(proposed("CHWC_VLV", "CHWC_VLV_DM", "SF_SPD", "SF_SPD_DM", "SYS_CTL"))
                .containsOnly(
                        Map.entry(COOLING, "CHWC_VLV_DM"),
                        Map.entry(COOLING_POSITION, "CHWC_VLV"),
                        Map.entry(FAN_SPEED, "SF_SPD_DM"),
                        Map.entry(OCCUPIED, "SYS_CTL"));
    }

    @Test
    void namesThatIntegratorsWrite() {
        assertThat(proposed("cooling_sig", "heating_sig", "economizer_sig"))
                .containsOnlyKeys(COOLING, HEATING, OA_DAMPER);
        assertThat(proposed("CHWV", "HWV", "SF-S", "DAP-SP")).containsOnlyKeys(COOLING, HEATING, FAN, DSP_SP);
        assertThat(proposed("Supply Air Flow (cfm)", "Filter Differential Pressure"))
                .containsOnlyKeys(FLOW, FILTER_DP);
    }

    /** In capitals, run together, shortened, in German and French: as they stand in exports. */
    @Test
    void namesOfTheTrade() {
        assertThat(proposed("SupplyAirTempStPt", "DATemp", "OATemp", "RATemp", "MATemp", "DamperSignal"))
                .containsOnlyKeys(SAT_SP, SAT, OAT, RAT, MAT, OA_DAMPER);
        assertThat(proposed("OATEMP", "SATEMP", "SATEMPSP", "MATEMP", "RATEMP", "HTGVLV", "CLGVLVCMD", "SFSTATUS"))
                .containsOnlyKeys(OAT, SAT, SAT_SP, MAT, RAT, HEATING, COOLING, FAN);
        assertThat(proposed(
                        "AHU1_SupAirTemp",
                        "AHU1_RetAirTmp",
                        "AHU1_MixAirTemp",
                        "AHU1_OutsdAirTemp",
                        "AHU1_DuctStatPress"))
                .containsOnlyKeys(SAT, RAT, MAT, OAT, DSP);
        assertThat(proposed(
                        "T-ZUL",
                        "T-ABL",
                        "T-AUL",
                        "T-MIL",
                        "Zuluft-Sollwert Temp",
                        "Ventil Lufterhitzer",
                        "Ventil Luftkühler",
                        "Außenluftklappe"))
                .containsOnlyKeys(SAT, RAT, OAT, MAT, SAT_SP, HEATING, COOLING, OA_DAMPER);
        assertThat(proposed(
                        "Temp. soufflage",
                        "Temp. reprise",
                        "Temp. air neuf",
                        "Temp. mélange",
                        "Consigne temp. soufflage",
                        "Vanne batterie chaude",
                        "Vanne batterie froide",
                        "Registre air neuf"))
                .containsOnlyKeys(SAT, RAT, OAT, MAT, SAT_SP, HEATING, COOLING, OA_DAMPER);
    }

    /** Which of two dampers the signal goes to is for a person to say; that of the return air or of smoke is never the outdoor one. */
    @Test
    void aDamperIsTheOutdoorOneOnlyWhereThereIsNoOther() {
        assertThat(proposed("Damper 1", "Damper 2")).isEmpty();
        assertThat(proposed("Return Damper")).isEmpty();
        assertThat(proposed("Smoke Damper Status")).isEmpty();
    }

    /** A fan without a contact runs when it is told to; with one, what it is told is another thing. */
    @Test
    void aCommandStandsForAMissingStatusOnly() {
        assertThat(proposed("Supply Fan Command")).containsOnlyKeys(FAN, COMMAND);
        assertThat(proposed("Supply Fan Command", "Supply Fan Status"))
                .containsEntry(FAN, "Supply Fan Status")
                .containsEntry(COMMAND, "Supply Fan Command");
    }

    /** Two that say the same are a question, not a guess. */
    @Test
    void twoOfAKindAreLeftToThePerson() {
        ColumnMap map = ColumnMap.proposed(EquipmentKind.AIR_HANDLER, columns("SAT 1 Temp", "SAT 2 Temp"));
        assertThat(map.columns()).isEmpty();
        assertThat(map.notes()).singleElement().asString().contains("--columns");
    }

    @Test
    void aMapSaysWhatIsWrongWithIt() throws TrendProblem {
        ColumnMap map = ColumnMap.given(
                EquipmentKind.AIR_HANDLER, "{\"Supply_Air_Temperature_Sensor\": \"nope\"}", columns("A"));
        assertThat(map.notes()).singleElement().asString().contains("nope").contains("[A]");
        assertThatThrownBy(() -> ColumnMap.given(EquipmentKind.AIR_HANDLER, "{\n\"a\": \n[1", List.of()))
                .isInstanceOf(TrendProblem.class)
                .hasMessageContaining("line 3");
    }
}
