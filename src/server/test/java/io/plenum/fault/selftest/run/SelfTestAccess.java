package io.plenum.fault.selftest.run;

import static org.mockito.Mockito.mock;

import io.plenum.fault.FaultSettings;
import io.plenum.fault.monitor.PointGrids;
import io.plenum.fault.selftest.SelfTests;
import io.plenum.job.Preparation;
import io.plenum.site.SiteModel;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets tests of fault detection run its test of itself. */
public final class SelfTestAccess {

    private SelfTestAccess() {}

    public static SelfTests results(DataSource database) {
        return store(database);
    }

    private static SelfTestStore store(DataSource database) {
        return new SelfTestStore(
                new JdbcTemplate(database), new TransactionTemplate(new JdbcTransactionManager(database)));
    }

    /** One turn of the job. */
    public static void run(DataSource database, SiteModel model, PointGrids grids, Clock clock) {
        FaultSettings settings = new FaultSettings(true, Duration.ofDays(14));
        new SelfTestJob(() -> model, grids, store(database), settings, mock(Preparation.class), clock).test();
    }
}
