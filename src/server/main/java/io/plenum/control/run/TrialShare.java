package io.plenum.control.run;

import io.plenum.control.trial.TrialPlan;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A loop's part in a trial.
 *
 * @param trial common to all actions of the trial
 * @param action which of them it is, from 0
 */
public record TrialShare(UUID trial, TrialPlan plan, int action) {

    /** Whether the loop is to be on that day; not before the trial has begun. */
    boolean isOn(LocalDate day) {
        return plan.isOn(action, day);
    }
}
