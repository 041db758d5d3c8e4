package io.plenum.drill.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One override of the drill, and what was seen of it at the device. Written by several threads. */
final class Ordered {

    final int number;
    final double value;
    volatile @Nullable Instant until;
    volatile @Nullable Instant stood;
    volatile @Nullable Instant gone;
    /** When somebody else has written in its place. */
    volatile @Nullable Instant taken;

    Ordered(int number) {
        this.number = number;
        value = 20 + number / 8.0;
    }

    /** What is written in its place by somebody else. */
    double foreign() {
        return 500 + number;
    }

    /** By which the ledger knows it. */
    String reason() {
        return "drill " + number;
    }

    /** The device was looked at. */
    void seen(@Nullable Double slot, Instant at) {
        boolean stands = slot != null && slot == value;
        if (stands && stood == null) {
            stood = at;
        }
        if (stands) {
            gone = null;
        } else if (stood != null && gone == null) {
            gone = at;
        }
    }
}
