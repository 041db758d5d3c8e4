package io.plenum.trend.rollup;

import io.plenum.trend.coverage.Coverage;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which rollups are to be stored.
 *
 * @param kept rollups that begin earlier have outlived their samples, and stay as they are
 * @param complete what ends earlier is stored whole, because its samples are about to be dropped; else only where it spares reading
 *     many samples
 * @param fiveMinutes whether five minutes are stored there too
 */
public record RollupHorizon(Instant kept, Instant complete, boolean fiveMinutes) {

    /** Hours with fewer samples are worked out when they are asked for: their rows would take more room than the samples. */
    public static final int DENSE_HOUR = 32;

    /** The same of days. */
    static final int DENSE_DAY = 64;

    private static final String HORIZON = """
            SELECT coalesce((SELECT max(before) + INTERVAL '1 day' FROM retention_horizon
                             WHERE resolution IN ('sample', 'sample_5min')), CAST('0001-01-01 00:00+00' AS timestamptz)) AS kept,
                   coalesce((SELECT before FROM rollup_complete), CAST('0001-01-01 00:00+00' AS timestamptz)) AS complete,
                   coalesce((SELECT five_minutes FROM rollup_complete), false) AS five_minutes""";

    public static RollupHorizon of(JdbcClient jdbc) {
        return jdbc.sql(HORIZON)
                .query((row, number) -> new RollupHorizon(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getBoolean(3)))
                .single();
    }

    boolean isHourStored(int samples, long end) {
        return samples >= DENSE_HOUR || (samples > 0 && end <= Coverage.micros(complete));
    }

    boolean isDayStored(int samples, long end) {
        return samples >= DENSE_DAY || (samples > 0 && end <= Coverage.micros(complete));
    }

    boolean areFiveMinutesStored(long end) {
        return fiveMinutes && end <= Coverage.micros(complete);
    }
}
