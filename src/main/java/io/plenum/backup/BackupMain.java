package io.plenum.backup;

import io.plenum.database.DatabaseRefusal;
import io.plenum.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * {@code backup FILE} and {@code restore FILE} for the installation that the environment names: {@code PLENUM_DATA},
 * {@code PLENUM_CACHE}, {@code PLENUM_DATABASE_URL}, {@code _USER}, {@code _PASSWORD}.
 */
public final class BackupMain {

    private final Map<String, String> settings;
    private final DataFolder data;
    private final Progress progress = new Progress(System.err);

    private BackupMain(Map<String, String> settings) {
        this.settings = settings;
        data = new DataFolder(Path.of(settings.getOrDefault("PLENUM_DATA", "data"))
                .toAbsolutePath()
                .normalize());
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        try {
            if (arguments.length != 2) {
                throw new BackupRefusal("give the path of one file: ./plenum backup FILE, ./plenum restore FILE.");
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
        } catch (BackupRefusal | DatabaseRefusal refused) {
            System.err.println("Plenum: " + refused.getMessage());
            System.exit(1);
        } catch (IOException | SQLException failure) {
            System.err.println(
                    "Plenum: the " + arguments[0] + " failed and left nothing behind: " + failure.getMessage());
            System.exit(1);
        }
    }

    private Manifest backup(Path file) throws IOException, SQLException {
        PGSimpleDataSource outside = outside();
        if (outside != null) {
            return backup(outside, file);
        }
        PGSimpleDataSource running = running();
        if (running != null) {
            return backup(running, file);
        }
        try (EmbeddedDatabase embedded = start()) {
            return backup(source(embedded.url(), EmbeddedDatabase.USER, embedded.password()), file);
        }
    }

    private Manifest backup(PGSimpleDataSource source, Path file) throws IOException, SQLException {
        progress.say("samples that wait in the spool while the database is away are not part of a backup");
        try (Connection connection = source.getConnection()) {
            return new Backup(connection, data, progress).write(file);
        }
    }

    /** The whole file is read and checked before anything is touched. */
    private Manifest restore(Path path) throws IOException, SQLException {
        try (BackupFile file = BackupFile.open(path)) {
            file.checkFits();
            progress.say("checking " + Progress.megabytes(file.manifest().bytes()));
            file.verify(progress);
            PGSimpleDataSource outside = outside();
            if (outside != null) {
                return new Restore(outside, data, progress).from(file);
            }
            // Taking the folder's lock refuses where a server runs.
            try (EmbeddedDatabase embedded = start()) {
                return new Restore(source(embedded.url(), EmbeddedDatabase.USER, embedded.password()), data, progress)
                        .from(file);
            }
        }
    }

    private EmbeddedDatabase start() {
        progress.say("starting the embedded database");
        return EmbeddedDatabase.start(data.folder(), installation());
    }

    private Path installation() {
        return Path.of(settings.getOrDefault("PLENUM_CACHE", "/var/cache/plenum"))
                .resolve("timescaledb-17")
                .toAbsolutePath();
    }

    private @Nullable PGSimpleDataSource outside() {
        String url = settings.getOrDefault("PLENUM_DATABASE_URL", "");
        return url.isBlank()
                ? null
                : source(
                        url,
                        settings.getOrDefault("PLENUM_DATABASE_USER", "plenum"),
                        settings.getOrDefault("PLENUM_DATABASE_PASSWORD", ""));
    }

    private @Nullable PGSimpleDataSource running() {
        EmbeddedDatabase.Address address = EmbeddedDatabase.running(data.folder(), installation());
        return address == null ? null : source(address.url(), EmbeddedDatabase.USER, address.password());
    }

    private static PGSimpleDataSource source(String url, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        // A year of samples takes longer than any time-out that suits a web page.
        source.setSocketTimeout(0);
        return source;
    }
}
