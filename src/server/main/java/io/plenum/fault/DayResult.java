package io.plenum.fault;

import java.time.LocalDate;
import java.util.List;

/**
 * What was found on one day, the longest first.
 *
 * @param evaluations how far each rule could judge that day
 */
public record DayResult(LocalDate day, DayStatus verdict, List<DayFinding> findings, List<RuleCoverage> evaluations) {

    /** How many rules could be evaluated. */
    public int evaluated() {
        return (int) evaluations.stream().filter(RuleCoverage::evaluated).count();
    }

    /** The part of the rules that could be evaluated, 0 to 1. */
    public double share() {
        return evaluations.isEmpty() ? 0 : evaluated() / (double) evaluations.size();
    }
}
