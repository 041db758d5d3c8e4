package io.plenum.fault.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of equipment that is no air handler: known by its names, judged by its own rules, in its own words. */
class EquipmentExportTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 4, 7, 0, 0);

    @TempDir
    Path folder = Path.of("");

    /** Columns of a day, by their heads, as functions of its minute. */
    private static final class Export {

        private final Map<String, IntToDoubleFunction> columns = new LinkedHashMap<>();

        Export with(String head, IntToDoubleFunction value) {
            columns.put(head, value);
            return this;
        }

        Export with(String head, double value) {
            return with(head, minute -> value);
        }

        String text(int days) {
            StringBuilder text = new StringBuilder("Time," + String.join(",", columns.keySet()) + "\n");
            for (int minute = 0; minute < days * 1440; minute += 2) {
                int now = minute;
                text.append(START.plusMinutes(minute).toString().replace('T', ' '));
                columns.values()
                        .forEach(value ->
                                text.append(String.format(Locale.ROOT, ",%.4f", value.applyAsDouble(now % 1440))));
                text.append('\n');
            }
            return text.toString();
        }
    }

    private String fdd(Export export, int days, String... options) throws Exception {
        Path file = Files.writeString(folder.resolve("export.csv"), export.text(days));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(options));
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        FddMain.run(Options.of(arguments.toArray(String[]::new)), print, print);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** A sensor that never moves would be a fault of its own. */
    private static IntToDoubleFunction about(double value) {
        return minute -> value + 0.2 * Math.sin(minute / 17.0);
    }

    private static Export box() {
        return new Export()
                .with("VAV-3-12 Zone Temp", about(22))
                .with("VAV-3-12 Zone Heating Setpoint", 21)
                .with("VAV-3-12 Zone Cooling Setpoint", 24)
                .with("VAV-3-12 Airflow", minute -> 600 + 100 * Math.sin(minute / 100.0))
                .with("VAV-3-12 Airflow Setpoint", minute -> 600 + 100 * Math.sin(minute / 100.0))
                .with("VAV-3-12 Damper Position", minute -> 50 + 10 * Math.sin(minute / 100.0))
                .with("VAV-3-12 Reheat Valve", 0)
                .with("VAV-3-12 Discharge Air Temp", about(14))
                .with("AHU-3 Supply Air Temp", about(13.5));
    }

    @Test
    void aVavBoxIsJudgedAsOne() throws Exception {
        String healthy = fdd(box(), 1);
        assertThat(healthy)
                .contains("looks like an export of a VAV box", "taken to run while the box has air")
                .contains("2026-04-07  ok");
        String leaks = fdd(box().with("VAV-3-12 Discharge Air Temp", about(21)), 1);
        assertThat(leaks).contains("2026-04-07  fault", "REHEAT-LEAK");
    }

    /** °F where nothing names a unit: a room of 72 is none in °C. */
    @Test
    void aVavBoxInFahrenheitIsReadSo() throws Exception {
        Export warm = box().with("VAV-3-12 Zone Temp", about(78))
                .with("VAV-3-12 Zone Heating Setpoint", 70)
                .with("VAV-3-12 Zone Cooling Setpoint", 73)
                .with("VAV-3-12 Discharge Air Temp", about(57))
                .with("AHU-3 Supply Air Temp", about(56));
        assertThat(fdd(warm, 1)).contains("are taken as °F", "ZONE-WARM");
    }

    @Test
    void aFanCoilUnitIsJudgedAsOne() throws Exception {
        Export unit = new Export()
                .with("FCU-204 Room Temp", about(22))
                .with("FCU-204 Fan Status", 1)
                .with("FCU-204 Cooling Valve", 0)
                .with("FCU-204 Heating Valve", 0)
                .with("FCU-204 Discharge Air Temp", about(22.3));
        assertThat(fdd(unit, 1)).contains("an export of a fan-coil unit", "2026-04-07  ok");
        assertThat(fdd(unit.with("FCU-204 Discharge Air Temp", about(17)), 1)).contains("FCU-COOLING-LEAK");
    }

    @Test
    void aRooftopUnitIsJudgedByItsStagesToo() throws Exception {
        Export unit = new Export()
                .with("RTU-1 Supply Air Temp", about(22.5))
                .with("RTU-1 Return Air Temp", about(22))
                .with("RTU-1 Mixed Air Temp", about(22))
                .with("RTU-1 Outdoor Air Temp", about(21))
                .with("RTU-1 Compressor 1 Status", 0)
                .with("RTU-1 Heating Stage 1", 0)
                .with("RTU-1 Fan Status", 1);
        assertThat(fdd(unit, 1)).contains("an export of a rooftop unit").doesNotContain("2026-04-07  fault");
        assertThat(fdd(unit.with("RTU-1 Supply Air Temp", about(14)), 1)).contains("DX-STUCK-ON");
    }

    @Test
    void aChillerIsJudgedAsOne() throws Exception {
        Export chiller = new Export()
                .with("CH-1 CHWST", about(7))
                .with("CH-1 CHWRT", about(12))
                .with("CH-1 Leaving Chilled Water Setpoint", 7)
                .with("CH-1 Condenser Water Entering Temp", about(27))
                .with("CH-1 Load %", about(60))
                .with("CH-1 kW", about(60))
                .with("CH-1 Status", 1);
        assertThat(fdd(chiller, 1))
                .contains("an export of a chiller", "2026-04-07  ok")
                // What a chiller lacks is not named after the fan of an air handler.
                .doesNotContain("Supply_Fan");
        assertThat(fdd(chiller.with("CH-1 Condenser Water Entering Temp", about(36)), 1))
                .contains("2026-04-07  fault", "COND-HOT");
    }

    @Test
    void aBoilerIsJudgedAsOneAlsoByGermanNames() throws Exception {
        Export boiler = new Export()
                .with("Kessel 1 Vorlauf", about(70))
                .with("Kessel 1 Vorlauf Sollwert", 70)
                .with("Kessel 1 Rücklauf", about(50))
                .with("Kessel 1 Brenner Betriebsmeldung", 1);
        assertThat(fdd(boiler, 1)).contains("an export of a boiler", "2026-04-07  ok");
        assertThat(fdd(boiler.with("Kessel 1 Vorlauf", about(60)), 1)).contains("BOILER-LOW");
    }

    @Test
    void aPumpIsJudgedAsOne() throws Exception {
        Export pump = new Export()
                .with("CHWP-1 Speed", about(70))
                .with("CHWP-1 Status", 1)
                .with("CHWP-1 Flow (l/s)", about(12))
                .with("CHWP-1 Diff Pressure (kPa)", about(50))
                .with("CHWP-1 Diff Pressure Setpoint (kPa)", 50);
        assertThat(fdd(pump, 1)).contains("an export of a pump", "2026-04-07  ok");
        assertThat(fdd(pump.with("CHWP-1 Diff Pressure (kPa)", about(90)), 1)).contains("PUMP-DP-HIGH");
    }

    /** Names that tell nothing are judged by what a person says that they are. */
    @Test
    void whatItIsCanBeSaid() throws Exception {
        Export nameless = new Export().with("A", about(22)).with("B", about(20)).with("C", 1);
        String map = "{\"Hot_Water_Supply_Temperature_Sensor\": \"A\", \"Hot_Water_Return_Temperature_Sensor\": \"B\","
                + " \"On_Off_Status\": \"C\"}";
        assertThat(fdd(nameless, 1, "--equipment", "boiler", "--columns", map))
                .contains("BOILER-LOW: the file lacks Hot_Water_Supply_Temperature_Setpoint");
        assertThatThrownBy(() -> fdd(nameless, 1, "--equipment", "toaster"))
                .isInstanceOf(TrendProblem.class)
                .hasMessageContaining("fan-coil");
    }

    @Test
    void aHeatExchangerIsJudgedByTheNamesOfItsTemperatures() throws Exception {
        Export exchanger = new Export()
                .with("Primary Supply Temp", about(70))
                .with("Primary Return Temp", about(50))
                .with("Secondary Return Temp", about(40))
                .with("Secondary Supply Temp", about(64));
        assertThat(fdd(exchanger, 1, "--equipment", "heat-exchanger")).contains("HX_PRIMARY_IN", "HX_SECONDARY_OUT");
    }
}
