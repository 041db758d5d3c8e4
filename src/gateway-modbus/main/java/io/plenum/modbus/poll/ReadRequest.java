package io.plenum.modbus.poll;

import io.plenum.modbus.address.Table;

/**
 * One request to a device.
 *
 * @param first register or bit, from 0
 * @param count of registers or bits
 */
public record ReadRequest(int unit, Table table, int first, int count) {}
