package io.plenum.trend.pack;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's binary forms of times and arrays, as its functions {@code timestamptz_send} and {@code array_send} give them: the same
 * bytes whichever way the driver transfers them.
 */
final class PostgresBinary {

    /** Microseconds from 1970 to 2000, where PostgreSQL counts from. */
    static final long EPOCH = 946_684_800_000_000L;

    private static final int ARRAY_HEADER = 20;
    private static final int ARRAY_COUNT_AT = 12;

    private PostgresBinary() {}

    /** Microseconds since 1970 UTC. */
    static long time(byte[] sent) {
        return ByteBuffer.wrap(sent).getLong() + EPOCH;
    }

    private static int size(byte[] sent) {
        return sent.length < ARRAY_HEADER ? 0 : ByteBuffer.wrap(sent).getInt(ARRAY_COUNT_AT);
    }

    /** Each element is preceded by its length; none is null. */
    static long @Nullable [] longs(byte @Nullable [] sent) {
        if (sent == null) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.wrap(sent);
        long[] found = new long[size(sent)];
        for (int i = 0, at = ARRAY_HEADER; i < found.length; i++) {
            int length = bytes.getInt(at);
            found[i] =
                    length == 8 ? bytes.getLong(at + 4) : length == 4 ? bytes.getInt(at + 4) : bytes.getShort(at + 4);
            at += 4 + length;
        }
        return found;
    }

    static double @Nullable [] doubles(byte @Nullable [] sent) {
        if (sent == null) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.wrap(sent);
        double[] found = new double[size(sent)];
        for (int i = 0, at = ARRAY_HEADER; i < found.length; i++) {
            int length = bytes.getInt(at);
            found[i] = length == 8 ? bytes.getDouble(at + 4) : bytes.getFloat(at + 4);
            at += 4 + length;
        }
        return found;
    }
}
