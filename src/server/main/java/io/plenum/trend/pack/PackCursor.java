package io.plenum.trend.pack;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Samples that are kept in packs, each cut to the time that is wanted of it. */
final class PackCursor implements SampleCursor {

    /** After the columns of the pack come start and end of the time wanted, as times. */
    private static final int WANTED_FROM = 11;

    private final ResultSet rows;
    private @Nullable Pack pack;
    private int at;
    private int end;

    PackCursor(ResultSet rows) {
        this.rows = rows;
    }

    @Override
    public boolean next() throws SQLException {
        at++;
        while (pack == null || at >= end) {
            if (!rows.next()) {
                return false;
            }
            Pack read = Pack.read(rows);
            at = read.from(PostgresBinary.time(rows.getBytes(WANTED_FROM)));
            end = read.from(PostgresBinary.time(rows.getBytes(WANTED_FROM + 1)));
            pack = read;
        }
        return true;
    }

    private Pack pack() {
        if (pack == null) {
            throw new IllegalStateException("Not begun");
        }
        return pack;
    }

    @Override
    public int point() {
        return pack().point();
    }

    @Override
    public long time() {
        return pack().times()[at];
    }

    @Override
    public double value() {
        return pack().values()[at];
    }

    @Override
    public int status() {
        return pack().status(at);
    }

    @Override
    public void close() throws SQLException {
        rows.getStatement().close();
    }
}
