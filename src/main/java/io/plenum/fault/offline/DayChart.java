package io.plenum.fault.offline;

import static io.plenum.fault.Quantity.COOLING;
import static io.plenum.fault.Quantity.HEATING;
import static io.plenum.fault.Quantity.MAT;
import static io.plenum.fault.Quantity.OAT;
import static io.plenum.fault.Quantity.OA_DAMPER;
import static io.plenum.fault.Quantity.RAT;
import static io.plenum.fault.Quantity.SAT;

import io.plenum.fault.DayFinding;
import io.plenum.fault.DayResult;
import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.Quantity;
import io.plenum.fault.Verdict;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One day as SVG: temperatures above, valves and damper below, times at fault shaded. */
final class DayChart {

    private static final int WIDTH = 960;
    private static final int TOP = 170;
    private static final int LOW = 90;
    private static final int LEFT = 44;
    private static final int GAP = 18;
    private static final int STEP = 5;
    private static final List<Quantity> TEMPERATURES = List.of(SAT, MAT, RAT, OAT);
    private static final List<Quantity> SIGNALS = List.of(HEATING, COOLING, OA_DAMPER);
    private static final List<String> DASHES = List.of("", "6 3", "2 2", "8 3 2 3", "", "6 3", "2 2");

    private final EquipmentTrend trend;
    private final DayResult day;
    private final int from;
    private final StringBuilder svg = new StringBuilder();

    DayChart(EquipmentTrend trend, DayResult day) {
        this.trend = trend;
        this.day = day;
        this.from = (int) (day.day().toEpochDay() - trend.start().toLocalDate().toEpochDay()) * EquipmentTrend.DAY;
    }

    String svg() {
        svg.append("<svg role=img viewBox='0 0 ")
                .append(LEFT + WIDTH + 20)
                .append(' ')
                .append(TOP + LOW + 3 * GAP + 10);
        svg.append("' font-size=11 aria-label='Temperatures, valves and damper of ")
                .append(day.day())
                .append("'>");
        shade();
        double least = Math.floor(range().min().orElse(0));
        double most = Math.ceil(range().max().orElse(1));
        frame(0, TOP, (int) least + " °C", (int) most + " °C");
        frame(TOP + GAP, LOW, "0 %", "100 %");
        for (int i = 0; i < TEMPERATURES.size(); i++) {
            line(TEMPERATURES.get(i), i, least, most, TOP, TOP);
        }
        for (int i = 0; i < SIGNALS.size(); i++) {
            line(SIGNALS.get(i), TEMPERATURES.size() + i, 0, 1, TOP + GAP + LOW, LOW);
        }
        hours();
        return svg.append("</svg>").toString();
    }

    private java.util.stream.DoubleStream range() {
        return TEMPERATURES.stream()
                .filter(trend::has)
                .flatMapToDouble(point -> java.util.Arrays.stream(trend.values().get(point), from, end()))
                .filter(value -> !Double.isNaN(value));
    }

    private int end() {
        return Math.min(trend.minutes(), from + EquipmentTrend.DAY);
    }

    private static double x(int minute) {
        return LEFT + minute * (double) WIDTH / EquipmentTrend.DAY;
    }

    private void shade() {
        BitSet when = new BitSet();
        day.findings().stream()
                .filter(finding -> finding.rule().confidence() >= Verdict.DECISIVE)
                .map(DayFinding::when)
                .forEach(when::or);
        for (int start = when.nextSetBit(0); start >= 0; ) {
            int stop = when.nextClearBit(start);
            add(
                    "<rect x='%.1f' y=0 width='%.1f' height=%d class=shade />",
                    x(start - from), x(stop) - x(start), TOP + GAP + LOW);
            start = when.nextSetBit(stop);
        }
    }

    private void frame(int y, int height, String least, String most) {
        add("<rect x=%d y=%d width=%d height=%d class=frame />", LEFT, y, WIDTH, height);
        add("<text x=%d y=%d text-anchor=end>%s</text>", LEFT - 4, y + 10, most);
        add("<text x=%d y=%d text-anchor=end>%s</text>", LEFT - 4, y + height, least);
    }

    private void line(Quantity point, int style, double least, double most, int bottom, int height) {
        if (!trend.has(point)) {
            return;
        }
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        for (int minute = from; minute < end(); minute += STEP) {
            double value = trend.at(point, minute);
            if (!Double.isNaN(value)) {
                double y = bottom - height * (Math.clamp(value, least, most) - least) / Math.max(1e-9, most - least);
                path.append(String.format(Locale.ROOT, "%s%.1f %.1f", pen ? "L" : "M", x(minute - from), y));
            }
            pen = !Double.isNaN(value);
        }
        add("<path d='%s' class=s%d stroke-dasharray='%s'/>", path, style, DASHES.get(style));
        legend(point, style);
    }

    private void legend(Quantity point, int style) {
        int x = LEFT + style * 135;
        int y = TOP + LOW + 3 * GAP;
        add("<path d='M%d %dh22' class=s%d stroke-dasharray='%s'/>", x, y - 4, style, DASHES.get(style));
        add("<text x=%d y=%d>%s</text>", x + 26, y, label(point));
    }

    private static String label(Quantity point) {
        return switch (point) {
            case SAT -> "supply air";
            case MAT -> "mixed air";
            case RAT -> "return air";
            case OAT -> "outdoor air";
            case HEATING -> "heating valve";
            case COOLING -> "cooling valve";
            default -> "outdoor damper";
        };
    }

    private void hours() {
        Stream.iterate(0, hour -> hour <= 24, hour -> hour + 3)
                .forEach(hour -> add(
                        "<text x='%.1f' y=%d text-anchor=middle>%02d:00</text>",
                        x(hour * 60), TOP + GAP + LOW + 14, hour));
    }

    private void add(String format, Object... parts) {
        svg.append(String.format(Locale.ROOT, format, parts));
    }
}
