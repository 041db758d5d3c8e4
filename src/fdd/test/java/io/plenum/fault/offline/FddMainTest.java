package io.plenum.fault.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.tabular.TableRefused;
import io.plenum.tabular.TableTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command on exports of one healthy air handler, written as the systems of the field write them: no form of a file makes a fault. */
class FddMainTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 7);
    private static final List<AirHandlerExport.Row> ONE = AirHandlerExport.days(DAY, 1);

    @TempDir
    Path folder = Path.of("");

    /** What the command prints: a line for each day or finding, and its notes. */
    private record Printed(List<String> days, String notes) {}

    private Printed fdd(String text, String... options) throws Exception {
        Path file = Files.writeString(folder.resolve("export.csv"), text);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream notes = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(options));
        FddMain.run(Options.of(arguments.toArray(String[]::new)), print(out), print(notes));
        List<String> lines = out.toString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .filter(line -> !line.startsWith("not evaluable: "))
                .map(line -> line.replaceAll(" +", " ").replaceFirst(" \\d+/\\d+", ""))
                .toList();
        return new Printed(lines, notes.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @Test
    void aHealthyDayIsOk() throws Exception {
        assertThat(fdd(AirHandlerExport.wide(ONE, "yyyy-MM-dd HH:mm")).days()).containsExactly("2026-04-07 ok");
    }

    /** 7, 8 and 9 April, not 4 July, August and September. */
    @Test
    void daysAndMonthsAreReadAsTheRowsFollow() throws Exception {
        List<AirHandlerExport.Row> three = AirHandlerExport.days(DAY, 3);
        assertThat(fdd(AirHandlerExport.wide(three, "dd/MM/yyyy HH:mm")).days())
                .containsExactly("2026-04-07 ok", "2026-04-08 ok", "2026-04-09 ok");
        assertThat(fdd(AirHandlerExport.wide(three, "M/d/yyyy h:mm a")).days())
                .containsExactly("2026-04-07 ok", "2026-04-08 ok", "2026-04-09 ok");
    }

    /** Of a single day nobody can say; what was taken is told, and how to say otherwise. */
    @Test
    void whatFitsBothOrdersIsToldWithTheOption() throws Exception {
        String text = AirHandlerExport.wide(ONE, "dd/MM/yyyy HH:mm");
        Printed printed = fdd(text);
        assertThat(printed.days()).containsExactly("2026-04-07 ok");
        assertThat(printed.notes()).contains("07/04/2026 00:00", "day first", "--dates");
        assertThat(fdd(text, "--dates", "mdy").days()).containsExactly("2026-07-04 ok");
    }

    /** Half a year of minutes in long form: the first date that decides comes after hundreds of thousands of rows. */
    @Test
    void theLastRowsMayDecide() throws Exception {
        StringBuilder text = new StringBuilder("Timestamp,Point,Value\n");
        for (AirHandlerExport.Row row : AirHandlerExport.days(LocalDate.of(2026, 5, 1), 14)) {
            for (int i = 0; i < 150; i++) {
                text.append(String.format("%1$td/%1$tm/%1$tY %1$tH:%1$tM,", row.time()))
                        .append(
                                i == 0
                                        ? "Supply Air Temp"
                                        : i == 1 ? "Mixed Air Temp" : i == 2 ? "OA Damper Cmd" : "Room " + i + " Temp")
                        .append(",21\n");
            }
        }
        assertThat(fdd(text.toString()).days()).hasSize(14).first().asString().startsWith("2026-05-01");
    }

    /** A value that its own system marks as faulty makes no fault of the air handler, in the cell, in a column or as 1.#QNAN. */
    @Test
    void whatTheFileDoesNotTrustMakesNoFault() throws Exception {
        StringBuilder braces = new StringBuilder("Timestamp," + String.join(",", AirHandlerExport.NAMES) + "\n");
        StringBuilder column = new StringBuilder("Timestamp,Point,Value,Status\n");
        StringBuilder noNumber = new StringBuilder(braces);
        for (AirHandlerExport.Row row : ONE) {
            boolean broken = row.time().getHour() >= 9 && row.time().getHour() < 12;
            String time = String.format(Locale.ENGLISH, "%1$td-%1$tb-%1$ty %1$tI:%1$tM:00 %1$Tp EST", row.time());
            String values = row.text(AirHandlerExport::number);
            String others = values.substring(values.indexOf(',') + 1);
            braces.append(time)
                    .append(',')
                    .append(broken ? "0.0 {fault}" : values.substring(0, values.indexOf(',')) + " {ok}")
                    .append(',')
                    .append(others.replace(",", " {ok},"))
                    .append(" {ok}\n");
            noNumber.append(row.time())
                    .append(',')
                    .append(broken ? "1.#QNAN" : values.substring(0, values.indexOf(',')))
                    .append(',')
                    .append(others)
                    .append('\n');
            for (int i = 0; i < AirHandlerExport.NAMES.size(); i++) {
                boolean fault = broken && i == 0;
                column.append(row.time())
                        .append(',')
                        .append(AirHandlerExport.NAMES.get(i))
                        .append(',')
                        .append(fault ? "0.0" : AirHandlerExport.number(row.values()[i]))
                        .append(fault ? ",{down}\n" : ",{ok}\n");
            }
        }
        for (StringBuilder text : List.of(braces, column, noNumber)) {
            Printed printed = fdd(text.toString());
            assertThat(printed.days()).containsExactly("2026-04-07 ok");
            assertThat(printed.notes()).contains("18 left out (line ");
        }
    }

    /** The head of a report with its list of points, a line of units, quoted decimal commas, statuses of 1 and 2. */
    @Test
    void formsOfReports() throws Exception {
        StringBuilder report = new StringBuilder("\"Trend Report\"\n");
        for (int i = 0; i < AirHandlerExport.NAMES.size(); i++) {
            report.append("\"Point_")
                    .append(i + 1)
                    .append(":\",\"B1.AHU3.")
                    .append(AirHandlerExport.NAMES.get(i).toUpperCase(Locale.ROOT))
                    .append("\",\"\"\n");
        }
        report.append("\"Date Range:\",\"4/17/2026 00:00:00 - 4/17/2026 23:59:59\"\n\"\"\n\"<>Date\",\"Time\"");
        StringBuilder units = new StringBuilder(
                "Timestamp," + String.join(",", AirHandlerExport.NAMES) + "\nlocal,°C,°C,°C,°C,°C,%,%,%,,\n");
        StringBuilder commas = new StringBuilder("Timestamp," + String.join(",", AirHandlerExport.NAMES) + "\n");
        StringBuilder states = new StringBuilder(commas);
        for (int i = 0; i < AirHandlerExport.NAMES.size(); i++) {
            report.append(",\"Point_").append(i + 1).append('"');
        }
        report.append('\n');
        for (AirHandlerExport.Row row : AirHandlerExport.days(LocalDate.of(2026, 4, 17), 1)) {
            String values = row.text(AirHandlerExport::number);
            report.append(String.format("\"%1$tm/%1$td/%1$tY\",\"%1$tH:%1$tM:00\",\"", row.time()))
                    .append(values.replace(",", "\",\"")
                            .replaceAll("\",\"1.0\",\"1.0$", "\",\"ON\",\"OCC")
                            .replaceAll("\",\"0.0\",\"0.0$", "\",\"OFF\",\"UNOCC"))
                    .append("\"\n");
            units.append(row.time()).append(',').append(values).append('\n');
            commas.append(row.time())
                    .append(",\"")
                    .append(values.replace(",", "\",\"").replace(".", ",").replace("\",\"", "\",\""))
                    .append("\"\n");
            states.append(row.time())
                    .append(',')
                    .append(values.replaceAll("1\\.0,([01]\\.0)$", "2.0,$1").replaceAll("0\\.0,([01]\\.0)$", "1.0,$1"))
                    .append('\n');
        }
        report.append("\" ***** End of Report *****\"\n");
        for (StringBuilder text : List.of(report, units, commas, states)) {
            assertThat(fdd(text.toString()).days()).containsExactly("2026-04-17 ok");
        }
        assertThat(fdd(states.toString()).notes()).contains("1 = off, 2 = on");
        assertThat(fdd(report.toString()).notes()).contains("End of Report", "B1.AHU3.SUPPLY AIR TEMP");
    }

    /** Points written on change, each with its own time: a set point that was written once holds all day. */
    @Test
    void aTimeForEachColumn() throws Exception {
        List<List<String>> columns = new ArrayList<>();
        for (int i = 0; i < AirHandlerExport.NAMES.size(); i++) {
            List<String> cells = new ArrayList<>();
            double before = Double.NaN;
            for (AirHandlerExport.Row row : ONE) {
                if (i < 4 || row.values()[i] != before) {
                    cells.add(row.time() + "," + AirHandlerExport.number(row.values()[i]));
                }
                before = row.values()[i];
            }
            columns.add(cells);
        }
        StringBuilder text = new StringBuilder("Time," + String.join(",Time,", AirHandlerExport.NAMES) + "\n");
        for (int line = 0; line < ONE.size(); line++) {
            List<String> cells = new ArrayList<>();
            for (List<String> column : columns) {
                cells.add(line < column.size() ? column.get(line) : ",");
            }
            text.append(String.join(",", cells)).append('\n');
        }
        Printed printed = fdd(text.toString());
        assertThat(printed.days()).containsExactly("2026-04-07 ok");
        assertThat(printed.notes()).doesNotContain("not evaluable: FC7", "not evaluable: SAT-OFF");
    }

    /** Projects count occupied and unoccupied as 1 and 2, or the other way round: the fan shows which. */
    @Test
    void occupancyOfOneAndTwoFollowsTheFan() throws Exception {
        for (boolean occupiedIsOne : new boolean[] {true, false}) {
            StringBuilder text = new StringBuilder("Timestamp," + String.join(",", AirHandlerExport.NAMES) + "\n");
            for (AirHandlerExport.Row row : ONE) {
                String values = row.text(AirHandlerExport::number);
                boolean occupied = row.values()[9] > 0;
                text.append(row.time())
                        .append(',')
                        .append(values, 0, values.lastIndexOf(','))
                        .append(occupied == occupiedIsOne ? ",1\n" : ",2\n");
            }
            Printed printed = fdd(text.toString());
            assertThat(printed.days()).containsExactly("2026-04-07 ok");
            assertThat(printed.notes().contains("1 = occupied")).isEqualTo(occupiedIsOne);
        }
    }

    /** One row of a logger that lost its clock is no trend of a quarter of a century. */
    @Test
    void aLostClockIsLeftOutAndTold() throws Exception {
        String row = "2000-01-01 00:00,20,20,20,20,16,0,0,0,0,0\n";
        Printed printed = fdd(AirHandlerExport.wide(ONE, "yyyy-MM-dd HH:mm") + row);
        assertThat(printed.days()).containsExactly("2026-04-07 ok");
        assertThat(printed.notes()).contains("lost its clock");
    }

    /** A file of two units is read one by one. */
    @Test
    void oneUnitOfSeveralIsChosenByItsName() throws Exception {
        StringBuilder text = new StringBuilder("Timestamp");
        for (String unit : List.of("AHU-1 ", "AHU-2 ")) {
            AirHandlerExport.NAMES.forEach(name -> text.append(',').append(unit).append(name));
        }
        for (AirHandlerExport.Row row : ONE) {
            String values = row.text(AirHandlerExport::number);
            text.append('\n')
                    .append(row.time())
                    .append(',')
                    .append(values)
                    .append(',')
                    .append(values);
        }
        assertThatThrownBy(() -> fdd(text + "\n"))
                .isInstanceOf(TrendProblem.class)
                .hasMessageContaining("--only");
        assertThat(fdd(text + "\n", "--only", "AHU-2").days()).containsExactly("2026-04-07 ok");
    }

    /** Two columns of one name are never mixed: which one is meant is asked. */
    @Test
    void aNameTwiceIsAsked() throws Exception {
        String text = AirHandlerExport.wide(ONE, "yyyy-MM-dd HH:mm").replaceFirst("Mixed Air Temp", "Supply Air Temp");
        Printed printed = fdd(text);
        assertThat(printed.notes()).contains("Supply Air Temp (column B)", "Supply Air Temp (column C)", "--columns");
        assertThat(printed.days()).containsExactly("2026-04-07 ok");
    }

    /** What no rules are for is named and refused in a sentence, until somebody says which column is which. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Active Energy kWh,Demand kW,Power Factor,Voltage L1,Current L1 | a meter
            HP-1 Source Entering Temp,HP-1 Reversing Valve,HP-1 Defrost | a heat pump
            Wind Speed,Outdoor Air Humidity,Global Irradiance,Outdoor Air Temp | a weather station""")
    void otherEquipmentIsNamed(String names, String equipment) {
        String row = "2026-04-07 10:00" + ",20".repeat(names.split(",").length) + "\n";
        assertThatThrownBy(() -> fdd("Time," + names.strip() + "\n" + row + row.replace("10:00", "10:10")))
                .isInstanceOf(TrendProblem.class)
                .hasMessageContaining("looks like an export of " + equipment)
                .hasMessageContaining("--columns");
    }

    /** A person who names the columns is believed. */
    @Test
    void namedColumnsAreTriedOnWhateverItLooksLike() throws Exception {
        String text = "Time,VAV-1 A,VAV-1 B,VAV-1 C\n2026-04-07 10:00,20,21,22\n2026-04-07 10:10,20,21,22\n";
        String map = "{\"Supply_Air_Temperature_Sensor\": \"VAV-1 A\", \"Return_Air_Temperature_Sensor\": \"VAV-1 B\"}";
        assertThat(fdd(text, "--columns", map).days()).containsExactly("2026-04-07 not-evaluable");
    }

    /** Refusals are sentences for the person who gave the file. */
    @Test
    void whatCannotBeReadIsSaidInWords() {
        assertThatThrownBy(() -> fdd("Time,A\n2026-04-07 10:00,20,5\n2026-04-07 10:10,20,5\n"))
                .isInstanceOfSatisfying(TableRefused.class, refused -> assertThat(TableTexts.of(refused))
                        .contains("line 2", "decimal mark"));
        assertThatThrownBy(() -> fdd("Time,Colour,Taste\n2026-04-07 10:00,1,2\n2026-04-07 10:10,1,2\n"))
                .isInstanceOf(TrendProblem.class)
                .hasMessageContaining("Colour");
        assertThatThrownBy(() -> Options.of("a.csv", "--dates", "dym")).hasMessageContaining("dmy");
        assertThatThrownBy(() -> Options.of("a.csv", "--signals", "3-15psi")).hasMessageContaining("0-10V");
        assertThatThrownBy(() -> fdd(" ")).isInstanceOfAny(TableRefused.class, IOException.class);
    }
}
