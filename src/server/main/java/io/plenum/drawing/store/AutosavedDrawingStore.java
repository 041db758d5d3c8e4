package io.plenum.drawing.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One draft for each floor and account. */
@Repository
public class AutosavedDrawingStore {

    /** Characters of a draft. */
    public static final int LARGEST = 1_000_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    public AutosavedDrawingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<AutosavedDrawing> of(String floor, String account) {
        return jdbc.sql("select content, changed_at from plan_draft where floor = :floor and account = :account")
                .param("floor", floor)
                .param("account", account)
                .query((row, index) -> new AutosavedDrawing(
                        row.getString("content"),
                        Objects.requireNonNull(row.getTimestamp("changed_at")).toInstant()))
                .optional();
    }

    public void keep(String floor, String account, String content) {
        jdbc.sql("""
                insert into plan_draft (floor, account, content, changed_at) values (:floor, :account, :content, :time)
                on conflict (floor, account) do update set content = excluded.content, changed_at = excluded.changed_at
                """)
                .param("floor", floor)
                .param("account", account)
                .param("content", content)
                .param("time", Timestamp.from(clock.instant()))
                .update();
    }

    public void drop(String floor, String account) {
        jdbc.sql("delete from plan_draft where floor = :floor and account = :account")
                .param("floor", floor)
                .param("account", account)
                .update();
    }
}
