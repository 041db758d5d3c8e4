package io.plenum.site.history;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads revisions; the newest {@value #KEPT} of each site. */
public final class RevisionStore {

    public static final int KEPT = 200;

    private static final int LONGEST = 500;
    private static final String LIST = """
        select r.*, (select max(u.number) from model_revision u where u.site = r.site and u.undoes = r.number) as undone_by
        from model_revision r where r.site = ? and r.number < ? order by r.number desc limit ?
        """;

    private final JdbcTemplate jdbc;

    public RevisionStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps what was changed; nothing where nothing was. To be called in the transaction of the change, which holds the lock of imports.
     *
     * @param who as the audit names them
     */
    public void add(String site, String who, RevisionOrigin origin, List<EntityChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        long number = latest(site) + 1;
        int added = (int) changes.stream().filter(EntityChange::added).count();
        int removed = (int) changes.stream().filter(EntityChange::removed).count();
        jdbc.update(
                """
                insert into model_revision (site, number, who, cause, detail, undoes, added, changed, removed, changes)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                site,
                number,
                line(who),
                origin.cause().name(),
                line(origin.detail()),
                origin.undoes(),
                added,
                changes.size() - added - removed,
                removed,
                packed(changes));
        jdbc.update("delete from model_revision where site = ? and number <= ?", site, number - KEPT);
    }

    /** Number of the newest revision; 0 where there is none. */
    public long latest(String site) {
        Long number = jdbc.queryForObject(
                "select coalesce(max(number), 0) from model_revision where site = ?", Long.class, site);
        return number == null ? 0 : number;
    }

    /** The newest first, those before a number. */
    public List<ModelRevision> list(String site, long before, int most) {
        return jdbc.query(LIST, (row, n) -> revision(row), site, before, most);
    }

    /** Those that came after a number, the newest first. */
    public List<ModelRevision> since(String site, long number) {
        return list(site, Long.MAX_VALUE, KEPT).stream()
                .filter(one -> one.number() > number)
                .toList();
    }

    /** Null where it is not there, or no longer. */
    public @Nullable ModelRevision find(String site, long number) {
        return list(site, number + 1, 1).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElse(null);
    }

    /** What a revision changed; nothing where it is not there. */
    public List<EntityChange> changes(String site, long number) {
        return jdbc
                .query(
                        "select changes from model_revision where site = ? and number = ?",
                        (row, n) -> unpacked(Objects.requireNonNull(row.getBytes(1))),
                        site,
                        number)
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static ModelRevision revision(ResultSet row) throws SQLException {
        return new ModelRevision(
                Objects.requireNonNull(row.getString("site")),
                row.getLong("number"),
                Objects.requireNonNull(row.getTimestamp("time")).toInstant(),
                Objects.requireNonNull(row.getString("who")),
                RevisionCause.valueOf(row.getString("cause")),
                Objects.requireNonNull(row.getString("detail")),
                row.getObject("undoes", Long.class),
                row.getObject("undone_by", Long.class),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("removed"));
    }

    /** Names of files come from strangers. */
    private static String line(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "·");
        return plain.length() <= LONGEST ? plain : plain.substring(0, plain.offsetByCodePoints(0, LONGEST / 2));
    }

    private static byte[] packed(List<EntityChange> changes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            JsonMapper.shared().writeValue(gzip, changes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<EntityChange> unpacked(byte[] bytes) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return JsonMapper.shared().readValue(gzip, new TypeReference<List<EntityChange>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
