package io.plenum.trend.pack;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Samples that are kept row by row. */
final class RowCursor implements SampleCursor {

    static final String COLUMNS = "s.point_id, timestamptz_send(s.time), s.value, s.status";

    private final ResultSet rows;
    private int point;
    private long time;
    private double value;
    private int status;

    RowCursor(ResultSet rows) {
        this.rows = rows;
    }

    @Override
    public boolean next() throws SQLException {
        if (!rows.next()) {
            return false;
        }
        point = rows.getInt(1);
        time = PostgresBinary.time(rows.getBytes(2));
        value = rows.getDouble(3);
        status = rows.getInt(4);
        return true;
    }

    @Override
    public int point() {
        return point;
    }

    @Override
    public long time() {
        return time;
    }

    @Override
    public double value() {
        return value;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public void close() throws SQLException {
        rows.getStatement().close();
    }
}
