package io.plenum.fault.offline;

import io.plenum.point.unit.Unit;
import io.plenum.tabular.unit.UnitSpelling;
import org.jspecify.annotations.Nullable;

/** Finds out in what a signal is written: by its unit, by what was said, by its own values, or by those of the signals beside it. */
final class SignalRangeDetector {

    /** At an end of its range a signal rests; so much of the time at least. */
    private static final double RESTS = 0.01;

    private static final Unit TURNS = Unit.ofQudt("REV-PER-MIN");
    private static final double OVERSHOOT = 1.1;
    private static final double MOST_VOLTS = 10.6;
    private static final double MOST_MILLIAMPERES = 20.6;

    private SignalRangeDetector() {}

    /**
     * Null where it cannot be told.
     *
     * @param unit of the column, null where it names none
     * @param said by a person, null where nobody did
     * @param beside what the surest of the other signals is written in, null where none is sure
     */
    static @Nullable SignalRange range(
            ValueSpread values, @Nullable Unit unit, @Nullable SignalRange said, @Nullable SignalRange beside) {
        SignalRange byUnit = unit == null ? null : byUnit(values, unit);
        if (byUnit != null) {
            return byUnit;
        }
        if (said != null) {
            return said;
        }
        SignalRange sure = sure(values);
        if (sure != null || (beside != null && fits(values, beside))) {
            return sure != null ? sure : beside;
        }
        return values.quantileBeyondZero(0.98) <= OVERSHOOT ? SignalRange.FRACTION : null;
    }

    private static @Nullable SignalRange byUnit(ValueSpread values, Unit unit) {
        if (unit.measures(Unit.VOLT)) {
            return isLive(values, 2) ? SignalRange.VOLTS_LIVE : SignalRange.VOLTS;
        }
        if (unit.measures(Unit.AMPERE)) {
            return isLive(values, 4) ? SignalRange.MILLIAMPERES_LIVE : SignalRange.MILLIAMPERES;
        }
        boolean shares = values.quantileBeyondZero(0.9) <= OVERSHOOT && rests(values, 1, 0.02);
        return !unit.equals(Unit.PERCENT) ? null : shares ? SignalRange.FRACTION : SignalRange.PERCENT;
    }

    /** Whether a unit can be that of a signal at all. */
    static boolean isSignalUnit(Unit unit) {
        return unit.equals(Unit.PERCENT)
                || unit.measures(Unit.VOLT)
                || unit.measures(Unit.AMPERE)
                || isFrequency(unit)
                || UnitSpelling.isNone(unit);
    }

    /** By the values alone; null where several ranges fit. */
    static @Nullable SignalRange sure(ValueSpread values) {
        double most = values.quantileBeyondZero(0.98);
        if (Double.isNaN(most)) {
            return SignalRange.FRACTION; // always shut, whatever it is written in
        }
        if (most <= OVERSHOOT) {
            // a percent signal that hardly ever opens looks the same, but does not rest at 1
            return rests(values, 1, 0.02) ? SignalRange.FRACTION : null;
        }
        if (most > MOST_MILLIAMPERES) {
            return SignalRange.PERCENT;
        }
        if (most <= MOST_VOLTS) {
            return volts(values);
        }
        return isLive(values, 4) ? SignalRange.MILLIAMPERES_LIVE : null;
    }

    private static @Nullable SignalRange volts(ValueSpread values) {
        boolean full = rests(values, 10, 0.06);
        boolean between = values.shareBetween(3, 9) >= RESTS;
        if (!full || !between) {
            return null;
        }
        return isLive(values, 2) ? SignalRange.VOLTS_LIVE : SignalRange.VOLTS;
    }

    /** Whether it rests at its lower end, and nothing but "off" lies below. */
    private static boolean isLive(ValueSpread values, double zero) {
        return rests(values, zero, 0.03 * zero) && values.shareBetween(0.05 * zero, 0.95 * zero) < RESTS / 2;
    }

    private static boolean rests(ValueSpread values, double at, double distance) {
        return values.shareNear(at, distance) >= RESTS;
    }

    private static boolean fits(ValueSpread values, SignalRange range) {
        return values.quantileBeyondZero(0.98) <= OVERSHOOT * range.open();
    }

    /** Of a drive: its speed in Hz or turns, to be taken of the fastest. */
    static boolean isFrequency(Unit unit) {
        return unit.equals(Unit.HERTZ) || unit.equals(TURNS);
    }
}
