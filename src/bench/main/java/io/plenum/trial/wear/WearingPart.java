package io.plenum.trial.wear;

import io.plenum.upkeep.condition.ConditionInput;
import java.util.Map;

/** A part of the virtual building that wears in recorded operation. */
interface WearingPart {

    /** What there is to be measured on a day, while the part wears on; by quarters of an hour, without errors of sensors. */
    Map<ConditionInput, double[]> run(OperationYear.Day day);

    /** The condition figure as physics say, without sensors and learning; NaN where only a measured one is defined. */
    double truth();
}
