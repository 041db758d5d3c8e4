package io.plenum.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup holds, so that a restore knows before it begins whether everything is there and fits.
 *
 * @param format version of the file's layout
 * @param made the moment of the snapshot, UTC
 * @param schema version of the database's schema, as Flyway counts
 * @param database version of PostgreSQL, for the reader
 */
record Manifest(
        int format, Instant made, String schema, String database, List<TableEntry> tables, List<Document> documents) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";
    /** SHA-256 of the manifest itself, in hexadecimal. */
    static final String SUM_ENTRY = "manifest.sha256";

    /**
     * A table as PostgreSQL's binary COPY writes it, in the entry {@code tables/NAME}.
     *
     * @param columns in the order of the copy
     * @param bytes length before compression
     * @param sha256 of those bytes, in hexadecimal
     */
    record TableEntry(String name, List<String> columns, long rows, long bytes, String sha256) {

        String entry() {
            return "tables/" + name;
        }
    }

    /** A file of the data folder, in the entry {@code files/PATH}. */
    record Document(String path, long bytes, String sha256) {

        String entry() {
            return "files/" + path;
        }
    }

    long rows() {
        return tables.stream().mapToLong(TableEntry::rows).sum();
    }

    long bytes() {
        return tables.stream().mapToLong(TableEntry::bytes).sum()
                + documents.stream().mapToLong(Document::bytes).sum();
    }
}
