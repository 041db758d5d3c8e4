package io.plenum.notify.rota;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rotas with their shifts and holidays; a rota is written as a whole, in the caller's transaction. */
@Repository
public class RotaStore {

    private final JdbcClient jdbc;

    public RotaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Rota> all() {
        Map<Long, List<Rota.Shift>> shifts = shifts();
        Map<Long, Map<LocalDate, String>> holidays = holidays();
        return jdbc.sql("SELECT * FROM rota ORDER BY name")
                .query((row, number) -> new Rota(
                        row.getLong("id"),
                        row.getString("name"),
                        ZoneId.of(row.getString("zone")),
                        shifts.getOrDefault(row.getLong("id"), List.of()),
                        holidays.getOrDefault(row.getLong("id"), Map.of())))
                .list();
    }

    /** @return its id, 0 where there was none to change */
    public long save(Rota rota) {
        long id = rota.id() == 0
                ? jdbc.sql("INSERT INTO rota (name, zone) VALUES (?, ?) RETURNING id")
                        .params(rota.name(), rota.zone().getId())
                        .query(Long.class)
                        .single()
                : jdbc.sql("UPDATE rota SET name = ?, zone = ? WHERE id = ? RETURNING id")
                        .params(rota.name(), rota.zone().getId(), rota.id())
                        .query(Long.class)
                        .optional()
                        .orElse(0L);
        if (id != 0) {
            jdbc.sql("DELETE FROM rota_shift WHERE rota = ?").param(id).update();
            jdbc.sql("DELETE FROM holiday WHERE rota = ?").param(id).update();
            rota.shifts().forEach(shift -> add(id, shift));
            rota.holidays().forEach((day, name) -> jdbc.sql("INSERT INTO holiday (rota, day, name) VALUES (?, ?, ?)")
                    .params(id, day, name)
                    .update());
        }
        return id;
    }

    public boolean delete(long id) {
        return jdbc.sql("DELETE FROM rota WHERE id = ?").param(id).update() == 1;
    }

    public boolean inUse(long id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM route_step WHERE rota = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private void add(long rota, Rota.Shift shift) {
        long id = jdbc.sql(
                        "INSERT INTO rota_shift (rota, days, starts, ends, since) VALUES (?, ?, ?, ?, ?) RETURNING id")
                .params(rota, bits(shift.days()), shift.starts(), shift.ends(), shift.since())
                .query(Long.class)
                .single();
        for (int i = 0; i < shift.members().size(); i++) {
            jdbc.sql("INSERT INTO rota_member (shift, position, recipient) VALUES (?, ?, ?)")
                    .params(id, i, shift.members().get(i))
                    .update();
        }
    }

    private Map<Long, List<Rota.Shift>> shifts() {
        Map<Long, List<Rota.Shift>> shifts = new HashMap<>();
        jdbc.sql("""
                        SELECT s.*, array(SELECT recipient FROM rota_member WHERE shift = s.id ORDER BY position) AS members
                        FROM rota_shift s ORDER BY s.id""").query(row -> {
            Long[] members = (Long[]) row.getArray("members").getArray();
            shifts.computeIfAbsent(row.getLong("rota"), rota -> new ArrayList<>())
                    .add(new Rota.Shift(
                            days(row.getInt("days")),
                            row.getObject("starts", LocalTime.class),
                            row.getObject("ends", LocalTime.class),
                            row.getObject("since", LocalDate.class),
                            List.of(members)));
        });
        return shifts;
    }

    private Map<Long, Map<LocalDate, String>> holidays() {
        Map<Long, Map<LocalDate, String>> holidays = new HashMap<>();
        jdbc.sql("SELECT * FROM holiday").query(row -> {
            holidays.computeIfAbsent(row.getLong("rota"), rota -> new TreeMap<>())
                    .put(row.getObject("day", LocalDate.class), row.getString("name"));
        });
        return holidays;
    }

    private static int bits(Set<DayOfWeek> days) {
        return days.stream().mapToInt(day -> 1 << day.ordinal()).sum();
    }

    private static Set<DayOfWeek> days(int bits) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if ((bits & 1 << day.ordinal()) != 0) {
                days.add(day);
            }
        }
        return days;
    }
}
