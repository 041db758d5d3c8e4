package io.plenum.recommendation.store;

import io.plenum.recommendation.ExpectedSavings;
import io.plenum.recommendation.Measurement;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationEvent;
import io.plenum.recommendation.RecommendationHealth;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.estimate.Proposal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Recommendations as rows; all times are UTC. */
@Repository
class RecommendationStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    RecommendationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Recommendation> all() {
        return jdbc.sql("SELECT * FROM recommendation ORDER BY worth DESC, id")
                .query(RecommendationStore::row)
                .list();
    }

    /** Of one site. */
    List<Recommendation> all(String site) {
        return jdbc.sql("SELECT * FROM recommendation WHERE site = ? ORDER BY worth DESC, id")
                .param(site)
                .query(RecommendationStore::row)
                .list();
    }

    /** Of one site, locked until the transaction ends, so that nobody's decision is lost. */
    List<Recommendation> allHeld(String site) {
        return jdbc.sql("SELECT * FROM recommendation WHERE site = ? ORDER BY id FOR UPDATE")
                .param(site)
                .query(RecommendationStore::row)
                .list();
    }

    @Nullable
    Recommendation find(long id) {
        return jdbc.sql("SELECT * FROM recommendation WHERE id = ?")
                .param(id)
                .query(RecommendationStore::row)
                .optional()
                .orElse(null);
    }

    /** Locked until the transaction ends. */
    @Nullable
    Recommendation held(long id) {
        return jdbc.sql("SELECT * FROM recommendation WHERE id = ? FOR UPDATE")
                .param(id)
                .query(RecommendationStore::row)
                .optional()
                .orElse(null);
    }

    long add(String site, FoundProposal found, Instant now) {
        Proposal proposal = found.proposal();
        return jdbc.sql("""
            INSERT INTO recommendation (site, cause, state, proposal, expected_savings, worth, since, seen)
            VALUES (?, ?, 'NEW', CAST(? AS jsonb), CAST(? AS jsonb), ?, ?, ?) RETURNING id""")
                .params(
                        site,
                        proposal.cause(),
                        JSON.writeValueAsString(proposal),
                        JSON.writeValueAsString(found.expectedSavings()),
                        found.worth(),
                        time(now),
                        time(now))
                .query(Long.class)
                .single();
    }

    void update(Recommendation one) {
        Measurement measured = one.measurement();
        jdbc.sql("""
            UPDATE recommendation SET state = :state, proposal = CAST(:proposal AS jsonb), worth = :worth,
              seen = :seen, assignee = :assignee, decided_by = :decidedBy, reason = :reason,
              done_on = :doneOn, done_by = :doneBy, done = :done, measurement = CAST(:measured AS jsonb),
              expected_savings = CAST(:expectedSavings AS jsonb), health = CAST(:health AS jsonb)
            WHERE id = :id""")
                .param("state", one.state().name())
                .param("proposal", JSON.writeValueAsString(one.proposal()))
                .param("worth", one.worth())
                .param("seen", time(one.seen()))
                .param("assignee", one.assignee())
                .param("decidedBy", one.decidedBy())
                .param("reason", one.reason())
                .param("doneOn", one.doneOn())
                .param("doneBy", one.doneBy())
                .param("done", one.done())
                .param("measured", measured == null ? null : JSON.writeValueAsString(measured))
                .param("expectedSavings", JSON.writeValueAsString(one.expectedSavings()))
                .param("health", JSON.writeValueAsString(one.health()))
                .param("id", one.id())
                .update();
    }

    void addEvent(long id, RecommendationEvent event) {
        Measurement measured = event.measurement();
        jdbc.sql("""
            INSERT INTO recommendation_event (recommendation, time, who, what, detail, measurement)
            VALUES (:id, :time, :who, :what, :detail, CAST(:measured AS jsonb))""")
                .param("id", id)
                .param("time", time(event.time()))
                .param("who", event.who())
                .param("what", event.what())
                .param("detail", event.detail())
                .param("measured", measured == null ? null : JSON.writeValueAsString(measured))
                .update();
    }

    List<RecommendationEvent> events(long id) {
        return jdbc.sql("""
            SELECT time, who, what, detail, measurement FROM recommendation_event
            WHERE recommendation = ? ORDER BY id""")
                .param(id)
                .query((row, number) -> new RecommendationEvent(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        measurement(row.getString(5))))
                .list();
    }

    private static Recommendation row(ResultSet row, int number) throws SQLException {
        return new Recommendation(
                row.getLong("id"),
                row.getString("site"),
                RecommendationState.valueOf(row.getString("state")),
                Objects.requireNonNull(JSON.readValue(row.getString("proposal"), Proposal.class)),
                row.getDouble("worth"),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("seen").toInstant(),
                row.getString("assignee"),
                row.getString("decided_by"),
                row.getString("reason"),
                row.getObject("done_on", LocalDate.class),
                row.getString("done_by"),
                row.getString("done"),
                measurement(row.getString("measurement")),
                Objects.requireNonNull(JSON.readValue(row.getString("expected_savings"), ExpectedSavings.class)),
                Objects.requireNonNull(JSON.readValue(row.getString("health"), RecommendationHealth.class)));
    }

    private static @Nullable Measurement measurement(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Measurement.class);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
