package io.plenum.fault.offline;

import static io.plenum.fault.Quantity.*;

import io.plenum.chart.Chart;
import io.plenum.chart.ChartPane;
import io.plenum.chart.ChartSeries;
import io.plenum.chart.ChartStyle;
import io.plenum.chart.ChartTick;
import io.plenum.chart.SvgCanvas;
import io.plenum.fault.DayFinding;
import io.plenum.fault.DayResult;
import io.plenum.fault.DayStatus;
import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** One day as SVG: temperatures above, signals below, times at fault shaded. */
final class DayChart {

    private static final int WIDTH = 960;
    private static final int TOP = 170;
    private static final int LOW = 90;
    private static final int LEFT = 44;
    private static final int RIGHT = 20;
    private static final int GAP = 18;
    private static final int TEXT = 11;
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

    private final EquipmentTrend trend;
    private final DayResult day;
    private final int from;
    private final List<Quantity> temperatures;
    private final List<Quantity> signals;

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
        double least = Math.floor(range().min().orElse(0));
        double most = Math.max(least + 1, Math.ceil(range().max().orElse(1)));
        SvgCanvas canvas = new SvgCanvas(
                LEFT + WIDTH + RIGHT, TOP + LOW + 3 * GAP + 10, TEXT, "Temperatures and signals of " + day.day());
        chart(List.of(temperatures(least, most), signals())).draw(canvas);
        return canvas.done();
    }

    private Chart chart(List<ChartPane> panes) {
        return new Chart(
                LEFT + WIDTH + RIGHT, LEFT, RIGHT, TEXT, 0, EquipmentTrend.DAY, panes, faulty(), Double.NaN, hours());
    }

    private ChartPane temperatures(double least, double most) {
        List<ChartTick> ends =
                List.of(new ChartTick(least, (int) least + " °C"), new ChartTick(most, (int) most + " °C"));
        return new ChartPane(0, TOP, least, most, "", ends, true, Double.NaN, lines(temperatures, 0));
    }

    private ChartPane signals() {
        List<ChartTick> ends = List.of(new ChartTick(0, "0 %"), new ChartTick(1, "100 %"));
        return new ChartPane(TOP + GAP, LOW, 0, 1, "", ends, true, Double.NaN, lines(signals, MOST_TEMPERATURES));
    }

    private List<ChartSeries> lines(List<Quantity> points, int firstStyle) {
        return IntStream.range(0, points.size())
                .mapToObj(i -> line(points.get(i), ChartStyle.line(firstStyle + i)))
                .toList();
    }

    private ChartSeries line(Quantity point, ChartStyle style) {
        double[] minutes = IntStream.iterate(from, minute -> minute < end(), minute -> minute + STEP)
                .mapToDouble(minute -> minute - from)
                .toArray();
        double[] values = Arrays.stream(minutes)
                .map(minute -> trend.at(point, from + (int) minute))
                .toArray();
        return new ChartSeries.Line(minutes, values, style, label(point));
    }

    private DoubleStream range() {
        return temperatures.stream()
                .flatMapToDouble(point -> Arrays.stream(trend.values().get(point), from, end()))
                .filter(value -> !Double.isNaN(value));
    }

    private int end() {
        return Math.min(trend.minutes(), from + EquipmentTrend.DAY);
    }

    private List<Chart.Span> faulty() {
        BitSet when = new BitSet();
        day.findings().stream()
                .filter(finding -> finding.rule().confidence() >= DayStatus.DECISIVE)
                .map(DayFinding::when)
                .forEach(when::or);
        List<Chart.Span> spans = new ArrayList<>();
        for (int start = when.nextSetBit(0); start >= 0; ) {
            int stop = when.nextClearBit(start);
            spans.add(new Chart.Span(start - from, stop - from));
            start = when.nextSetBit(stop);
        }
        return spans;
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

    private static List<ChartTick> hours() {
        return IntStream.iterate(0, hour -> hour <= 24, hour -> hour + 3)
                .mapToObj(hour -> new ChartTick(hour * 60, String.format(Locale.ROOT, "%02d:00", hour)))
                .toList();
    }
}
