package io.plenum.commissioning.naming;

import io.plenum.commissioning.DiscoveredPoint;
import io.plenum.site.role.PointFunction;

/** Which way a value goes, as the type of its object says (ASHRAE 135, clause 12). */
enum ObjectDirection {
    INPUT,
    OUTPUT,
    VALUE,
    VALUE_WRITABLE;

    static ObjectDirection of(DiscoveredPoint point) {
        if (point.type().endsWith("-input")) {
            return INPUT;
        }
        if (point.type().endsWith("-output")) {
            return OUTPUT;
        }
        return point.writable() ? VALUE_WRITABLE : VALUE;
    }

    /** How well a function goes with it: 1 where it does. */
    double fits(PointFunction function) {
        boolean guides = function == PointFunction.COMMAND || function == PointFunction.SETPOINT;
        return switch (this) {
            case INPUT -> guides ? 0.5 : 1;
            case OUTPUT -> function == PointFunction.COMMAND ? 1 : 0.5;
            case VALUE -> function == PointFunction.COMMAND ? 0.8 : 1;
            case VALUE_WRITABLE -> guides ? 1 : 0.8;
        };
    }
}
