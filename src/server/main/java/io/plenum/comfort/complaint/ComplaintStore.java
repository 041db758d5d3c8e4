package io.plenum.comfort.complaint;

import io.plenum.comfort.VoteLimit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Complaints in the database. */
@Repository
class ComplaintStore {

    private static final String WHERE = """
         FROM complaint
        WHERE (CAST(:site AS text) IS NULL OR site = :site)
          AND (CAST(:open AS boolean) IS NULL OR (answer IS NULL) = :open)
          AND (CAST(:spaces AS text[]) IS NULL OR space = ANY(CAST(:spaces AS text[])))""";
    private static final Set<String> MEASURES =
            Arrays.stream(RoomQuantity.values()).map(Enum::name).collect(Collectors.toSet());

    private final JdbcClient jdbc;

    ComplaintStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is open first, then the newest. */
    List<Complaint> find(ComplaintQuery query) {
        return with(
                        "SELECT *" + WHERE
                                + " ORDER BY answered IS NOT NULL, time DESC, id DESC LIMIT :size OFFSET :skip",
                        query)
                .param("size", query.size())
                .param("skip", (long) query.page() * query.size())
                .query(ComplaintStore::complaint)
                .list();
    }

    int count(ComplaintQuery query) {
        return with("SELECT count(*)" + WHERE, query).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec with(String sql, ComplaintQuery query) {
        Set<String> spaces = query.spaces();
        return jdbc.sql(sql)
                .param("site", query.site())
                .param("open", query.open())
                .param("spaces", spaces == null ? null : spaces.toArray(String[]::new));
    }

    @Nullable
    Complaint find(long id) {
        return jdbc.sql("SELECT * FROM complaint WHERE id = ?")
                .param(id)
                .query(ComplaintStore::complaint)
                .optional()
                .orElse(null);
    }

    int countOf(String who, Instant since) {
        return jdbc.sql("SELECT count(*) FROM complaint WHERE created_by = :who AND created > :since")
                .param("who", who)
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    Complaint add(String site, NewComplaint complaint, Map<RoomQuantity, Double> measured, String who, Instant now) {
        return jdbc.sql("""
            INSERT INTO complaint (site, space, kind, time, note, created, created_by, measured)
            VALUES (:site, :space, :kind, :time, :note, :now, :who, CAST(:measured AS jsonb)) RETURNING *""")
                .param("site", site)
                .param("space", complaint.space())
                .param("kind", complaint.kind().name())
                .param("time", utc(complaint.time()))
                .param("note", complaint.note())
                .param("now", utc(now))
                .param("who", who)
                .param("measured", JsonMapper.shared().writeValueAsString(measured))
                .query(ComplaintStore::complaint)
                .single();
    }

    /** A later answer takes the place of an earlier one. */
    Complaint answer(long id, String answer, String who, Instant now) {
        return jdbc.sql("""
            UPDATE complaint SET answer = :answer, answered = :now, answered_by = :who
            WHERE id = :id RETURNING *""")
                .param("id", id)
                .param("answer", answer)
                .param("now", utc(now))
                .param("who", who)
                .query(ComplaintStore::complaint)
                .single();
    }

    private static Complaint complaint(ResultSet row, int number) throws SQLException {
        Timestamp answered = row.getTimestamp("answered");
        return new Complaint(
                row.getLong("id"),
                row.getString("space"),
                ComplaintKind.valueOf(row.getString("kind")),
                row.getTimestamp("time").toInstant(),
                row.getString("note"),
                row.getTimestamp("created").toInstant(),
                row.getString("created_by"),
                measured(row.getString("measured")),
                row.getString("answer"),
                answered == null ? null : answered.toInstant(),
                row.getString("answered_by"));
    }

    /** What this version does not know any more is left out, and votes that earlier ones gave beyond the limits of ISO 7730. */
    private static Map<RoomQuantity, Double> measured(String json) {
        Map<RoomQuantity, Double> found = new EnumMap<>(RoomQuantity.class);
        JsonMapper.shared()
                .readValue(json, new TypeReference<Map<String, Double>>() {})
                .forEach((name, value) -> {
                    if (MEASURES.contains(name)) {
                        found.put(RoomQuantity.valueOf(name), value);
                    }
                });
        Double temperature = found.get(RoomQuantity.TEMPERATURE);
        double humidity = found.getOrDefault(RoomQuantity.HUMIDITY, Double.NaN);
        if (temperature != null && VoteLimit.why(temperature, humidity) != VoteLimit.VOTE
                || Math.abs(found.getOrDefault(RoomQuantity.VOTE, 0.0)) > VoteLimit.VOTE.high()) {
            found.remove(RoomQuantity.VOTE);
        }
        return found;
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
