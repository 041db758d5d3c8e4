package io.plenum.trend.exchange;

import java.sql.SQLException;

/** The database failed while a file was being read. */
final class LoadFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SQLException reason;

    LoadFailure(SQLException reason) {
        super(reason);
        this.reason = reason;
    }

    SQLException reason() {
        return reason;
    }
}
