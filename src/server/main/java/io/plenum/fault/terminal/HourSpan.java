package io.plenum.fault.terminal;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.Quantity;

/** By how much a value has moved within the last hour: its greatest less its least; NaN where a minute of it is not known. */
final class HourSpan {

    private static final int HOUR = 60;

    private final double[] spans;

    private record Key(Quantity quantity) {}

    static HourSpan of(EquipmentTrend trend, Quantity quantity) {
        return trend.shared(new Key(quantity), () -> new HourSpan(trend, quantity));
    }

    private HourSpan(EquipmentTrend trend, Quantity quantity) {
        spans = new double[trend.minutes()];
        for (int minute = 0; minute < spans.length; minute++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = minute - HOUR; i <= minute; i++) {
                double value = i < 0 ? Double.NaN : trend.at(quantity, i);
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            spans[minute] = most - least;
        }
    }

    double at(int minute) {
        return spans[minute];
    }
}
