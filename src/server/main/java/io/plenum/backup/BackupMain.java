package io.plenum.backup;

import io.plenum.database.DatabaseStartException;
import io.plenum.database.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** {@code backup FILE} and {@code restore FILE} for the installation that the environment names. */
public final class BackupMain {

    private final Installation installation;
    private final DataFolder data;
    private final Progress progress = new Progress(System.err);

    private BackupMain(Map<String, String> settings) {
        installation = new Installation(settings);
        data = new DataFolder(installation.data());
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        try {
            if (arguments.length != 2) {
                throw new BackupException("give the path of one file: ./plenum backup FILE, ./plenum restore FILE.");
            }
            Path file = Path.of(arguments[1]).toAbsolutePath().normalize();
            BackupMain main = new BackupMain(System.getenv());
            long began = System.nanoTime();
            Manifest manifest = arguments[0].equals("backup") ? main.backup(file) : main.restore(file);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            System.out.printf(
                    "%s: %,d rows in %d tables and %d files, as of %s, in %d s%n",
                    arguments[0].equals("backup") ? "Backed up to " + file : "Restored from " + file,
                    manifest.rows(),
                    manifest.tables().size(),
                    manifest.documents().size(),
                    manifest.made(),
                    took.toSeconds());
        } catch (BackupException | DatabaseStartException refused) {
            System.err.println("Plenum: " + refused.getMessage());
            System.exit(1);
        } catch (IOException | SQLException failure) {
            System.err.println(
                    "Plenum: the " + arguments[0] + " failed and left nothing behind: " + failure.getMessage());
            System.exit(1);
        }
    }

    private Manifest backup(Path file) throws IOException, SQLException {
        try (Installation.Opened database = installation.open();
                Connection connection = database.source().getConnection()) {
            progress.say("samples that wait in the spool while the database is away are not part of a backup");
            Manifest manifest = new Backup(connection, data, progress).write(file);
            database.record("backed up", file + ", " + manifest.rows() + " rows");
            return manifest;
        }
    }

    /** The whole file is read and checked before anything is touched. */
    private Manifest restore(Path path) throws IOException, SQLException {
        try (BackupFile file = BackupFile.open(path)) {
            file.checkFits();
            progress.say("checking " + Progress.megabytes(file.manifest().bytes()));
            file.verify(progress);
            PGSimpleDataSource outside = installation.outside();
            if (outside != null) {
                Manifest manifest = new Restore(outside, data, progress).from(file);
                new Installation.Opened(outside, () -> {}).record("restored", path + ", as of " + manifest.made());
                return manifest;
            }
            progress.say("starting the embedded database");
            // Taking the folder's lock refuses where a server runs.
            try (Installation.Opened embedded = installation.start()) {
                Manifest manifest = new Restore(embedded.source(), data, progress).from(file);
                embedded.record("restored", path + ", as of " + manifest.made());
                return manifest;
            }
        }
    }
}
