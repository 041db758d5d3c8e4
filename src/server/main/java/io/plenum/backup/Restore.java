package io.plenum.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;

/**
 * Makes an empty installation into the one that a backup holds. The file was verified before; the tables come in
 * one transaction. An older schema is restored as it was and migrated by the server's next start.
 */
final class Restore {

    /** Tables that show whether anybody has used the installation. */
    private static final List<String> TELLING = List.of("app_user", "site", "connection", "sample");

    private final DataSource database;
    private final DataFolder data;
    private final Progress progress;

    Restore(DataSource database, DataFolder data, Progress progress) {
        this.database = database;
        this.data = data;
        this.progress = progress;
    }

    /** @throws BackupException where this installation is in use or the disk too small; nothing has changed then */
    Manifest from(BackupFile file) throws IOException, SQLException {
        Manifest manifest = file.manifest();
        checkPaths(manifest);
        checkSpace(manifest);
        checkEmpty();
        flyway(manifest.schema()).migrate();
        try (Connection connection = database.getConnection()) {
            fill(connection, file);
        }
        writeFiles(file);
        return manifest;
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(database)
                .target(MigrationVersion.fromVersion(target))
                .load();
    }

    /** The tables take about as much again for their indexes. */
    private void checkSpace(Manifest manifest) throws IOException {
        Files.createDirectories(data.folder());
        long free = Files.getFileStore(data.folder()).getUsableSpace();
        if (free < 2 * manifest.bytes()) {
            throw new BackupException("the disk of " + data.folder() + " has too little space: the restore needs about "
                    + Progress.megabytes(2 * manifest.bytes()) + ". Nothing was changed.");
        }
    }

    private void checkEmpty() throws IOException, SQLException {
        List<String> files = data.files();
        try (Connection connection = database.getConnection()) {
            List<String> tables = Tables.inOrder(connection);
            for (String table : TELLING) {
                if (tables.contains(table) && hasRows(connection, table)) {
                    throw inUse();
                }
            }
        }
        if (files.stream().anyMatch(file -> file.startsWith("secrets/") || file.contains("opcua/own/"))) {
            throw inUse();
        }
    }

    private BackupException inUse() {
        return new BackupException(
                "this installation is in use already; restore into an empty one (set PLENUM_DATA to a"
                        + " new folder, or PLENUM_DATABASE_URL to an empty database). Nothing was changed.");
    }

    private void fill(Connection connection, BackupFile file) throws IOException, SQLException {
        connection.setAutoCommit(false);
        try {
            List<Manifest.TableEntry> tables = file.manifest().tables();
            List<String> present = Tables.inOrder(connection);
            for (Manifest.TableEntry table : tables) {
                if (!present.contains(table.name())) {
                    throw new BackupException("the backup holds a table " + table.name()
                            + " that its schema does not have; use another backup. Nothing was changed.");
                }
            }
            emptyWhatMigratingWrote(connection, present);
            for (Manifest.TableEntry table : tables) {
                copy(connection, file, table);
                follow(connection, table);
            }
            connection.commit();
        } catch (IOException | SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    /** A full table that nobody has used yet; TRUNCATE of all would stumble over the audit, which can only grow. */
    private static void emptyWhatMigratingWrote(Connection connection, List<String> tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : tables.reversed()) {
                if (hasRows(connection, table)) {
                    statement.execute("DELETE FROM " + Tables.quoted(table));
                }
            }
        }
    }

    private static boolean hasRows(Connection connection, String table) throws SQLException {
        return !Tables.rows(connection, "SELECT 1 FROM " + Tables.quoted(table) + " LIMIT 1", 1)
                .isEmpty();
    }

    private void copy(Connection connection, BackupFile file, Manifest.TableEntry table)
            throws IOException, SQLException {
        String sql = "COPY " + Tables.quoted(table.name()) + " (" + Tables.quoted(table.columns())
                + ") FROM STDIN (FORMAT binary)";
        try (InputStream in = file.open(table.entry())) {
            long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, in);
            if (rows != table.rows()) {
                throw new BackupException("the table " + table.name() + " came back with " + rows + " rows instead of "
                        + table.rows() + "; use another backup. Nothing was changed.");
            }
            progress.say(table.name() + ": " + rows + " rows");
        }
    }

    /** Numbers that the database hands out go on after the highest that came back. */
    private static void follow(Connection connection, Manifest.TableEntry table) throws SQLException {
        for (String column : table.columns()) {
            String sequence = Tables.rows(
                            connection,
                            "SELECT pg_get_serial_sequence('"
                                    + Tables.quoted(table.name()).replace("'", "''") + "', '"
                                    + column.replace("'", "''") + "')",
                            1)
                    .getFirst()[0];
            if (!sequence.isEmpty()) {
                Tables.rows(
                        connection,
                        "SELECT setval('" + sequence.replace("'", "''") + "', greatest(1, (SELECT max("
                                + Tables.quoted(column) + ") FROM " + Tables.quoted(table.name()) + ")))",
                        1);
            }
        }
    }

    /** Before anything is written: a path that leads out, or twice to one place, is nothing that a backup of Plenum has. */
    private void checkPaths(Manifest manifest) {
        Set<Path> places = new HashSet<>();
        for (Manifest.Document document : manifest.documents()) {
            if (!places.add(data.file(document.path()))) {
                throw new BackupException("the backup holds the file " + document.path()
                        + " twice; use another backup. Nothing was changed.");
            }
        }
        Set<String> tables = new HashSet<>();
        for (Manifest.TableEntry table : manifest.tables()) {
            if (!tables.add(table.name()) || table.columns().isEmpty()) {
                throw new BackupException("the backup holds the table " + table.name()
                        + " twice or without columns; use another backup. Nothing was changed.");
            }
        }
    }

    /** For their owner only, as they were: 600 in folders of 700. */
    private void writeFiles(BackupFile file) throws IOException {
        for (Manifest.Document document : file.manifest().documents()) {
            Path to = data.file(document.path());
            createFolder(Objects.requireNonNull(to.getParent()));
            Files.deleteIfExists(to);
            Files.createFile(to, attribute("rw-------"));
            try (InputStream in = file.open(document.entry());
                    OutputStream out = Files.newOutputStream(to)) {
                in.transferTo(out);
            }
        }
    }

    private void createFolder(Path folder) throws IOException {
        if (folder.equals(data.folder())) {
            return;
        }
        createFolder(Objects.requireNonNull(folder.getParent()));
        if (Files.isDirectory(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } else {
            Files.createDirectory(folder, attribute("rwx------"));
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> attribute(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
