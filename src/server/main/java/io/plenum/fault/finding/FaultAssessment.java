package io.plenum.fault.finding;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Findings with one cause and how sure and how costly they are, agreed with the recommendation that speaks of the same loss.
 *
 * @param recommendation null where there is none
 */
public record FaultAssessment(FindingGroup group, @Nullable RelatedRecommendation recommendation) {

    private static final double HOURS = 24;

    /** The surest and costliest first. */
    public static List<FaultAssessment> of(Collection<Finding> findings, List<RelatedRecommendation> related) {
        return FindingGroup.of(findings).stream()
                .map(group -> of(group, related))
                .sorted(Comparator.comparingDouble(FaultAssessment::confidence)
                        .thenComparingDouble(FaultAssessment::kilowattHours)
                        .reversed())
                .toList();
    }

    public static FaultAssessment of(FindingGroup group, List<RelatedRecommendation> related) {
        return new FaultAssessment(
                group,
                related.stream().filter(one -> one.concerns(group)).findFirst().orElse(null));
    }

    /** 0 to 1. */
    public double confidence() {
        return recommendation == null || Double.isNaN(recommendation.confidence())
                ? group.confidence()
                : recommendation.confidence();
    }

    /** What it has wasted so far; 0 where that cannot be told. */
    public double kilowattHours() {
        if (recommendation == null || Double.isNaN(recommendation.kilowattHoursPerDay())) {
            return group.kilowattHours();
        }
        double hours = Duration.between(group.since(), group.lead().seen()).toMinutes() / 60.0;
        return Math.max(0, recommendation.kilowattHoursPerDay() * hours / HOURS);
    }
}
