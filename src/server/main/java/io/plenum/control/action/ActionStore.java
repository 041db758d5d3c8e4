package io.plenum.control.action;

import io.plenum.link.Problem;
import io.plenum.recommendation.estimate.RecommendationKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Actions as rows. Every call may throw Spring's {@code DataAccessException}. */
@Repository
class ActionStore {

    private static final String ALL = """
            SELECT a.*, ARRAY(SELECT loop FROM control_action_part WHERE action = a.id ORDER BY position) AS loops FROM control_action a""";
    private static final String ADD = """
            INSERT INTO control_action (id, recommendation, site, kind, state, starts, until, owner, reason, created, changed)
            VALUES (:id, :recommendation, :site, :kind, :state, :starts, :until, :owner, :reason, :created, :created)""";
    private static final String UPDATE = """
            UPDATE control_action SET state = :state, starts = :starts, until = :until, owner = :owner, changed = :changed,
                live_since = :live, ended = :ended, review = :review, why = :why, why_arguments = CAST(:arguments AS text[])
            WHERE id = :id AND changed = :before""";

    private final JdbcClient jdbc;

    ActionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<AppliedAction> all(int most) {
        return jdbc.sql(ALL + " ORDER BY created DESC, id LIMIT :most")
                .param("most", most)
                .query((row, n) -> action(row))
                .list();
    }

    /** Planned, live, or waiting for a decision; the oldest first. */
    List<AppliedAction> open() {
        return jdbc.sql(ALL + " WHERE state IN ('PLANNED', 'LIVE', 'ENDED') ORDER BY created, id")
                .query((row, n) -> action(row))
                .list();
    }

    /** Taken back by themselves since then. */
    List<AppliedAction> takenBack(Instant since) {
        return jdbc.sql(ALL + " WHERE state = 'TAKEN_BACK' AND ended >= :since ORDER BY ended")
                .param("since", time(since))
                .query((row, n) -> action(row))
                .list();
    }

    /** Of a recommendation, the newest; null where Plenum never carried it out. */
    @Nullable
    AppliedAction latest(long recommendation) {
        return jdbc.sql(ALL + " WHERE recommendation = :recommendation ORDER BY created DESC, id LIMIT 1")
                .param("recommendation", recommendation)
                .query((row, n) -> action(row))
                .optional()
                .orElse(null);
    }

    void add(AppliedAction action) {
        jdbc.sql(ADD)
                .param("id", action.id())
                .param("recommendation", action.recommendation())
                .param("site", action.site())
                .param("kind", action.kind().name())
                .param("state", action.state().name())
                .param("starts", time(action.starts()))
                .param("until", time(action.until()))
                .param("owner", action.owner())
                .param("reason", action.reason())
                .param("created", time(action.created()))
                .update();
        for (int i = 0; i < action.loops().size(); i++) {
            jdbc.sql("INSERT INTO control_action_part (action, position, loop) VALUES (?, ?, ?)")
                    .params(action.id(), i, action.loops().get(i))
                    .update();
        }
    }

    /** Nothing where somebody has changed it in between. @return whether it was changed */
    boolean replace(AppliedAction before, AppliedAction action) {
        Problem why = action.why();
        int changed = jdbc.sql(UPDATE)
                .param("id", action.id())
                .param("before", time(before.changed()))
                .param("state", action.state().name())
                .param("starts", time(action.starts()))
                .param("until", time(action.until()))
                .param("owner", action.owner())
                .param("changed", time(action.changed()))
                .param("live", orNull(action.liveSince()))
                .param("ended", orNull(action.ended()))
                .param("review", action.review())
                .param("why", why == null ? null : why.messageKey())
                .param(
                        "arguments",
                        why == null ? new String[0] : why.arguments().toArray(String[]::new))
                .update();
        return changed > 0;
    }

    private static AppliedAction action(ResultSet row) throws SQLException {
        String why = row.getString("why");
        return new AppliedAction(
                row.getObject("id", UUID.class),
                row.getLong("recommendation"),
                row.getString("site"),
                RecommendationKind.valueOf(row.getString("kind")),
                ActionState.valueOf(row.getString("state")),
                instant(row, "starts"),
                instant(row, "until"),
                row.getString("owner"),
                row.getString("reason"),
                instant(row, "created"),
                instant(row, "changed"),
                row.getObject("live_since") == null ? null : instant(row, "live_since"),
                row.getObject("ended") == null ? null : instant(row, "ended"),
                row.getObject("review", LocalDate.class),
                why == null ? null : new Problem(why, texts(row)),
                Arrays.asList((UUID[]) row.getArray("loops").getArray()));
    }

    private static List<String> texts(ResultSet row) throws SQLException {
        return Arrays.asList((String[]) row.getArray("why_arguments").getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable OffsetDateTime orNull(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
