package io.plenum.fault.selftest;

import io.plenum.fault.Quantity;
import io.plenum.fault.selftest.laid.TestedFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How well one fault would have been noticed, at one unit or at several.
 *
 * @param sizes by unit and size
 */
public record FaultSummary(TestedFault fault, List<SizeSummary> sizes) {

    /** By fault, in the order in which faults are listed. */
    public static Map<TestedFault, FaultSummary> byFault(List<SizeSummary> sizes) {
        Map<TestedFault, List<SizeSummary>> byFault =
                sizes.stream().collect(Collectors.groupingBy(SizeSummary::fault, TreeMap::new, Collectors.toList()));
        Map<TestedFault, FaultSummary> summaries = new TreeMap<>();
        byFault.forEach((fault, some) -> summaries.put(fault, new FaultSummary(fault, some)));
        return summaries;
    }

    /** Where a greater size is a greater fault, the greatest speaks for the fault; else all of them together. */
    private List<SizeSummary> decisive() {
        double most = sizes.stream().mapToDouble(SizeSummary::size).max().orElse(0);
        return fault.isGraded()
                ? sizes.stream().filter(one -> one.size() == most).toList()
                : sizes;
    }

    /** Days on which it could be tested. */
    public int tested() {
        return decisive().stream().mapToInt(SizeSummary::tested).sum();
    }

    /** Part of these days on which it was noticed, 0 to 1; NaN without any. */
    public double share() {
        int tested = tested();
        return tested == 0
                ? Double.NaN
                : decisive().stream().mapToInt(SizeSummary::noticed).sum() / (double) tested;
    }

    /** Whether it was noticed on no day with more than low confidence, and on one at least with that. */
    public boolean isDoubtful() {
        return share() == 0 && decisive().stream().anyMatch(one -> one.doubtful() > 0);
    }

    /** Minutes until it was noticed: the middle of the units and sizes; null where it never was. */
    public @Nullable Double minutes() {
        double[] known = decisive().stream()
                .map(SizeSummary::minutes)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return known.length == 0 ? null : known[(known.length - 1) / 2];
    }

    /** The smallest size that is noticed on half of the days at least; null where none is, or where sizes are not degrees. */
    public @Nullable Double smallest() {
        return fault.isGraded()
                ? together().stream()
                        .filter(SizeSummary::isMostlyNoticed)
                        .map(SizeSummary::size)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Why it could not be tested on most of the other days; null where it could be on all. */
    public @Nullable SelfTestReason reason() {
        return decisive().stream()
                .filter(one -> one.reason() != null)
                .max(Comparator.comparingInt(SizeSummary::untested))
                .map(SizeSummary::reason)
                .orElse(null);
    }

    /** Points that were lacking. */
    public Set<Quantity> missing() {
        Set<Quantity> missing = new TreeSet<>();
        sizes.forEach(one -> missing.addAll(one.missing()));
        return missing;
    }

    /** A line for each size, all units together; the smallest first. */
    public List<SizeSummary> together() {
        Map<Double, SizeSummary> bySize = new TreeMap<>();
        for (SizeSummary one : sizes) {
            bySize.merge(one.size(), one, FaultSummary::sum);
        }
        return new ArrayList<>(bySize.values());
    }

    private static SizeSummary sum(SizeSummary one, SizeSummary other) {
        SizeSummary more = one.noticed() >= other.noticed() ? one : other;
        Set<Quantity> missing = new TreeSet<>(one.missing());
        missing.addAll(other.missing());
        return new SizeSummary(
                one.subject(),
                one.fault(),
                one.size(),
                one.tested() + other.tested(),
                one.noticed() + other.noticed(),
                one.doubtful() + other.doubtful(),
                more.minutes(),
                more.rule(),
                one.untested() + other.untested(),
                one.untested() >= other.untested() ? one.reason() : other.reason(),
                missing);
    }
}
