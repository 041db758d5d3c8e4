package io.plenum.drill.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One override of the drill, and what was seen of it at the device. Written by two threads: whoever orders it, and whoever looks. */
final class Ordered {

    private static final double STEP = 8;

    final int serial;
    final int point;
    /** No other has it, so that what stands at the device tells whose it is. */
    final double value;
    /** Null until the answer has come that it was ordered. */
    volatile @Nullable Instant until;
    /** Whether there is nothing more to be seen of it. */
    volatile boolean settled;

    volatile @Nullable Instant stood;
    volatile @Nullable Instant gone;
    /** When somebody else has written in its place. */
    volatile @Nullable Instant taken;
    /** Whether it stood once more after that. */
    volatile boolean again;

    Ordered(int serial, int point) {
        this.serial = serial;
        this.point = point;
        value = serial / STEP;
    }

    /** Of what has such a value. */
    static int serial(double value) {
        return (int) (value * STEP);
    }

    /** What is written in its place by somebody else. */
    double foreign() {
        return foreign(point);
    }

    static double foreign(int point) {
        return 500.0 + point;
    }

    /** By which the ledger knows it. */
    String reason() {
        return "drill " + serial;
    }

    /** It stands at the device. */
    void stands(Instant at) {
        if (stood == null) {
            stood = at;
        }
        again |= gone != null;
    }

    /** It does not. */
    void isNotThere(Instant at) {
        if (stood != null && gone == null) {
            gone = at;
        }
    }
}
