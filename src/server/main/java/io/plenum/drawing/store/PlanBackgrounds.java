package io.plenum.drawing.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The file under the drawing of each floor and account. */
@Repository
public class PlanBackgrounds {

    private final JdbcClient jdbc;
    private final Clock clock;

    public PlanBackgrounds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Its name; empty where there is none. */
    public String name(String floor, String account) {
        return jdbc.sql("select name from plan_background where floor = :floor and account = :account")
                .param("floor", floor)
                .param("account", account)
                .query(String.class)
                .optional()
                .orElse("");
    }

    public Optional<BackgroundFile> of(String floor, String account) {
        return jdbc.sql(
                        "select name, media_type, content from plan_background where floor = :floor and account = :account")
                .param("floor", floor)
                .param("account", account)
                .query((row, index) ->
                        new BackgroundFile(row.getString("name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }

    public void keep(String floor, String account, BackgroundFile file) {
        jdbc.sql("""
                insert into plan_background (floor, account, name, media_type, content, changed_at)
                values (:floor, :account, :name, :type, :content, :time)
                on conflict (floor, account) do update set name = excluded.name, media_type = excluded.media_type,
                  content = excluded.content, changed_at = excluded.changed_at
                """)
                .param("floor", floor)
                .param("account", account)
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("content", file.content())
                .param("time", Timestamp.from(clock.instant()))
                .update();
    }

    public void drop(String floor, String account) {
        jdbc.sql("delete from plan_background where floor = :floor and account = :account")
                .param("floor", floor)
                .param("account", account)
                .update();
    }
}
