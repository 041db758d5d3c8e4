package io.plenum.audit.read;

import io.plenum.web.ItemPage;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Finds records, newest first. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class AuditSearch {

    private static final int AT_ONCE = 1000;
    private static final String WHERE = """
             FROM audit WHERE id < :before AND who ILIKE :who AND (what ILIKE :what OR trim('-' FROM
               regexp_replace(lower(what), '[^a-z0-9]+', '-', 'g')) = ANY (string_to_array(:actions, ',')))
              AND (CAST(:from AS timestamptz) IS NULL OR time >= :from)
              AND (CAST(:to AS timestamptz) IS NULL OR time < :to)
              AND (:text = '%%' OR concat_ws(' ', kind, key, detail, "before", "after", address, via) ILIKE :text)""";

    private final JdbcClient jdbc;

    AuditSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page of them.
     *
     * @param page counted from 0
     */
    public ItemPage<AuditRecord> find(AuditQuery query, int page, int size) {
        Long total = statement("SELECT count(*)" + WHERE, query, Long.MAX_VALUE)
                .query(Long.class)
                .single();
        List<AuditRecord> items = statement(
                        "SELECT *" + WHERE + " ORDER BY id DESC LIMIT :size OFFSET :skip", query, Long.MAX_VALUE)
                .param("size", size)
                .param("skip", (long) page * size)
                .query((row, number) -> AuditRecord.of(row))
                .list();
        return new ItemPage<>(items, total, page, size);
    }

    /** All of them, a thousand at a time. */
    public void each(AuditQuery query, Consumer<AuditRecord> taker) {
        long before = Long.MAX_VALUE;
        List<AuditRecord> part;
        do {
            part = statement("SELECT *" + WHERE + " ORDER BY id DESC LIMIT :size", query, before)
                    .param("size", AT_ONCE)
                    .query((row, number) -> AuditRecord.of(row))
                    .list();
            part.forEach(taker);
            before = part.isEmpty() ? 0 : part.getLast().id();
        } while (part.size() == AT_ONCE);
    }

    private JdbcClient.StatementSpec statement(String sql, AuditQuery query, long before) {
        return jdbc.sql(sql)
                .param("before", before)
                .param("who", part(query.who()))
                .param("what", what(query))
                .param("actions", String.join(",", query.actions()))
                .param("text", part(query.text()))
                .param("from", utc(query.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("to", utc(query.to()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    /** Where actions alone are asked for, no other is wanted. */
    private static String what(AuditQuery query) {
        boolean blank = query.what() == null || query.what().isBlank();
        return blank && !query.actions().isEmpty() ? "" : part(query.what());
    }

    /** The signs that mean something to LIKE mean themselves here. */
    private static String part(@Nullable String text) {
        return text == null
                ? "%%"
                : "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1").replace("\0", "") + "%";
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
