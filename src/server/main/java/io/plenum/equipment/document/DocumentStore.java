package io.plenum.equipment.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps documents in the database, as the photos of work orders: one backup has all. */
@Repository
class DocumentStore {

    private static final String COLUMNS = "id, equipment, kind, title, ends, format, bytes, time, who";

    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<EquipmentDocument> of(String equipment) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM equipment_document WHERE equipment = ? ORDER BY kind, id DESC")
                .param(equipment)
                .query(DocumentStore::document)
                .list();
    }

    @Nullable
    EquipmentDocument one(String equipment, long id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM equipment_document WHERE equipment = ? AND id = ?")
                .params(equipment, id)
                .query(DocumentStore::document)
                .optional()
                .orElse(null);
    }

    byte @Nullable [] content(String equipment, long id) {
        return jdbc.sql("SELECT content FROM equipment_document WHERE equipment = ? AND id = ?")
                .params(equipment, id)
                .query(byte[].class)
                .optional()
                .orElse(null);
    }

    /** Bytes of all documents of these together. */
    long bytes(Collection<String> equipment) {
        return jdbc.sql("SELECT coalesce(sum(bytes), 0) FROM equipment_document WHERE equipment = ANY (?)")
                .param(equipment.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** Held until the end of the transaction, so that two who add at the same time do not add more than is kept. */
    void lock(String site) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('equipment_document'), hashtext(?))")
                .param(site)
                .query((row, number) -> number)
                .list();
    }

    EquipmentDocument add(String equipment, NewDocument document, DocumentFormat.Recognised file, String who) {
        return jdbc.sql("""
                        INSERT INTO equipment_document (equipment, kind, title, ends, format, bytes, content, time, who)
                        VALUES (:equipment, :kind, :title, :ends, :format, :bytes, :content, :time, :who)
                        RETURNING id, equipment, kind, title, ends, format, bytes, time, who""")
                .param("equipment", equipment)
                .param("kind", document.kind().name())
                .param("title", document.title())
                .param("ends", document.ends())
                .param("format", file.format().name())
                .param("bytes", file.content().length)
                .param("content", file.content())
                .param("time", clock.instant().atOffset(ZoneOffset.UTC))
                .param("who", who)
                .query(DocumentStore::document)
                .single();
    }

    boolean remove(String equipment, long id) {
        return jdbc.sql("DELETE FROM equipment_document WHERE equipment = ? AND id = ?")
                        .params(equipment, id)
                        .update()
                == 1;
    }

    private static EquipmentDocument document(ResultSet row, int number) throws SQLException {
        return new EquipmentDocument(
                row.getLong("id"),
                row.getString("equipment"),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getObject("ends", LocalDate.class),
                DocumentFormat.valueOf(row.getString("format")),
                row.getInt("bytes"),
                row.getTimestamp("time").toInstant(),
                row.getString("who"));
    }
}
