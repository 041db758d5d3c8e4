package io.plenum.trend.availability;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets tests of other packages store what gateways report of devices. */
public final class AvailabilityTestAccess {

    private AvailabilityTestAccess() {}

    public static AvailabilityReports reports(DataSource source, MeterRegistry meters, Clock clock) {
        return new AvailabilityReports(
                new AvailabilityStore(JdbcClient.create(source)),
                new TransactionTemplate(new JdbcTransactionManager(source)),
                meters,
                clock);
    }
}
