package io.plenum.modbus.address;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** What the registers of an address say. */
public sealed interface RegisterValue {

    /** A number, scaled. It may be NaN or infinite: so are floating-point numbers that a device has no value for. */
    record Known(double value) implements RegisterValue {}

    /**
     * The device says that it has no value.
     *
     * @param code by which it says so, hexadecimal
     */
    record Absent(String code) implements RegisterValue {}

    /** What is said to be decimal is not. */
    record NotDecimal(String code) implements RegisterValue {}

    /**
     * Makes a number of registers.
     *
     * @param data two bytes for each register
     * @param at index of the first byte
     */
    static RegisterValue of(RegisterAddress address, byte[] data, int at) {
        DataType type = address.type();
        byte[] bytes = address.order().arranged(data, at, 2 * type.registers());
        if (type == DataType.BIT) {
            int register = ByteBuffer.wrap(bytes).getShort();
            return known(address, BigDecimal.valueOf((register >> address.bit()) & 1));
        }
        if (isPlaceholder(address, bytes)) {
            return new Absent(hex(bytes));
        }
        if (type.isFloat()) {
            ByteBuffer number = ByteBuffer.wrap(bytes);
            double value = type == DataType.FLOAT32 ? number.getFloat() : number.getDouble();
            return new Known(address.scaling().apply(value));
        }
        if (type.isDecimal()) {
            String digits = HexFormat.of().formatHex(bytes);
            boolean decimal = digits.chars().allMatch(c -> c >= '0' && c <= '9');
            return decimal ? known(address, new BigDecimal(digits)) : new NotDecimal(hex(bytes));
        }
        return known(address, new BigDecimal(type.isSigned() ? new BigInteger(bytes) : new BigInteger(1, bytes)));
    }

    /** Makes a number of one bit of a table of bits. */
    static RegisterValue of(RegisterAddress address, boolean set) {
        return known(address, set ? BigDecimal.ONE : BigDecimal.ZERO);
    }

    private static RegisterValue known(RegisterAddress address, BigDecimal number) {
        return new Known(address.scaling().apply(number));
    }

    /** Usual are the least number of a signed type and all bits of an unsigned one (SunSpec, most meters). */
    private static boolean isPlaceholder(RegisterAddress address, byte[] bytes) {
        BigInteger number = new BigInteger(1, bytes);
        DataType type = address.type();
        int bits = 8 * bytes.length;
        BigInteger usual = type.isSigned()
                ? BigInteger.ONE.shiftLeft(bits - 1)
                : BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
        boolean whole = !type.isFloat() && !type.isDecimal();
        boolean isUsual = whole && address.placeholders().usual() && number.equals(usual);
        return isUsual || (bits <= 64 && address.placeholders().given().contains(number.longValue()));
    }

    private static String hex(byte[] bytes) {
        return "0x" + HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
