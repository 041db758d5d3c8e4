package io.plenum.fault.monitor;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.LearnedParameters;
import io.plenum.fault.Quantity;
import io.plenum.fault.finding.Finding;
import io.plenum.fault.finding.FindingState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What would have been found in a past period, kept nowhere. One equipment-day is in memory at a time, and what neighbours share. */
public final class FaultSimulation {

    private FaultSimulation() {}

    /**
     * @param from a whole minute; nothing is known of the time before but what its first slice reads back
     * @return findings, the earliest first
     */
    public static List<Finding> run(List<MonitoredEquipment> monitored, PointGrids source, Instant from, Instant to) {
        PointGrids grids = new SharedGrids(source);
        List<EquipmentMonitor> watches = monitored.stream()
                .map(subject -> new EquipmentMonitor(subject, new ParameterHistory()))
                .toList();
        Set<OpenFinding> found = new LinkedHashSet<>();
        for (Instant at = from; at.isBefore(to) && !watches.isEmpty(); ) {
            Instant end = EquipmentMonitor.sliceEnd(watches.getFirst().subject(), at, to);
            for (EquipmentMonitor watch : watches) {
                stop();
                watch.advance(grids, at, end);
                found.addAll(watch.takeChanges().kept());
            }
            at = end;
        }
        List<Finding> findings =
                new ArrayList<>(found.stream().map(OpenFinding::finding).toList());
        findings.removeIf(finding -> finding.state() == FindingState.PENDING);
        findings.sort(Comparator.comparing(Finding::since));
        return findings;
    }

    /**
     * A finding as it would have been.
     *
     * @param noticed when it had been seen for long enough to be shown
     */
    public record Notice(String rule, double confidence, Instant noticed) {}

    /**
     * What would have been learnt of a piece of equipment on some days.
     *
     * @param from a local midnight of the equipment's site, as is {@code to}
     */
    public static LearnedParameters learned(MonitoredEquipment subject, PointGrids grids, Instant from, Instant to) {
        EquipmentMonitor watch = new EquipmentMonitor(subject, new ParameterHistory());
        for (Instant at = from; at.isBefore(to); ) {
            stop();
            Instant end = EquipmentMonitor.sliceEnd(subject, at, to);
            watch.advance(grids, at, end);
            at = end;
        }
        return watch.parameters.parameters();
    }

    /** How many minutes before its first one the rules of a piece of equipment read. */
    public static int lead(MonitoredEquipment subject) {
        return new EquipmentMonitor(subject, new ParameterHistory()).lead();
    }

    /**
     * What the rules would have found of one piece of equipment over minutes that are given, as real ones or a copy that something was
     * done to. Kept nowhere.
     *
     * @param trend the minutes, from {@link #lead} before {@code from} to {@code to}
     * @param learned what was known of the equipment before; it goes on learning in a copy of its own
     * @param from a local midnight of the equipment's site
     */
    public static List<Notice> rehearse(
            MonitoredEquipment subject, EquipmentTrend trend, LearnedParameters learned, Instant from, Instant to) {
        EquipmentMonitor watch = new EquipmentMonitor(subject, ParameterHistory.copyOf(learned));
        Instant begin = from.minus(watch.lead(), ChronoUnit.MINUTES);
        Set<OpenFinding> found = new LinkedHashSet<>();
        for (Instant at = from; at.isBefore(to); ) {
            stop();
            Instant end = EquipmentMonitor.sliceEnd(subject, at, to);
            watch.follow(
                    (start, minutes, known) ->
                            part(subject, trend, begin, start, minutes).with(known),
                    at,
                    end);
            found.addAll(watch.takeChanges().kept());
            at = end;
        }
        List<Notice> notices = new ArrayList<>();
        for (OpenFinding one : found) {
            if (one.opened != null) {
                notices.add(new Notice(one.rule, one.confidence, one.opened));
            }
        }
        return notices;
    }

    private static EquipmentTrend part(
            MonitoredEquipment subject, EquipmentTrend trend, Instant begin, Instant start, int minutes) {
        int first = (int) Duration.between(begin, start).toMinutes();
        Map<Quantity, double[]> values = new EnumMap<>(Quantity.class);
        trend.values()
                .forEach((quantity, all) -> values.put(quantity, Arrays.copyOfRange(all, first, first + minutes)));
        return new EquipmentTrend(LocalDateTime.ofInstant(start, subject.zone()), minutes, values);
    }

    private static void stop() {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("The simulation was ended");
        }
    }
}
