package io.plenum.simulation.weather;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.audit.Audit;
import io.plenum.web.RequestProblem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The weather files of an installation. Engineers add and delete them; each change is on record. Every call may throw Spring's
 * {@code DataAccessException} while the database is away.
 */
@Service
@Transactional
public class WeatherFiles {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 100;
    private static final String KIND = "weather file";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    WeatherFiles(JdbcClient jdbc, CurrentUser user, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<KeptWeatherFile> all() {
        return jdbc.sql("SELECT id, name, place, sun, imported, imported_by FROM weather_file ORDER BY lower(name), id")
                .query((row, number) -> file(row))
                .list();
    }

    /** Whether whoever is at work may add and delete them. */
    public boolean mayChange() {
        return user.may(Role.ENGINEER);
    }

    public boolean exists(String name) {
        return all().stream().anyMatch(one -> one.name().equals(name));
    }

    /** What a file holds; null where there is none of this name. */
    @Transactional(readOnly = true)
    public @Nullable WeatherYear year(String name) {
        return jdbc.sql("SELECT place, offset_seconds, temperature, radiation FROM weather_file WHERE name = ?")
                .param(name)
                .query((row, number) -> new WeatherYear(
                        row.getString(1), ZoneOffset.ofTotalSeconds(row.getInt(2)), values(row, 3), values(row, 4)))
                .optional()
                .orElse(null);
    }

    /**
     * Keeps a year.
     *
     * @param name of the file; its ending is left out
     * @throws RequestProblem where the name is taken or no name, or where there are too many
     */
    public KeptWeatherFile add(String name, WeatherYear year) {
        demand();
        String line = name(name);
        List<KeptWeatherFile> before = all();
        if (before.size() >= MOST) {
            throw RequestProblem.tooMany("weatherfile.many", MOST);
        }
        if (before.stream().anyMatch(one -> one.name().equals(line))) {
            throw RequestProblem.conflict("name", "weatherfile.taken", line);
        }
        Instant now = clock.instant();
        long sunny = Arrays.stream(year.radiation()).filter(Double::isFinite).count();
        boolean sun = sunny > WeatherYear.HOURS / 2;
        long id = jdbc.sql("""
                INSERT INTO weather_file (name, place, sun, offset_seconds, temperature, radiation, imported, imported_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""")
                .params(
                        line,
                        year.place(),
                        sun,
                        year.offset().getTotalSeconds(),
                        year.temperature(),
                        year.radiation(),
                        now.atOffset(ZoneOffset.UTC),
                        user.name())
                .query(Long.class)
                .single();
        KeptWeatherFile added = new KeptWeatherFile(id, line, year.place(), sun, now, user.name());
        audit.changed("weather file added", KIND, line, null, added);
        return added;
    }

    /** Scenarios that name it stay, and are refused when they run. */
    public void remove(long id) {
        demand();
        KeptWeatherFile before = all().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> RequestProblem.notFound(Long.toString(id)));
        jdbc.sql("DELETE FROM weather_file WHERE id = ?").param(id).update();
        audit.changed("weather file removed", KIND, before.name(), before, null);
    }

    private static String name(String file) {
        String line = file.replaceAll("\\p{Cntrl}", " ")
                .replaceFirst("(?i)\\.epw\\s*$", "")
                .strip();
        if (line.isEmpty() || line.length() > LONGEST_NAME) {
            throw RequestProblem.of("name", "weatherfile.name", LONGEST_NAME);
        }
        return line;
    }

    private static double[] values(ResultSet row, int column) throws SQLException {
        Double[] values = (Double[]) row.getArray(column).getArray();
        return Arrays.stream(values)
                .mapToDouble(one -> Objects.requireNonNull(one))
                .toArray();
    }

    private static KeptWeatherFile file(ResultSet row) throws SQLException {
        return new KeptWeatherFile(
                row.getLong("id"),
                row.getString("name"),
                row.getString("place"),
                row.getBoolean("sun"),
                row.getTimestamp("imported").toInstant(),
                row.getString("imported_by"));
    }

    private void demand() {
        if (!mayChange()) {
            throw new AccessDeniedException("Not with this role");
        }
    }
}
