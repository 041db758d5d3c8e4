package io.plenum.trend.pack;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Many samples of one point, in the order of time. Times are microseconds since 1970 UTC.
 *
 * @param statuses null where all are good
 */
record Pack(int point, long[] times, double[] values, byte @Nullable [] statuses) {

    /** What {@link #read} reads, of a row called k. */
    static final String COLUMNS = """
            k.point_id, timestamptz_send(k.since), array_send(k.times), array_send(k.micros), array_send(k.small), array_send(k.whole),
            k.divisor, array_send(k.single), array_send(k.double), array_send(k.statuses)""";

    private static final long MILLI = 1000;

    static Pack read(ResultSet row) throws SQLException {
        long since = PostgresBinary.time(row.getBytes(2));
        long[] times = times(since, PostgresBinary.longs(row.getBytes(3)), PostgresBinary.longs(row.getBytes(4)));
        double divisor = row.getInt(7);
        double[] values =
                values(first(PostgresBinary.longs(row.getBytes(5)), PostgresBinary.longs(row.getBytes(6))), divisor);
        if (values == null) {
            double[] single = PostgresBinary.doubles(row.getBytes(8));
            values = single == null ? PostgresBinary.doubles(row.getBytes(9)) : single;
        }
        if (values == null || values.length != times.length) {
            throw new SQLException("A pack of point " + row.getInt(1) + " is damaged");
        }
        return new Pack(row.getInt(1), times, values, statuses(PostgresBinary.longs(row.getBytes(10))));
    }

    private static long @Nullable [] first(long @Nullable [] one, long @Nullable [] other) {
        return one == null ? other : one;
    }

    private static long[] times(long since, long @Nullable [] millis, long @Nullable [] micros) {
        if (millis == null) {
            return Arrays.stream(micros == null ? new long[0] : micros)
                    .map(offset -> since + offset)
                    .toArray();
        }
        for (int i = 0; i < millis.length; i++) {
            millis[i] = since + millis[i] * MILLI;
        }
        return millis;
    }

    private static double @Nullable [] values(long @Nullable [] scaled, double divisor) {
        return scaled == null
                ? null
                : Arrays.stream(scaled).mapToDouble(number -> number / divisor).toArray();
    }

    private static byte @Nullable [] statuses(long @Nullable [] codes) {
        if (codes == null) {
            return null;
        }
        byte[] found = new byte[codes.length];
        for (int i = 0; i < codes.length; i++) {
            found[i] = (byte) codes[i];
        }
        return found;
    }

    int status(int index) {
        return statuses == null ? 0 : statuses[index];
    }

    int size() {
        return times.length;
    }

    /** Index of the first sample that is not before an instant. */
    int from(long time) {
        int at = Arrays.binarySearch(times, time);
        return at < 0 ? -at - 1 : at;
    }
}
