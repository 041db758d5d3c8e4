package io.plenum.dashboard;

import io.plenum.dashboard.card.Card;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps dashboards; a row is one dashboard with all its cards, so that it is never half saved. */
@Repository
class DashboardStore {

    private static final TypeReference<List<Card>> CARDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper mapper;

    DashboardStore(JdbcClient jdbc, JsonMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** Somebody's own, and those that are shared, by title. */
    List<Dashboard> visible(String owner) {
        return jdbc.sql("SELECT * FROM dashboard WHERE shared OR owner = ? ORDER BY shared, title, id")
                .param(owner)
                .query(this::dashboard)
                .list();
    }

    @Nullable
    Dashboard find(long id) {
        return jdbc.sql("SELECT * FROM dashboard WHERE id = ?")
                .param(id)
                .query(this::dashboard)
                .optional()
                .orElse(null);
    }

    /** Of somebody, or of all that are shared: each has a limit of its own. */
    int count(String owner, boolean shared) {
        return jdbc.sql("SELECT count(*) FROM dashboard WHERE shared = ? AND (shared OR owner = ?)")
                .params(shared, owner)
                .query(Integer.class)
                .single();
    }

    /** Held until the end of the transaction, so that two who add at the same time do not add more than is kept. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('dashboard'))")
                .query((row, number) -> number)
                .list();
    }

    /** The number of what is wanted does not count. */
    Dashboard add(Dashboard wanted) {
        return jdbc.sql("""
                        INSERT INTO dashboard (site, title, owner, shared, revision, cards, changed, changed_by)
                        VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?) RETURNING *""")
                .param(wanted.site())
                .params(wanted.title(), wanted.owner(), wanted.shared(), wanted.revision())
                .params(json(wanted), wanted.changed().atOffset(ZoneOffset.UTC), wanted.changedBy())
                .query(this::dashboard)
                .single();
    }

    /** @return whether it was written: only over the revision before its own */
    boolean write(Dashboard dashboard) {
        return jdbc.sql("""
                        UPDATE dashboard SET title = ?, shared = ?, revision = ?, cards = ?::jsonb, changed = ?, changed_by = ?
                        WHERE id = ? AND revision = ?""")
                        .params(dashboard.title(), dashboard.shared(), dashboard.revision(), json(dashboard))
                        .params(dashboard.changed().atOffset(ZoneOffset.UTC), dashboard.changedBy())
                        .params(dashboard.id(), dashboard.revision() - 1)
                        .update()
                == 1;
    }

    boolean remove(long id) {
        return jdbc.sql("DELETE FROM dashboard WHERE id = ?").param(id).update() == 1;
    }

    private String json(Dashboard dashboard) {
        return mapper.writerFor(CARDS).writeValueAsString(dashboard.cards());
    }

    private Dashboard dashboard(ResultSet row, int number) throws SQLException {
        return new Dashboard(
                row.getLong("id"),
                row.getString("site"),
                row.getString("title"),
                row.getString("owner"),
                row.getBoolean("shared"),
                row.getInt("revision"),
                mapper.readValue(row.getString("cards"), CARDS),
                row.getTimestamp("changed").toInstant(),
                row.getString("changed_by"));
    }
}
