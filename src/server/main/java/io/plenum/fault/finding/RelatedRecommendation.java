package io.plenum.fault.finding;

import io.plenum.fault.Cause;
import java.util.Set;

/**
 * An open recommendation that speaks of the same loss as findings of a piece of equipment. Where it is judged with more evidence than a
 * rule has, such as whether the fans beside follow a clock, its figures count on every page.
 *
 * @param id of the recommendation
 * @param subject key of the equipment
 * @param causes of which it speaks
 * @param confidence 0 to 1; NaN where it has that of the findings
 * @param kilowattHoursPerDay what the loss is by the recommendation; NaN where it carries on what the findings say
 */
public record RelatedRecommendation(
        long id, String subject, Set<Cause> causes, double confidence, double kilowattHoursPerDay) {

    boolean concerns(FindingGroup group) {
        return group.lead().state() == FindingState.OPEN
                && subject.equals(group.lead().subject())
                && causes.contains(group.cause());
    }
}
