package io.plenum.link.serving;

import io.plenum.point.PointKind;

/** Identifies a served object for ever. */
public record ServedId(PointKind kind, int number) {

    /** The highest number that BACnet has for objects (22 bits; the last one stands for none). */
    public static final int HIGHEST = 4_194_302;
}
