package io.plenum.energy.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.plenum.energy.tariff.CarbonFile;
import io.plenum.tabular.DateOrder;
import io.plenum.tabular.FileMutator;
import io.plenum.tabular.TableChoices;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HourlyFileTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static HourlyFile carbon(String text) {
        return CarbonFile.read(text.getBytes(StandardCharsets.UTF_8), BERLIN, HourlyChoices.NONE);
    }

    private static HourlyFile weather(String text) {
        return weather(text, HourlyChoices.NONE);
    }

    private static HourlyFile weather(String text, HourlyChoices choices) {
        return WeatherFile.read(text.getBytes(StandardCharsets.UTF_8), BERLIN, choices);
    }

    private static List<Double> values(HourlyFile file) {
        assertThat(file.problems()).isEmpty();
        return file.rows().stream().map(row -> row.values()[0]).toList();
    }

    /** Quarters of an hour become hours; a decimal comma is read where fields are parted by semicolons. */
    @Test
    void partsOfAnHourAreAveraged() {
        HourlyFile file = carbon("time;average\n2026-01-05 00:00;0,30\n2026-01-05 00:30;0,40\n");
        assertThat(file.problems()).isEmpty();
        assertThat(file.rows()).hasSize(1);
        assertThat(file.rows().getFirst().time()).isEqualTo(Instant.parse("2026-01-04T23:00:00Z"));
        assertThat(CarbonFile.hours(file).getFirst().average()).isCloseTo(0.35, within(1e-9));
        assertThat(CarbonFile.hours(file).getFirst().marginal()).isNull();
    }

    /** Whoever mends a file needs the line; grams given as kilograms are found too. */
    @Test
    void whatIsWrongIsToldByLine() {
        HourlyFile file =
                carbon("time,average,marginal\n2026-01-05T00:00Z,0.3,0.6\nyesterday,0.3,\n2026-01-05T02:00Z,380,\n"
                        + "2026-01-05T03:00Z,0.3,x\n");
        assertThat(file.problems())
                .extracting(HourlyFile.LineProblem::line, HourlyFile.LineProblem::text)
                .containsExactly(
                        tuple(3L, "energy.file.time"),
                        tuple(4L, "energy.file.number"),
                        tuple(5L, "energy.file.number"));
        assertThat(values(carbon("time,average [gCO2/kWh]\n2026-01-05T02:00Z,380\n")))
                .containsExactly(0.38);
    }

    @Test
    void aFileWithoutItsColumnsIsRefused() {
        assertThat(carbon("when,what\n1,2\n").problems())
                .extracting(HourlyFile.LineProblem::text)
                .containsExactly("tabular.refused.no-time");
        assertThat(carbon("time,what\n2026-01-05T00:00Z,2\n").problems())
                .extracting(HourlyFile.LineProblem::text)
                .containsExactly("energy.file.head");
    }

    /** On 25 October 2:30 exists twice, and on 29 March not at all. */
    @Test
    void localTimesFollowTheClocks() {
        HourlyFile twice = weather("time,temperature\n2026-10-25T02:30,5\n2026-10-25T02:30,7\n");
        assertThat(twice.rows())
                .extracting(HourlyFile.HourlyRow::time)
                .containsExactly(Instant.parse("2026-10-25T00:00:00Z"), Instant.parse("2026-10-25T01:00:00Z"));
        assertThat(weather("time,temperature\n2026-03-29T02:30,5\n").problems())
                .extracting(HourlyFile.LineProblem::line)
                .containsExactly(2L);
    }

    /** A spreadsheet's file in the encodings, dates and units of three countries. */
    @Test
    void tablesOfLoggersAndServicesAreRead() {
        byte[] latin = "Zeit;Außentemperatur [°C]\n13.01.2026 00:00;-3,5\n".getBytes(Charset.forName("windows-1252"));
        assertThat(values(WeatherFile.read(latin, BERLIN, HourlyChoices.NONE))).containsExactly(-3.5);
        byte[] wide = "\uFEFFtime\ttemperature\n2026-01-13 00:00\t-3.5\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(values(WeatherFile.read(wide, BERLIN, HourlyChoices.NONE))).containsExactly(-3.5);
        assertThat(
                        values(
                                weather(
                                        "Date,Time,Outdoor Temp (°F),Dew Point (°F)\n1/13/2026,12:00 AM,14,10\n1/13/2026,1:00 AM,23,11\n")))
                .satisfiesExactly(first -> assertThat(first).isCloseTo(-10, within(1e-9)), second -> assertThat(second)
                        .isCloseTo(-5, within(1e-9)));
        HourlyFile service = weather(
                "latitude,longitude\n52.5,13.4\n\ntime,temperature_2m (°C),relative_humidity_2m (%)\n2026-01-13T00:00,-1.2,80\n");
        assertThat(values(service)).containsExactly(-1.2);
    }

    /** The German Weather Service writes −999 for none, and its hours in UTC without saying so. */
    @Test
    void stationDataOfTheGermanWeatherService() {
        HourlyFile file = weather(
                "STATIONS_ID;MESS_DATUM;QN_9;TT_TU;RF_TU;eor\n"
                        + "        433;2026010100;    3;   2.1;  91.0;eor\n        433;2026010101;    3;-999;-999;eor\n        433;2026010102;    3;   1.9;  92.0;eor\n");
        assertThat(values(file)).containsExactly(2.1, 1.9);
        assertThat(file.rows().getFirst().time()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(file.notes()).extracting(HourlyFile.LineProblem::text).containsExactly("tabular.left-out.code");
    }

    /** The zone of PVGIS stands in the head, and its dates have no marks. */
    @Test
    void hoursOfPvgis() {
        HourlyFile file = weather(
                "Latitude (decimal degrees):,48.1\n\ntime(UTC),T2m,RH\n20260101:0000,2.5,91\n20260101:0100,2.4,92\n\nT2m: 2-m air temperature (degree Celsius)\n");
        assertThat(values(file)).containsExactly(2.5, 2.4);
        assertThat(file.rows().getFirst().time()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }

    /** The hour 01:00 of a TMY3 file is the first of the day, in the standard time of its station. */
    @Test
    void aTypicalYearIsReadInStandardTimeByTheEndOfItsHours() {
        HourlyFile file = weather("724940,\"NOWHERE, INTL AP\",CA,-8.0,37.6,-122.4,2\n"
                + "Date (MM/DD/YYYY),Time (HH:MM),ETR (W/m^2),Dry-bulb (C),Dry-bulb source,Dew-point (C)\n"
                + "01/02/1999,01:00,0,10.0,A,7.2\n01/02/1999,24:00,0,9.4,A,7.0\n");
        assertThat(values(file)).containsExactly(10.0, 9.4);
        assertThat(file.rows())
                .extracting(HourlyFile.HourlyRow::time)
                .containsExactly(Instant.parse("1999-01-02T08:00:00Z"), Instant.parse("1999-01-03T07:00:00Z"));
    }

    /** Which of two columns is the outdoor air is asked for, and so is a date of two readings. */
    @Test
    void whatIsOpenIsAsked() {
        String several = "time,Temp North,Temp South\n2026-01-05 00:00,1,2\n";
        assertThat(weather(several).problems())
                .extracting(HourlyFile.LineProblem::text)
                .containsExactly("energy.file.several");
        assertThat(values(weather(several, new HourlyChoices(TableChoices.NONE, "Temp South", ""))))
                .containsExactly(2.0);
        String dates = "time,temperature\n03/04/2026 00:00,1\n";
        assertThat(weather(dates).problems())
                .extracting(HourlyFile.LineProblem::text)
                .containsExactly("energy.file.doubt-dates");
        HourlyFile american = weather(dates, new HourlyChoices(new TableChoices(DateOrder.MONTH_FIRST, null), "", ""));
        assertThat(american.rows().getFirst().time()).isEqualTo(Instant.parse("2026-03-03T23:00:00Z"));
    }

    /** 50 and 60 could be hot degrees, but not half of all hours. */
    @Test
    void fahrenheitThatDoesNotSaySoIsFound() {
        String hot = "time,temperature\n2026-07-05 00:00,48\n2026-07-05 01:00,50\n2026-07-05 02:00,52\n";
        assertThat(weather(hot).problems())
                .extracting(HourlyFile.LineProblem::text)
                .containsExactly("energy.file.fahrenheit");
        HourlyFile said = weather(hot, new HourlyChoices(TableChoices.NONE, "", "°F"));
        assertThat(values(said).get(1)).isCloseTo(10, within(1e-9));
    }

    private static String epw(String... records) {
        return "LOCATION,Somewhere,-,DEU,IWEC,103840,52.47,13.40,1.0,49.0\n" + "X\n".repeat(7)
                + String.join("\n", records) + "\n";
    }

    /** The hour 1 of an EnergyPlus file ends at one o'clock of standard time: it begins at 23:00 UTC in Berlin. */
    @Test
    void anEnergyPlusFileIsReadInStandardTime() {
        HourlyFile file =
                weather(epw("2026,7,1,1,60,A7,14.5,10,70,0", "2026,7,1,2,60,A7,99.9,10,70,0", "2026,7,1,x,60"));
        assertThat(file.rows()).hasSize(1);
        assertThat(file.rows().getFirst().time()).isEqualTo(Instant.parse("2026-06-30T23:00:00Z"));
        assertThat(file.rows().getFirst().values()[0]).isEqualTo(14.5);
        assertThat(file.problems()).extracting(HourlyFile.LineProblem::line).containsExactly(11L);
        assertThat(file.problems().getFirst().arguments()).containsExactly("4");
    }

    /** Comments are no CSV: an inch mark in one swallows no hours. */
    @Test
    void quotesInTheHeadOfAnEnergyPlusFileMeanNothing() {
        String[] lines = epw("2026,7,1,1,60,A7,14.5,10,70,0").split("\n", -1);
        lines[5] = "COMMENTS 1,\"pipe of 2\" and no end";
        assertThat(weather(String.join("\n", lines)).rows()).hasSize(1);
    }

    /** Two and four records an hour are parts of it, wherever the minutes are counted from. */
    @Test
    void recordsOfPartsOfAnHourAreAveraged() {
        HourlyFile halves = weather(epw(
                "2026,2,1,5,30,A7,2.0,1,80,0",
                "2026,2,1,5,60,A7,3.0,1,80,0",
                "2026,2,1,6,30,A7,8.0,1,80,0",
                "2026,2,1,6,60,A7,9.0,1,80,0"));
        assertThat(values(halves)).containsExactly(2.5, 8.5);
        assertThat(halves.rows())
                .extracting(HourlyFile.HourlyRow::time)
                .containsExactly(Instant.parse("2026-02-01T03:00:00Z"), Instant.parse("2026-02-01T04:00:00Z"));
    }

    /** A byte-order mark is no letter; what stands for "none" is no cold, and no climate is as hot as 80 °C. */
    @Test
    void marksCodesAndAbsurdTemperatures() {
        HourlyFile file = weather("\uFEFF" + epw("2026,2,1,5,60,A7,-9999,1,80,0", "2026,2,1,6,60,A7,4.0,1,80,0"));
        assertThat(values(file)).containsExactly(4.0);
        assertThat(file.notes())
                .extracting(HourlyFile.LineProblem::text, HourlyFile.LineProblem::line)
                .containsExactly(tuple("energy.file.missing", 9L));
        assertThat(weather(epw("2026,2,1,5,60,A7,80.0,1,80,0")).problems())
                .extracting(HourlyFile.LineProblem::line)
                .containsExactly(9L);
    }

    /** Whatever happened to a file on its way: nothing absurd is taken over. */
    @Test
    void damagedFilesGiveNothingAbsurd() {
        FileMutator mutator = new FileMutator(60);
        List<String> seeds = List.of(
                epw("2026,2,1,5,30,A7,2.0,1,80,0", "2026,2,1,5,60,A7,3.0,1,80,0", "2026,2,1,6,60,A7,9.0,1,80,0"),
                "time,temperature [°F]\n2026-01-13 00:00,14\n2026-01-13 01:00,15\n2026-01-13 02:00,16\n",
                "STATIONS_ID;MESS_DATUM;QN_9;TT_TU;RF_TU;eor\n433;2026010100;3;2.1;91.0;eor\n433;2026010101;3;-999;-999;eor\n433;2026010102;3;1.9;92.0;eor\n");
        for (int i = 0; i < 3000; i++) {
            HourlyFile file = WeatherFile.read(mutator.mutate(seeds.get(i % seeds.size())), BERLIN, HourlyChoices.NONE);
            assertThat(file.rows().isEmpty() && file.problems().isEmpty()).isFalse();
            assertThat(file.rows())
                    .allSatisfy(row -> assertThat(row.values()[0]).isBetween(-60.0, 60.0));
        }
    }

    /** 12 hours at 5 °C and 12 at 23 °C: (15 − 5)/2 = 5 heating and (23 − 18)/2 = 2.5 cooling degree days, though the mean is 14 °C. */
    @Test
    void aDayMayHaveHeatingAndCoolingDegreeDays() {
        double[] hours = new double[24];
        Arrays.fill(hours, 0, 12, 5);
        Arrays.fill(hours, 12, 24, 23);
        DegreeDays day = DegreeDays.of(hours, DegreeDays.HEATING_BASE, DegreeDays.COOLING_BASE);
        assertThat(List.of(day.heating(), day.cooling(), day.days())).containsExactly(5.0, 2.5, 1.0);
    }
}
