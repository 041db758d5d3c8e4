package io.plenum.work;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What belongs to an order: checklist, efforts, photos, log. */
@Repository
class SheetStore {

    private final JdbcClient jdbc;
    private final OrderStore orders;

    SheetStore(JdbcClient jdbc, OrderStore orders) {
        this.jdbc = jdbc;
        this.orders = orders;
    }

    WorkSheet of(WorkOrder order) {
        long id = order.id();
        return new WorkSheet(
                order,
                list("SELECT * FROM work_step WHERE work_order = ? ORDER BY number", id, OrderRows::step),
                list("SELECT * FROM work_effort WHERE work_order = ? ORDER BY id", id, OrderRows::effort),
                list("SELECT id, time, who FROM work_photo WHERE work_order = ? ORDER BY id", id, OrderRows::photo),
                list("SELECT * FROM work_event WHERE work_order = ? ORDER BY id", id, OrderRows::event));
    }

    private <T> List<T> list(String sql, long order, RowMapper<T> mapper) {
        return jdbc.sql(sql).param(order).query(mapper).list();
    }

    void addStep(long order, int number, String text) {
        jdbc.sql("INSERT INTO work_step (work_order, number, text) VALUES (?, ?, ?)")
                .params(order, number, text)
                .update();
    }

    /** @return whether there is such a step and it was not so already */
    boolean tick(long order, int number, boolean done, String who) {
        return jdbc.sql("""
                        UPDATE work_step SET done = :time, done_by = :who
                        WHERE work_order = :order AND number = :number AND (done IS NULL) = :done""")
                        .param("time", done ? orders.now() : null)
                        .param("who", done ? who : null)
                        .param("order", order)
                        .param("number", number)
                        .param("done", done)
                        .update()
                == 1;
    }

    void addEffort(
            long order,
            String who,
            @Nullable Integer minutes,
            @Nullable String part,
            @Nullable BigDecimal quantity,
            String note) {
        jdbc.sql("""
                        INSERT INTO work_effort (work_order, time, who, minutes, part, quantity, note)
                        VALUES (:order, :time, :who, :minutes, :part, :quantity, :note)""")
                .param("order", order)
                .param("time", orders.now())
                .param("who", who)
                .param("minutes", minutes)
                .param("part", part)
                .param("quantity", quantity)
                .param("note", note)
                .update();
    }

    long countPhotos(long order) {
        return jdbc.sql("SELECT count(*) FROM work_photo WHERE work_order = ?")
                .param(order)
                .query(Long.class)
                .single();
    }

    void addPhoto(long order, String who, byte[] jpeg) {
        jdbc.sql("INSERT INTO work_photo (work_order, time, who, jpeg) VALUES (?, ?, ?, ?)")
                .params(order, orders.now(), who, jpeg)
                .update();
    }

    byte @Nullable [] photo(long order, long id) {
        return jdbc.sql("SELECT jpeg FROM work_photo WHERE work_order = ? AND id = ?")
                .params(order, id)
                .query(byte[].class)
                .optional()
                .orElse(null);
    }

    /** @param doneAt when it was done, where it is told later by a device that had no network */
    WorkEvent log(long order, String who, String what, String detail, @Nullable Instant doneAt) {
        return jdbc.sql("""
                        INSERT INTO work_event (work_order, time, who, what, detail, done_at)
                        VALUES (:order, :time, :who, :what, :detail, :doneAt) RETURNING *""")
                .param("order", order)
                .param("time", orders.now())
                .param("who", who)
                .param("what", what)
                .param("detail", detail)
                .param("doneAt", doneAt == null ? null : doneAt.atOffset(ZoneOffset.UTC))
                .query(OrderRows::event)
                .single();
    }
}
