package io.plenum.notify.rota;

import io.plenum.alarm.Priority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recipients, and who stands in for whom. */
@Repository
public class RecipientStore {

    private final JdbcClient jdbc;

    public RecipientStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Recipient> all() {
        return jdbc.sql("SELECT * FROM recipient ORDER BY name")
                .query(RecipientStore::recipient)
                .list();
    }

    /** @return its id */
    public long save(Recipient r) {
        List<@Nullable Object> values = Arrays.asList(
                r.name(),
                r.account(),
                r.address(),
                r.language(),
                r.zone().getId(),
                r.quietFrom(),
                r.quietTo(),
                r.disturb().name());
        String columns = "name, account, address, language, zone, quiet_from, quiet_to, disturb";
        String places = "?, ?, ?, ?, ?, ?::time, ?::time, ?";
        return r.id() == 0
                ? jdbc.sql("INSERT INTO recipient (" + columns + ") VALUES (" + places + ") RETURNING id")
                        .params(values)
                        .query(Long.class)
                        .single()
                : jdbc.sql("UPDATE recipient SET (" + columns + ") = (" + places + ") WHERE id = ? RETURNING id")
                        .params(values)
                        .param(r.id())
                        .query(Long.class)
                        .optional()
                        .orElse(0L);
    }

    public boolean delete(long id) {
        return jdbc.sql("DELETE FROM recipient WHERE id = ?").param(id).update() == 1;
    }

    /** Whether a rota or a route names it. */
    public boolean inUse(long id) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM rota_member WHERE recipient = ?)
                            OR EXISTS (SELECT FROM route_step WHERE recipient = ?)""").params(id, id).query(Boolean.class).single();
    }

    public List<Substitute> substitutes() {
        return jdbc.sql("SELECT * FROM substitute ORDER BY first, id")
                .query((row, number) -> new Substitute(
                        row.getLong("id"),
                        row.getLong("absent"),
                        row.getLong("instead"),
                        row.getObject("first", LocalDate.class),
                        row.getObject("last", LocalDate.class)))
                .list();
    }

    public long add(Substitute s) {
        return jdbc.sql("INSERT INTO substitute (absent, instead, first, last) VALUES (?, ?, ?, ?) RETURNING id")
                .params(s.absent(), s.instead(), s.first(), s.last())
                .query(Long.class)
                .single();
    }

    public boolean deleteSubstitute(long id) {
        return jdbc.sql("DELETE FROM substitute WHERE id = ?").param(id).update() == 1;
    }

    private static Recipient recipient(ResultSet row, int number) throws SQLException {
        return new Recipient(
                row.getLong("id"),
                row.getString("name"),
                row.getString("account"),
                row.getString("address"),
                row.getString("language"),
                ZoneId.of(row.getString("zone")),
                row.getObject("quiet_from", LocalTime.class),
                row.getObject("quiet_to", LocalTime.class),
                Priority.valueOf(row.getString("disturb")));
    }
}
