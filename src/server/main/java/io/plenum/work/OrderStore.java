package io.plenum.work;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The orders themselves. */
@Repository
class OrderStore {

    private static final String WHERE = """
         FROM work_order
        WHERE (CAST(:open AS boolean) IS NULL OR (closed IS NULL) = :open)
          AND (CAST(:assignee AS text) IS NULL OR assignee = :assignee)
          AND (CAST(:origin AS text) IS NULL OR origin = :origin)
          AND (CAST(:originId AS bigint) IS NULL OR origin_id = :originId)
          AND (CAST(:places AS text[]) IS NULL OR assignee = CAST(:person AS text)
               OR created_by = CAST(:person AS text) OR place = ANY(CAST(:places AS text[])))
          AND (CAST(:text AS text) IS NULL
               OR position(lower(:text) IN lower(title || ' ' || description || ' ' || coalesce(place, ''))) > 0)""";
    private static final String ADD = """
        INSERT INTO work_order (title, description, origin, origin_id, place, assignee, due, created, created_by)
        VALUES (:title, :description, :origin, :originId, :place, :assignee, :due, :created, :who) RETURNING *""";

    private final JdbcClient jdbc;
    private final Clock clock;

    OrderStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<WorkOrder> find(WorkQuery query) {
        String page = " ORDER BY closed DESC NULLS FIRST, due NULLS LAST, id DESC LIMIT :size OFFSET :skip";
        return with(jdbc.sql("SELECT *" + WHERE + page), query)
                .param("size", query.size())
                .param("skip", (long) query.page() * query.size())
                .query(OrderRows::order)
                .list();
    }

    int count(WorkQuery query) {
        return with(jdbc.sql("SELECT count(*)" + WHERE), query)
                .query(Integer.class)
                .single();
    }

    private static StatementSpec with(StatementSpec statement, WorkQuery query) {
        WorkQuery.Within reach = query.reach();
        return statement
                .param("person", reach == null ? null : reach.person())
                .param("places", reach == null ? null : reach.places().toArray(String[]::new))
                .param("open", query.open())
                .param("assignee", query.assignee())
                .param("origin", query.origin() == null ? null : query.origin().name())
                .param("originId", query.originId())
                .param("text", query.text());
    }

    /** Locks the order until the transaction ends, so that two people's actions come one after the other. */
    @Nullable
    WorkOrder lock(long id) {
        return one("SELECT * FROM work_order WHERE id = ? FOR UPDATE", id);
    }

    @Nullable
    WorkOrder find(long id) {
        return one("SELECT * FROM work_order WHERE id = ?", id);
    }

    private @Nullable WorkOrder one(String sql, long id) {
        return jdbc.sql(sql).param(id).query(OrderRows::order).optional().orElse(null);
    }

    WorkOrder add(WorkDraft draft, String who) {
        WorkOrigin origin = draft.origin();
        return jdbc.sql(ADD)
                .param("title", draft.title())
                .param("description", draft.description())
                .param("origin", origin.kind().name())
                .param("originId", origin.id())
                .param("place", draft.place())
                .param("assignee", draft.assignee())
                .param("due", draft.due())
                .param("created", now())
                .param("who", who)
                .query(OrderRows::order)
                .single();
    }

    WorkOrder write(WorkOrder order) {
        ExternalOrder external = order.external();
        return jdbc.sql("""
            UPDATE work_order SET title = :title, description = :description, state = :state,
                assignee = :assignee, due = :due, system = :system, reference = :reference, link = :link,
                closed = :closed, closing_reason = :reason
            WHERE id = :id RETURNING *""")
                .param("title", order.title())
                .param("description", order.description())
                .param("state", order.state().name())
                .param("assignee", order.assignee())
                .param("due", order.due())
                .param("system", external == null ? null : external.system())
                .param("reference", external == null ? null : external.reference())
                .param("link", external == null ? null : external.link())
                .param("closed", utc(order.closed()))
                .param("reason", order.closingReason())
                .param("id", order.id())
                .query(OrderRows::order)
                .single();
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
