package io.plenum.command.durability;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Holds what was foretold against what became of it. Every call may throw Spring's {@code DataAccessException}.
 *
 * @see <a href="https://doi.org/10.1175/1520-0493(1950)078%3C0001:VOFEIT%3E2.0.CO;2">Brier: Verification of forecasts expressed in terms of
 *     probability (1950)</a>
 */
@Repository
class ForecastScores {

    private static final String SCORED = "FROM command_stand WHERE held IS NOT NULL AND probability IS NOT NULL ";

    private final JdbcClient jdbc;
    private volatile double last = Double.NaN;

    ForecastScores(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        Gauge.builder("plenum.command.durability.brier", this, scores -> scores.last)
                .description("Mean Brier score of what was foretold of overrides, when it was asked for last")
                .register(meters);
    }

    /**
     * What was foretold in all.
     *
     * @param scored commands of which was foretold whether they last, and is known whether they did
     * @param brier mean squared difference of the probability and what happened, 0 at best; null where there is none yet
     * @param held part of them that lasted
     * @param withoutLearning Brier score of saying that part of each; what is learnt is worth something where {@code brier} is less
     * @param culprits those taken of which is known by whom
     * @param rightCulprits of these, where it was foretold by whom
     * @param reliability what was foretold, in tenths, and what happened
     */
    record Score(
            long scored,
            @Nullable Double brier,
            @Nullable Double held,
            @Nullable Double withoutLearning,
            long culprits,
            long rightCulprits,
            List<Tenth> reliability) {}

    /**
     * Commands of which much the same was foretold.
     *
     * @param foretold mean of it
     * @param held part of them that lasted
     */
    record Tenth(double foretold, double held, long count) {}

    Score score() {
        List<Tenth> tenths = jdbc.sql("SELECT avg(probability) AS foretold, avg(held::int) AS held, count(*) AS count "
                        + SCORED + "GROUP BY least(9, floor(probability * 10)) ORDER BY 1")
                .query((row, number) ->
                        new Tenth(row.getDouble("foretold"), row.getDouble("held"), row.getLong("count")))
                .list();
        Score score = jdbc.sql(
                        "SELECT count(*) AS scored, avg((probability - held::int) ^ 2) AS brier, avg(held::int) AS held,"
                                + " count(*) FILTER (WHERE NOT held AND taker <> 'UNKNOWN') AS culprits,"
                                + " count(*) FILTER (WHERE NOT held AND taker <> 'UNKNOWN' AND taker = culprit) AS rights "
                                + SCORED)
                .query((row, number) -> {
                    long scored = row.getLong("scored");
                    double held = row.getDouble("held");
                    return new Score(
                            scored,
                            scored == 0 ? null : (Double) row.getDouble("brier"),
                            scored == 0 ? null : (Double) held,
                            scored == 0 ? null : (Double) (held * (1 - held)),
                            row.getLong("culprits"),
                            row.getLong("rights"),
                            tenths);
                })
                .single();
        last = score.brier() == null ? Double.NaN : score.brier();
        return score;
    }
}
