package io.plenum.access.factor;

/** RFC 4648 without padding, as authenticators read secrets and people read recovery codes. */
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte b : bytes) {
            buffer = buffer << Byte.SIZE | b & 0xff;
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(LETTERS.charAt(buffer >> held & 0x1f));
            }
        }
        if (held > 0) {
            text.append(LETTERS.charAt(buffer << (BITS - held) & 0x1f));
        }
        return text.toString();
    }
}
