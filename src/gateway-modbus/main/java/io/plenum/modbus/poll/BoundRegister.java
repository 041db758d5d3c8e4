package io.plenum.modbus.poll;

import io.plenum.modbus.address.RegisterAddress;
import io.plenum.modbus.address.Table;
import io.plenum.point.Point;

/** A point and where its value is. */
public record BoundRegister(Point point, RegisterAddress address) {

    /** Registers that are read together or not at all: several points can be of the same ones. */
    record Span(int unit, Table table, int first, int length) {}

    Span span() {
        return new Span(address.unit(), address.table(), address.register(), address.length());
    }
}
