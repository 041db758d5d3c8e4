package io.plenum.fault.monitor;

import io.plenum.fault.finding.Finding;
import io.plenum.fault.finding.FindingState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
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

    private static void stop() {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("The simulation was ended");
        }
    }
}
