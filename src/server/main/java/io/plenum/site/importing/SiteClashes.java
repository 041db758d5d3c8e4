package io.plenum.site.importing;

import io.plenum.point.PointSource;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.Space;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What one folder cannot show: keys and sources that another site of the installation has already. */
final class SiteClashes {

    private static final String PLACES = """
        select key, site from (
          select key, site from floor
          union all select s.key, f.site from space s join floor f on f.key = s.floor
          union all select key, site from equipment) taken
        where site <> ? and key = any(?) order by key
        """;
    private static final String POINTS =
            "select key, site, removed_at is not null as removed from point where site <> ? and key = any(?) order by"
                    + " key";
    private static final String SOURCES = """
        select p.key, p.site, p.connection, p.address, mine.key as wanted
        from point p join unnest(?, ?, ?) as mine(key, connection, address) using (connection, address)
        where p.removed_at is null and p.site <> ? order by mine.key
        """;

    private static final String OWN_NAME =
            " Keys are unique in the installation: put the site's name before it, in the model and in the plans.";

    private final JdbcTemplate jdbc;
    private final SiteDraft draft;
    private final SiteImportProblems problems;

    private SiteClashes(JdbcTemplate jdbc, SiteDraft draft, SiteImportProblems problems) {
        this.jdbc = jdbc;
        this.draft = draft;
        this.problems = problems;
    }

    /** @throws SiteImportRefused where there is any */
    static void refuse(JdbcTemplate jdbc, SiteDraft draft) {
        SiteImportProblems problems = new SiteImportProblems();
        new SiteClashes(jdbc, draft, problems).find();
        if (problems.hasErrors()) {
            throw new SiteImportRefused(problems);
        }
    }

    private void find() {
        List<String> places = Stream.of(
                        draft.floors().stream().map(Floor::key),
                        draft.spaces().stream().map(Space::key),
                        draft.equipment().stream().map(Equipment::key))
                .flatMap(keys -> keys)
                .toList();
        owned(
                PLACES,
                places,
                row -> report(
                        row.getString("key"),
                        "is a place or equipment of the site " + row.getString("site") + " already." + OWN_NAME));
        owned(
                POINTS,
                draft.points().stream().map(PointDraft::key).toList(),
                row -> report(
                        row.getString("key"),
                        "is a point of the site " + row.getString("site")
                                + (row.getBoolean("removed")
                                        ? ", which removed it but keeps its history."
                                        : " already." + OWN_NAME)));
        sources();
    }

    private void owned(String sql, List<String> keys, RowCallbackHandler row) {
        query(
                connection -> {
                    var statement = connection.prepareStatement(sql);
                    statement.setString(1, draft.site().key());
                    statement.setArray(2, connection.createArrayOf("text", keys.toArray()));
                    return statement;
                },
                row);
    }

    private void sources() {
        List<PointDraft> points =
                draft.points().stream().filter(p -> p.source() != null).toList();
        List<PointSource> sources = new ArrayList<>();
        points.forEach(point -> sources.add(Objects.requireNonNull(point.source())));
        query(
                connection -> {
                    var statement = connection.prepareStatement(SOURCES);
                    statement.setArray(1, texts(connection, points.stream().map(PointDraft::key)));
                    statement.setArray(2, texts(connection, sources.stream().map(PointSource::connection)));
                    statement.setArray(3, texts(connection, sources.stream().map(PointSource::address)));
                    statement.setString(4, draft.site().key());
                    return statement;
                },
                row -> report(
                        row.getString("wanted"),
                        "has the same source as " + row.getString("key") + " of the site " + row.getString("site")
                                + " (" + row.getString("connection") + " " + row.getString("address") + ")."));
    }

    private static java.sql.Array texts(Connection connection, Stream<String> texts) throws java.sql.SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private void query(PreparedStatementCreator statement, RowCallbackHandler row) {
        jdbc.query(statement, row);
    }

    private void report(String key, String message) {
        problems.error(SiteFolder.MODEL, 0, key, message);
    }
}
