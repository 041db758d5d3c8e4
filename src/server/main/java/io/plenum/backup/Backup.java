package io.plenum.backup;

import io.plenum.point.time.IsoTime;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an installation into one zip file while it goes on working: all tables as of one moment (one repeatable-read
 * transaction), and the files of the data folder. The file appears under its name only when it is whole.
 */
final class Backup {

    private final Connection database;
    private final DataFolder data;
    private final Progress progress;

    Backup(Connection database, DataFolder data, Progress progress) {
        this.database = database;
        this.data = data;
        this.progress = progress;
    }

    /** @throws BackupException where the target exists or the disk is full */
    Manifest write(Path target) throws IOException, SQLException {
        if (Files.exists(target)) {
            throw new BackupException(target + " exists already; give another name, or remove it first.");
        }
        // A name of its own, so that two backups at once do not disturb each other. It holds passwords and keys.
        Path part = Files.createTempFile(
                target.toAbsolutePath().getParent(),
                target.getFileName().toString(),
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Manifest manifest = writePart(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Manifest writePart(Path part) throws IOException, SQLException {
        try (OutputStream file = Files.newOutputStream(part, StandardOpenOption.WRITE);
                ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(file, 1 << 20))) {
            zip.setLevel(Deflater.BEST_SPEED);
            database.setAutoCommit(false);
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            database.setReadOnly(true);
            Manifest manifest = contents(zip);
            byte[] words = JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(manifest);
            add(zip, Manifest.ENTRY, words);
            add(zip, Manifest.SUM_ENTRY, DigestStream.of(words).getBytes(StandardCharsets.US_ASCII));
            zip.finish();
            return manifest;
        } finally {
            database.rollback();
        }
    }

    private static void add(ZipOutputStream zip, String entry, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(content);
        zip.closeEntry();
    }

    private Manifest contents(ZipOutputStream zip) throws IOException, SQLException {
        String[] now = Tables.rows(
                        database,
                        "SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'),"
                                + " current_setting('server_version')",
                        2)
                .getFirst();
        String schema = Tables.schemaVersion(database);
        if (schema.equals("0")) {
            throw new BackupException("there is nothing to back up yet: the database is empty.");
        }
        List<Manifest.TableEntry> tables = new ArrayList<>();
        for (String table : Tables.inOrder(database)) {
            tables.add(copy(zip, table));
        }
        return new Manifest(Manifest.FORMAT, IsoTime.instant(now[0]), schema, now[1], tables, files(zip));
    }

    private Manifest.TableEntry copy(ZipOutputStream zip, String table) throws IOException, SQLException {
        List<String> columns = Tables.columns(database, table);
        zip.putNextEntry(new ZipEntry("tables/" + table));
        DigestStream digest = new DigestStream(zip, bytes -> progress.at(table, bytes));
        CopyManager copy = database.unwrap(PGConnection.class).getCopyAPI();
        // A hypertable's own rows are in its chunks, which only a query reaches.
        long rows = copy.copyOut(
                "COPY (SELECT " + Tables.quoted(columns) + " FROM " + Tables.quoted(table)
                        + ") TO STDOUT (FORMAT binary)",
                digest);
        zip.closeEntry();
        progress.say(table + ": " + rows + " rows, " + Progress.megabytes(digest.bytes()));
        return new Manifest.TableEntry(table, columns, rows, digest.bytes(), digest.sha256());
    }

    private List<Manifest.Document> files(ZipOutputStream zip) throws IOException {
        List<Manifest.Document> documents = new ArrayList<>();
        for (String path : data.files()) {
            zip.putNextEntry(new ZipEntry("files/" + path));
            DigestStream digest = new DigestStream(zip, bytes -> progress.at(path, bytes));
            try {
                Files.copy(data.file(path), digest);
                documents.add(new Manifest.Document(path, digest.bytes(), digest.sha256()));
            } catch (NoSuchFileException gone) {
                progress.say(path + " has just gone and is left out");
            }
            zip.closeEntry();
        }
        return documents;
    }
}
