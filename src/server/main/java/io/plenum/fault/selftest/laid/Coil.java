package io.plenum.fault.selftest.laid;

import io.plenum.fault.Quantity;

/** A coil with its valve, and how it acts on the air behind it. */
enum Coil {
    COOLING(Quantity.COOLING, Quantity.COOLING_POSITION, Quantity.SAT, -1),
    HEATING(Quantity.HEATING, Quantity.HEATING_POSITION, Quantity.SAT, 1),
    REHEAT(Quantity.REHEAT, Quantity.REHEAT, Quantity.DISCHARGE, 1);

    final Quantity valve;
    /** Where the valve says that it is; the reheat valve says nothing. */
    final Quantity position;

    final Quantity leaving;
    /** 1 where it warms the air, else -1. */
    final int sign;

    Coil(Quantity valve, Quantity position, Quantity leaving, int sign) {
        this.valve = valve;
        this.position = position;
        this.leaving = leaving;
        this.sign = sign;
    }

    void reports(UnitCopy copy, int minute, double opening) {
        if (position != valve) {
            copy.set(position, minute, opening);
        }
    }
}
