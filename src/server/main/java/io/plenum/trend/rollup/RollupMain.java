package io.plenum.trend.rollup;

import io.plenum.database.DatabaseStartException;
import io.plenum.database.Installation;
import io.plenum.point.time.IsoTime;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code rollup FROM TO}: makes the rollups of some days (UTC) anew from the samples, beside the server or without it. */
public final class RollupMain {

    private RollupMain() {}

    public static void main(String[] arguments) {
        try {
            Instant from = day(arguments, 0);
            Instant to = day(arguments, 1).plusSeconds(86_400);
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException();
            }
            try (Installation.Opened database = new Installation(System.getenv()).open()) {
                rebuild(database.source(), from, to);
                database.record("rollups rebuilt", from + " to " + to);
            }
        } catch (DateTimeException | IllegalArgumentException wrong) {
            stop("give a first and a last day: ./plenum rollup 2026-11-01 2026-11-21.");
        } catch (DatabaseStartException | SQLException | DataAccessException | TransactionException failed) {
            stop("the rollups were not rebuilt to the end: " + failed.getMessage());
        }
    }

    private static Instant day(String[] arguments, int place) {
        if (arguments.length != 2) {
            throw new IllegalArgumentException();
        }
        return IsoTime.day(arguments[place]).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static void rebuild(DataSource source, Instant from, Instant to) {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        new Rollups(source, transaction, Clock.systemUTC())
                .rebuild(from, to, done -> System.err.printf("        %3.0f %%%n", 100 * done));
        System.out.println("The rollups from " + from + " to " + to + " are made anew.");
    }

    private static void stop(String sentence) {
        System.err.println("Plenum: " + sentence);
        System.exit(1);
    }
}
