package io.plenum.modbus.address;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The four tables of a device (Modbus Application Protocol V1.1b3, 4.3). */
public enum Table {
    /** Bits that can be written; read by function 1. */
    COIL('0'),
    /** Bits that can only be read; function 2. */
    DISCRETE('1'),
    /** Registers that can only be read; function 4. */
    INPUT('3'),
    /** Registers that can be written; read by function 3. */
    HOLDING('4');

    private final char classic;

    Table(char classic) {
        this.classic = classic;
    }

    /** Whether it has bits, and not registers of 16 bits. */
    public boolean hasBits() {
        return this == COIL || this == DISCRETE;
    }

    /** As addresses name it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Table of(String text) {
        for (Table table : values()) {
            if (table.text().equals(text)) {
                return table;
            }
        }
        return null;
    }

    /** By the first digit of a register number of five or six digits, as manuals write them: 4 in 40001. */
    static @Nullable Table ofClassic(char digit) {
        for (Table table : values()) {
            if (table.classic == digit) {
                return table;
            }
        }
        return null;
    }
}
