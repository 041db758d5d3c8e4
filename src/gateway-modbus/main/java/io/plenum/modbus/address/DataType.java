package io.plenum.modbus.address;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the registers of a value hold. */
public enum DataType {
    /** One bit: of a coil or discrete input, or of a register. */
    BIT(1),
    INT16(1),
    UINT16(1),
    INT32(2),
    UINT32(2),
    INT64(4),
    UINT64(4),
    /** IEEE 754, single precision. */
    FLOAT32(2),
    /** IEEE 754, double precision. */
    FLOAT64(4),
    /** Four decimal digits, one in four bits. */
    BCD16(1),
    /** Eight decimal digits. */
    BCD32(2);

    private final int registers;

    DataType(int registers) {
        this.registers = registers;
    }

    /** How many registers it takes; of a table of bits, how many bits. */
    public int registers() {
        return registers;
    }

    boolean isFloat() {
        return this == FLOAT32 || this == FLOAT64;
    }

    boolean isDecimal() {
        return this == BCD16 || this == BCD32;
    }

    boolean isSigned() {
        return this == INT16 || this == INT32 || this == INT64;
    }

    /** As addresses name it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable DataType of(String text) {
        for (DataType type : values()) {
            if (type.text().equals(text)) {
                return type;
            }
        }
        return text.equals("bcd") ? BCD16 : null;
    }
}
