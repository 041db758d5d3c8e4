package io.plenum.modbus.command;

import io.plenum.modbus.address.RegisterAddress;
import io.plenum.modbus.address.Table;
import java.util.List;

/**
 * One request that writes: all registers of a value together, so that no half of it ever stands.
 *
 * @param table holding registers or coils
 * @param first register or coil, from 0
 * @param words contents, of 16 bits; 0 or 1 for a coil
 * @param single by the function for one register or coil (6, 5), else by that for several (16, 15)
 */
public record RegisterWrite(int unit, Table table, int first, List<Integer> words, boolean single) {

    static RegisterWrite of(RegisterAddress address, List<Integer> words) {
        return new RegisterWrite(address.unit(), address.table(), address.register(), words, words.size() == 1);
    }

    /** For devices that have only the function for several. */
    RegisterWrite asSeveral() {
        return new RegisterWrite(unit, table, first, words, false);
    }
}
