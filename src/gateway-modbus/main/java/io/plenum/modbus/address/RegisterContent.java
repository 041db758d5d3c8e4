package io.plenum.modbus.address;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the registers of an address have to hold for a value: the way back of {@link RegisterValue}. */
public final class RegisterContent {

    private static final int DIGIT_BITS = 4;

    private RegisterContent() {}

    /**
     * The words in the order of the registers, the nearest that there is; a bit is 0 or 1. Null where they cannot hold the value.
     *
     * @param value finite
     */
    public static @Nullable List<Integer> of(RegisterAddress address, double value) {
        DataType type = address.type();
        if (address.table().hasBits()) {
            BigInteger bit = whole(address, value);
            return bit.signum() >= 0 && bit.bitLength() <= 1 ? List.of(bit.intValue()) : null;
        }
        byte[] bytes = type.isFloat() ? floating(address, value) : number(type, whole(address, value));
        // Each order is its own way back.
        return bytes == null ? null : words(address.order().arranged(bytes, 0, bytes.length));
    }

    /** What is read of them then. */
    public static RegisterValue value(RegisterAddress address, List<Integer> words) {
        if (address.table().hasBits()) {
            return RegisterValue.of(address, words.getFirst() == 1);
        }
        ByteBuffer bytes = ByteBuffer.allocate(2 * words.size());
        words.forEach(word -> bytes.putShort(word.shortValue()));
        return RegisterValue.of(address, bytes.array(), 0);
    }

    private static BigInteger whole(RegisterAddress address, double value) {
        return BigDecimal.valueOf(value)
                .subtract(address.scaling().offset())
                .divide(address.scaling().scale(), 0, RoundingMode.HALF_UP)
                .toBigInteger();
    }

    private static byte @Nullable [] floating(RegisterAddress address, double value) {
        double number = address.scaling().unscaled(value);
        if (address.type() == DataType.FLOAT64) {
            return Double.isFinite(number)
                    ? ByteBuffer.allocate(Double.BYTES).putDouble(number).array()
                    : null;
        }
        float single = (float) number;
        return Float.isFinite(single)
                ? ByteBuffer.allocate(Float.BYTES).putFloat(single).array()
                : null;
    }

    private static byte @Nullable [] number(DataType type, BigInteger whole) {
        int length = 2 * type.registers();
        int bits = 8 * length;
        if (type.isDecimal()) {
            String digits = whole.toString();
            int most = bits / DIGIT_BITS;
            return whole.signum() >= 0 && digits.length() <= most
                    ? HexFormat.of().parseHex("0".repeat(most - digits.length()) + digits)
                    : null;
        }
        boolean fits = type.isSigned() ? whole.bitLength() < bits : whole.signum() >= 0 && whole.bitLength() <= bits;
        if (!fits) {
            return null;
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = whole.shiftRight(8 * (length - 1 - i)).byteValue();
        }
        return bytes;
    }

    private static List<Integer> words(byte[] bytes) {
        List<Integer> words = new ArrayList<>();
        for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
            words.add(rest.getShort() & 0xFFFF);
        }
        return words;
    }
}
