package io.plenum.fault.offline;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.DayFinding;
import io.plenum.fault.DayResult;
import io.plenum.fault.DayStatus;
import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.Quantity;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One day as SVG: temperatures above, signals below, times at fault shaded. */
final class DayChart {

    private static final int WIDTH = 960;
    private static final int TOP = 170;
    private static final int LOW = 90;
    private static final int LEFT = 44;
    private static final int GAP = 18;
    private static final int STEP = 5;
    /** Those first that say most; as many as there are styles for. */
    private static final List<Quantity> TEMPERATURES = List.of(
            SAT,
            MAT,
            RAT,
            DISCHARGE,
            ZONE,
            CHW_SUPPLY,
            CHW_RETURN,
            COND_IN,
            COND_OUT,
            HW_SUPPLY,
            HW_RETURN,
            CONDENSER,
            FLUE,
            HX_PRIMARY_IN,
            HX_PRIMARY_OUT,
            HX_SECONDARY_IN,
            HX_SECONDARY_OUT,
            OAT);

    private static final List<Quantity> SIGNALS = List.of(
            HEATING, COOLING, OA_DAMPER, DAMPER, REHEAT, LOAD, PUMP_SPEED, FAN_SPEED, COOL_STAGE_1, HEAT_STAGE_1, FAN);
    private static final int MOST_TEMPERATURES = 4;
    private static final int MOST_SIGNALS = 3;
    private static final List<String> DASHES = List.of("", "6 3", "2 2", "8 3 2 3", "", "6 3", "2 2");

    private final EquipmentTrend trend;
    private final DayResult day;
    private final int from;
    private final List<Quantity> temperatures;
    private final List<Quantity> signals;
    private final StringBuilder svg = new StringBuilder();

    DayChart(EquipmentTrend trend, DayResult day) {
        this.trend = trend;
        this.temperatures = TEMPERATURES.stream()
                .filter(trend::has)
                .limit(MOST_TEMPERATURES)
                .toList();
        this.signals = SIGNALS.stream().filter(trend::has).limit(MOST_SIGNALS).toList();
        this.day = day;
        this.from = (int) (day.day().toEpochDay() - trend.start().toLocalDate().toEpochDay()) * EquipmentTrend.DAY;
    }

    String svg() {
        svg.append("<svg role=img viewBox='0 0 ")
                .append(LEFT + WIDTH + 20)
                .append(' ')
                .append(TOP + LOW + 3 * GAP + 10);
        svg.append("' font-size=11 aria-label='Temperatures and signals of ")
                .append(day.day())
                .append("'>");
        shade();
        double least = Math.floor(range().min().orElse(0));
        double most = Math.ceil(range().max().orElse(1));
        frame(0, TOP, (int) least + " °C", (int) most + " °C");
        frame(TOP + GAP, LOW, "0 %", "100 %");
        for (int i = 0; i < temperatures.size(); i++) {
            line(temperatures.get(i), i, least, most, TOP, TOP);
        }
        for (int i = 0; i < signals.size(); i++) {
            line(signals.get(i), MOST_TEMPERATURES + i, 0, 1, TOP + GAP + LOW, LOW);
        }
        hours();
        return svg.append("</svg>").toString();
    }

    private java.util.stream.DoubleStream range() {
        return temperatures.stream()
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
                .filter(finding -> finding.rule().confidence() >= DayStatus.DECISIVE)
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
            case OA_DAMPER -> "outdoor damper";
            case DISCHARGE -> "discharge air";
            case ZONE -> "room";
            case CHW_SUPPLY -> "chilled water supply";
            case CHW_RETURN -> "chilled water return";
            case COND_IN -> "condenser water in";
            case COND_OUT -> "condenser water out";
            case HW_SUPPLY -> "hot water supply";
            case HW_RETURN -> "hot water return";
            case FAN -> "on/off";
            case FAN_SPEED -> "fan speed";
            case PUMP_SPEED -> "pump speed";
            default -> point.name().toLowerCase(Locale.ROOT).replace('_', ' ');
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
