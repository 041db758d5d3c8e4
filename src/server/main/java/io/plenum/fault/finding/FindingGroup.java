package io.plenum.fault.finding;

import io.plenum.fault.Cause;
import io.plenum.fault.Causes;
import io.plenum.fault.WastedEnergy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings of one piece of equipment that one cause explains.
 *
 * @param causes the likeliest first, of all that the findings together point to
 * @param findings the surest first
 */
public record FindingGroup(List<Cause> causes, List<Finding> findings) {

    /** Puts together what belongs together; the surest and costliest groups first. */
    public static List<FindingGroup> of(Collection<Finding> findings) {
        Map<String, List<Finding>> byEquipment = new LinkedHashMap<>();
        findings.forEach(one -> byEquipment
                .computeIfAbsent(one.subject(), key -> new ArrayList<>())
                .add(one));
        List<FindingGroup> groups = new ArrayList<>();
        byEquipment.values().forEach(all -> split(new ArrayList<>(all), groups));
        groups.sort(Comparator.comparingDouble(FindingGroup::confidence)
                .thenComparingDouble(FindingGroup::kilowattHours)
                .reversed());
        return groups;
    }

    /** The likeliest cause takes all findings that it explains; the rest is looked at anew. */
    private static void split(List<Finding> rest, List<FindingGroup> groups) {
        while (!rest.isEmpty()) {
            Cause cause =
                    Causes.ranked(rest.stream().map(Finding::rule).toList()).getFirst();
            List<Finding> explained = rest.stream()
                    .filter(finding -> Causes.of(finding.rule()).containsKey(cause))
                    .sorted(Comparator.comparingDouble(Finding::confidence).reversed())
                    .toList();
            List<Cause> causes =
                    Causes.ranked(explained.stream().map(Finding::rule).toList());
            groups.add(new FindingGroup(causes, explained));
            rest.removeAll(explained);
        }
    }

    public Finding lead() {
        return findings.getFirst();
    }

    public Cause cause() {
        return causes.getFirst();
    }

    /** Of findings that agree one is worth most; each further one takes a quarter of the doubt that is left. */
    public double confidence() {
        double uncertainty = 1 - lead().confidence();
        return 1 - uncertainty * Math.pow(0.75, findings.size() - 1.0);
    }

    /** Rules that see the same loss are not added up. */
    public double kilowattHours() {
        return findings.stream().mapToDouble(Finding::kilowattHours).max().orElse(0);
    }

    /** The kind of energy that is lost most. */
    public WastedEnergy energy() {
        return findings.stream()
                .max(Comparator.comparingDouble(Finding::kilowattHours))
                .orElseThrow()
                .energy();
    }

    public double discomfort() {
        return findings.stream().mapToDouble(Finding::discomfort).max().orElse(0);
    }

    public Instant since() {
        return findings.stream()
                .map(Finding::since)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
