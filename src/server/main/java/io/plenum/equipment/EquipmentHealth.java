package io.plenum.equipment;

import io.plenum.alarm.Alarm;
import io.plenum.command.CommandOverride;
import io.plenum.fault.finding.Finding;
import java.util.List;

/**
 * How a piece of equipment is.
 *
 * @param points how many it has
 * @param live how many of them are live
 * @param alarms active ones at its points
 * @param faults open findings about it; empty also where nothing may be said of them
 * @param overrides of Plenum that are open at its points
 */
public record EquipmentHealth(
        int points, int live, List<Alarm> alarms, List<Finding> faults, List<CommandOverride> overrides) {

    public EquipmentHealth {
        alarms = List.copyOf(alarms);
        faults = List.copyOf(faults);
        overrides = List.copyOf(overrides);
    }

    /** Whether all that is known of it is as it should be; not so where a value is missing. */
    public boolean isWell() {
        return live == points && alarms.isEmpty() && faults.isEmpty();
    }
}
