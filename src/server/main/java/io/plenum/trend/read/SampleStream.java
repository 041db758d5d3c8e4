package io.plenum.trend.read;

import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.trend.coverage.Coverage;
import io.plenum.trend.pack.SampleScan;
import io.plenum.trend.pack.SampleSpans;
import io.plenum.trend.pack.SampleVisitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Repository;

/** Reads any number of samples, holding few of them at a time, as of one moment. */
@Repository
public class SampleStream {

    private final DataSource database;

    public SampleStream(DataSource database) {
        this.database = database;
    }

    /** Is shown samples, earliest first. */
    @FunctionalInterface
    public interface Visitor {
        void visit(Sample sample) throws IOException;
    }

    /** Is shown samples as plain numbers, point by point, earliest first. */
    @FunctionalInterface
    public interface StreamReader {

        /**
         * @param time milliseconds since 1970 UTC
         * @param status code of the quality
         */
        void read(int point, long time, double value, int status);
    }

    /**
     * Shows all samples of points from an instant to before another, with as little between them and the database as there can be.
     *
     * @throws DataAccessResourceFailureException while the database is away
     */
    public void each(Collection<PointId> points, Instant from, Instant to, StreamReader reader) {
        List<Integer> ids = points.stream().map(PointId::value).distinct().toList();
        scan(spans(ids, from, to), (point, time, value, status) -> {
            reader.read(point, Math.floorDiv(time, 1000L), value, status);
            return true;
        });
    }

    /** As {@link #each(Collection, Instant, Instant, StreamReader)}, with times in microseconds. */
    public void micros(Collection<PointId> points, Instant from, Instant to, SampleVisitor visitor) {
        scan(spans(points.stream().map(PointId::value).distinct().toList(), from, to), visitor);
    }

    /**
     * Shows all samples of a point from an instant to before another.
     *
     * @throws DataAccessResourceFailureException while the database is away
     * @throws IOException of the visitor's
     */
    public void each(PointId point, Instant from, Instant to, Visitor visitor) throws IOException {
        try {
            scan(spans(List.of(point.value()), from, to), (id, time, value, status) -> {
                visit(visitor, new Sample(point, Coverage.instant(time), value, Quality.ofCode(status)));
                return true;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void visit(Visitor visitor, Sample sample) {
        try {
            visitor.visit(sample);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SampleSpans spans(List<Integer> points, Instant from, Instant to) {
        return SampleSpans.of(points, Coverage.micros(from), Coverage.micros(to));
    }

    /** A cursor needs a transaction, else the driver would hold the whole answer; and rows and packs have to be of one moment. */
    private void scan(SampleSpans wanted, SampleVisitor visitor) {
        try (Connection connection = database.getConnection()) {
            int usual = connection.getTransactionIsolation();
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                new SampleScan(connection).read(wanted, visitor);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(usual);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The samples cannot be read", e);
        }
    }
}
