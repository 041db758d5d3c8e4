package io.plenum.fault.rules;

import io.plenum.fault.EquipmentTrend;

/** How often a machine has started within the last hour; what is not known counts as off, and coming back from it as no start. */
public final class StartCounter {

    private static final int HOUR = 60;

    private final int[] sums;

    private record Key(String machine) {}

    /** @param machine names one of several machines of a trend */
    public static StartCounter of(
            EquipmentTrend trend, String machine, ConditionRule.MinuteCondition on, ConditionRule.MinuteCondition off) {
        return trend.shared(new Key(machine), () -> new StartCounter(trend, on, off));
    }

    private StartCounter(EquipmentTrend trend, ConditionRule.MinuteCondition on, ConditionRule.MinuteCondition off) {
        sums = new int[trend.minutes()];
        for (int minute = 1; minute < sums.length; minute++) {
            boolean started = on.holds(trend, minute) && off.holds(trend, minute - 1);
            sums[minute] = sums[minute - 1] + (started ? 1 : 0);
        }
    }

    public int inHour(int minute) {
        return sums[minute] - sums[Math.max(0, minute - HOUR)];
    }
}
