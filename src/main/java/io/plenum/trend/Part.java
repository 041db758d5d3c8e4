package io.plenum.trend;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What the store says of one column of one point: a column has several parts where some of it is rolled up and some is not.
 *
 * @param key start of the column by the clock, milliseconds since 1970 UTC
 * @param time start of its first bucket, milliseconds since 1970 UTC
 */
record Part(
        int point,
        long key,
        long time,
        double min,
        double max,
        double mean,
        double first,
        double last,
        int quality,
        long heardFirst,
        long heardLast) {

    static Part of(ResultSet row) throws SQLException {
        return new Part(
                row.getInt(1),
                row.getTimestamp(2).getTime(),
                row.getTimestamp(3).getTime(),
                number(row, 4),
                number(row, 5),
                number(row, 6),
                number(row, 7),
                number(row, 8),
                row.getInt(9),
                row.getTimestamp(10).getTime(),
                row.getTimestamp(11).getTime());
    }

    private static double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }
}
