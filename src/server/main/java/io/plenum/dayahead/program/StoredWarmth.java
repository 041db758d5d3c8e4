package io.plenum.dayahead.program;

import io.plenum.dayahead.program.DayCourse.GroupCourse;
import java.util.Arrays;

/**
 * What a group's warmth at midnight is worth to the next day. Without it a plan would let rooms cool down in the evening and call saved what the
 * next morning pays.
 *
 * @param usual kWh that the usual day leaves
 * @param warmth money for each kWh less; 0 on days without heating
 * @param cold money for each kWh more; 0 on days without cooling
 */
record StoredWarmth(double usual, double warmth, double cold) {

    static StoredWarmth of(DayInputs day, ThermalGroup group, GroupCourse usual) {
        double price = Arrays.stream(day.price()).average().orElse(0);
        boolean heats = Arrays.stream(usual.heat()).anyMatch(power -> power > 0);
        boolean cools = Arrays.stream(usual.heat()).anyMatch(power -> power < 0);
        return new StoredWarmth(
                usual.stored(),
                heats ? worth(group.heating(), price) : 0,
                cools && !heats ? worth(group.cooling(), price) : 0);
    }

    private static double worth(ThermalGroup.ThermalSource source, double price) {
        return Math.max(0, source.price() + source.electricity() * price);
    }

    /** Money. @param stored kWh that a plan leaves */
    double borrowed(double stored) {
        return warmth * Math.max(0, usual - stored) + cold * Math.max(0, stored - usual);
    }
}
