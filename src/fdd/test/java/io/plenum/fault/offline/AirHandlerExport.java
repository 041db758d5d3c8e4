package io.plenum.fault.offline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Days of a healthy air handler that mixes outdoor and return air to 15 °C from six to eighteen, for tests of files. */
final class AirHandlerExport {

    static final List<String> NAMES = List.of(
            "Supply Air Temp",
            "Mixed Air Temp",
            "Return Air Temp",
            "Outdoor Air Temp",
            "Supply Air Temp Setpoint",
            "Heating Valve Cmd",
            "Cooling Valve Cmd",
            "OA Damper Cmd",
            "Supply Fan Status",
            "Occupied");

    private static final int STEP = 10;
    private static final int SEVERAL = 24 * 60 / STEP;

    /** One time and the values of all names. */
    record Row(LocalDateTime time, double... values) {

        String text(Function<Double, String> number) {
            List<String> cells = new ArrayList<>();
            for (double value : values) {
                cells.add(number.apply(value));
            }
            return String.join(",", cells);
        }
    }

    private AirHandlerExport() {}

    static List<Row> days(LocalDate first, int count) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count * SEVERAL; i++) {
            rows.add(row(first.atStartOfDay().plusMinutes((long) STEP * i)));
        }
        return rows;
    }

    private static Row row(LocalDateTime time) {
        double hour = time.getHour() + time.getMinute() / 60.0;
        double outdoor = 8 + 4 * Math.sin((hour - 9) / 12 * Math.PI);
        boolean on = hour >= 6 && hour < 18;
        // a sensor that never moves would be a fault of its own
        double back = 22 + 0.5 * Math.sin(hour);
        double slack = 0.1 * Math.sin(7 * hour);
        double open = on ? 100 * (back - 15) / (back - outdoor) : 0;
        double fan = on ? 1 : 0;
        return new Row(
                time,
                on ? 16 + slack : 21 + slack,
                on ? 15 + slack : 21 - slack,
                back,
                outdoor,
                16,
                0,
                0,
                open,
                fan,
                fan);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** Wide, with a head, each time in a pattern. */
    static String wide(List<Row> rows, String pattern) {
        DateTimeFormatter times = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        StringBuilder text = new StringBuilder("Timestamp," + String.join(",", NAMES) + "\n");
        rows.forEach(row -> text.append(times.format(row.time()))
                .append(',')
                .append(row.text(AirHandlerExport::number))
                .append('\n'));
        return text.toString();
    }
}
