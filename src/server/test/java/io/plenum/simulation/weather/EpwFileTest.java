package io.plenum.simulation.weather;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.energy.weather.HourlyFile.LineProblem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EpwFileTest {

    private final List<String> lines = EpwExample.lines(2003);

    private static WeatherYear year(List<String> lines) {
        EpwFile file = EpwFile.read(EpwExample.bytes(lines));
        assertThat(file.problems()).isEmpty();
        return requireNonNull(file.year());
    }

    private LineProblem only() {
        EpwFile file = EpwFile.read(EpwExample.bytes(lines));
        assertThat(file.year()).isNull();
        assertThat(file.problems()).hasSize(1);
        return file.problems().getFirst();
    }

    /** @param line counted from 1 */
    private void change(int line, UnaryOperator<String> change) {
        lines.set(line - 1, change.apply(lines.get(line - 1)));
    }

    private void field(int line, int place, String value) {
        String[] fields = lines.get(line - 1).split(",");
        fields[place] = value;
        lines.set(line - 1, String.join(",", fields));
    }

    @Test
    void aYearIsReadHourByHour() {
        WeatherYear year = year(lines);
        assertThat(year.place()).isEqualTo("Wien Hohe Warte, AUT");
        assertThat(year.offset()).isEqualTo(ZoneOffset.ofHours(1));
        // The line of hour 13 says how it was at 13:00, and what the sun gave from noon until then.
        assertThat(year.temperatureAt(LocalDateTime.of(2026, 5, 4, 13, 0))).isCloseTo(11.2, within(1e-9));
        assertThat(year.temperatureAt(LocalDateTime.of(2026, 5, 4, 13, 30))).isCloseTo(11.25, within(1e-9));
        assertThat(year.radiationAt(LocalDateTime.of(2026, 5, 4, 12, 52, 30))).isEqualTo(100);
        assertThat(year.radiationAt(LocalDateTime.of(2026, 5, 4, 13, 7, 30))).isZero();
        // The year is a ring.
        assertThat(year.temperatureAt(LocalDateTime.of(2026, 1, 1, 0, 0))).isCloseTo(12.3, within(1e-9));
        assertThat(year.temperatureAt(LocalDateTime.of(2026, 12, 31, 23, 30))).isCloseTo(12.25, within(1e-9));
    }

    @Test
    void theLastOfFebruaryIsLikeTheDayBefore() {
        List<String> ownDay = EpwExample.lines(2003, hour -> hour.getDayOfMonth(), hour -> 0);
        assertThat(year(ownDay).temperatureAt(LocalDateTime.of(2028, 2, 29, 12, 0)))
                .isEqualTo(28);
    }

    @Test
    void ofALeapYearOneDayIsLeftOut() {
        List<String> leap = EpwExample.lines(2004, hour -> hour.getMonthValue() == 2 ? 20 : 5, hour -> 0);
        assertThat(leap).hasSize(EpwExample.HEADER + 8784);
        assertThat(year(leap).temperature()).hasSize(8760);
        assertThat(year(leap).temperatureAt(LocalDateTime.of(2026, 3, 1, 12, 0)))
                .isEqualTo(5);
    }

    @Test
    void marksLineEndsAndEncodingsAreThoseOfTheField() {
        change(1, line -> "\uFEFF" + line.replace("Wien", "Zürich"));
        lines.add("");
        assertThat(year(lines).place()).startsWith("Zürich");
        byte[] latin = String.join("\n", EpwExample.lines(2003))
                .replace("Wien", "Zürich")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(requireNonNull(EpwFile.read(latin).year()).place()).startsWith("Zürich");
    }

    @Test
    void shortGapsAreClosedAndUnknownRadiationStaysUnknown() {
        field(8 + 3, 6, "99.9");
        field(8 + 4, 6, "99.9");
        field(8 + 3, 13, "9999");
        WeatherYear year = year(lines);
        assertThat(year.temperature()[2]).isCloseTo(10.2, within(1e-9));
        assertThat(year.temperature()[3]).isCloseTo(10.3, within(1e-9));
        assertThat(year.radiation()[2]).isNaN();
    }

    /** From the last evening into the first morning of the year. */
    @Test
    void aLongGapIsRefusedWithItsLine() {
        for (int hour = 1; hour <= 4; hour++) {
            field(8 + hour, 6, "99.9");
            field(8 + 8761 - hour, 6, "99.9");
        }
        assertThat(only()).isEqualTo(new LineProblem(9, "weatherfile.gap", List.of("6")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1e3", "0x1p3", "71", "-71", "99.8", "", " ", "１２"})
    void temperaturesMustBePlainNumbers(String value) {
        field(500, 6, value);
        assertThat(only()).satisfies(one -> assertThat(one.line()).isEqualTo(500));
        assertThat(only().text()).isEqualTo("weatherfile.temperature");
    }

    @Test
    void radiationHasBounds() {
        field(700, 13, "1401");
        assertThat(only()).isEqualTo(new LineProblem(700, "weatherfile.radiation", List.of("1401")));
    }

    @Test
    void columnsOrderAndLengthAreChecked() {
        change(400, line -> line.substring(0, 30));
        assertThat(only().text()).isEqualTo("weatherfile.columns");
        lines.set(399, lines.get(400));
        assertThat(only().text()).isEqualTo("weatherfile.order");
        lines.remove(399);
        assertThat(only()).isEqualTo(new LineProblem(0, "weatherfile.hours", List.of("8759")));
        lines.addAll(EpwExample.lines(2005));
        assertThat(only().text()).isEqualTo("weatherfile.hours");
    }

    @Test
    void headersAreChecked() {
        field(8, 2, "4");
        assertThat(only()).isEqualTo(new LineProblem(8, "weatherfile.hourly", List.of()));
        lines.set(7, "whatever");
        assertThat(only().text()).isEqualTo("weatherfile.periods");
        field(1, 8, "99");
        assertThat(only().text()).isEqualTo("weatherfile.offset");
        lines.set(0, "time;temperature");
        assertThat(only().text()).isEqualTo("weatherfile.location");
    }

    @Test
    void rubbishIsRefusedSoon() {
        assertThat(EpwFile.read(new byte[0]).problems())
                .extracting(LineProblem::text)
                .containsExactly("weatherfile.location");
        assertThat(EpwFile.read(new byte[EpwFile.LARGEST]).problems()).hasSize(1);
        assertThat(EpwFile.read(new byte[EpwFile.LARGEST + 1]).problems())
                .extracting(LineProblem::text)
                .containsExactly("weatherfile.large");
        for (int line = 9; line < 8000; line++) {
            lines.set(line, ",,,");
        }
        assertThat(EpwFile.read(EpwExample.bytes(lines)).problems()).hasSize(20);
    }
}
