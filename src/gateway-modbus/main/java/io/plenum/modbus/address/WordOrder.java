package io.plenum.modbus.address;

/**
 * In which order a device sends the bytes of a value that takes several registers; A is the most significant one. Values of four
 * registers follow the same pattern.
 */
public enum WordOrder {
    /** As the standard has it within a register: the most significant byte first. */
    ABCD(false, false),
    /** The least significant register first. */
    CDAB(true, false),
    /** The most significant register first, the bytes of each swapped. */
    BADC(false, true),
    /** The least significant byte first. */
    DCBA(true, true);

    private final boolean words;
    private final boolean bytes;

    WordOrder(boolean words, boolean bytes) {
        this.words = words;
        this.bytes = bytes;
    }

    /**
     * The bytes of a value, the most significant one first.
     *
     * @param data as the device sends them
     * @param at index of the first one
     * @param length number of bytes, two for each register
     */
    byte[] arranged(byte[] data, int at, int length) {
        byte[] value = new byte[length];
        for (int i = 0; i < length; i++) {
            int word = words ? length / 2 - 1 - i / 2 : i / 2;
            int octet = bytes ? 1 - i % 2 : i % 2;
            value[i] = data[at + 2 * word + octet];
        }
        return value;
    }
}
