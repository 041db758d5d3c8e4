package io.plenum.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The installation that the environment names, for commands that work on it beside the server: {@code PLENUM_DATA},
 * {@code PLENUM_CACHE}, {@code PLENUM_DATABASE_URL}, {@code _USER}, {@code _PASSWORD}.
 */
public record Installation(Map<String, String> settings) {

    /** The folder of everything an embedded installation keeps. */
    public Path data() {
        return Path.of(settings.getOrDefault("PLENUM_DATA", "data"))
                .toAbsolutePath()
                .normalize();
    }

    /** A database of the administrator's own; null where the embedded one serves. */
    public @Nullable PGSimpleDataSource outside() {
        String url = settings.getOrDefault("PLENUM_DATABASE_URL", "");
        return url.isBlank()
                ? null
                : source(
                        url,
                        settings.getOrDefault("PLENUM_DATABASE_USER", EmbeddedDatabase.USER),
                        settings.getOrDefault("PLENUM_DATABASE_PASSWORD", ""));
    }

    /** The outside database, or the embedded one that runs already, or the embedded one started until this is closed. */
    public Opened open() {
        PGSimpleDataSource outside = outside();
        if (outside != null) {
            return new Opened(outside, () -> {});
        }
        EmbeddedDatabase.Address running = EmbeddedDatabase.running(data(), programs());
        return running == null
                ? start()
                : new Opened(source(running.url(), EmbeddedDatabase.USER, running.password()), () -> {});
    }

    /**
     * The embedded database, for this caller alone.
     *
     * @throws DatabaseStartException where a server is at work on the folder
     */
    public Opened start() {
        EmbeddedDatabase database = EmbeddedDatabase.start(data(), programs());
        return new Opened(source(database.url(), EmbeddedDatabase.USER, database.password()), database::close);
    }

    private Path programs() {
        return Path.of(settings.getOrDefault("PLENUM_CACHE", "/var/cache/plenum"))
                .resolve("timescaledb-17")
                .toAbsolutePath();
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

    /** A database to work on; opens a new connection for each call. */
    public record Opened(PGSimpleDataSource source, Runnable closing) implements AutoCloseable {

        /**
         * Puts a deed done on the command line on record; the database links it to the audit's chain.
         *
         * @param what a few English words that stay the same for the same kind of deed
         */
        public void record(String what, String detail) throws SQLException {
            try (Connection connection = source.getConnection();
                    PreparedStatement insert = connection.prepareStatement(
                            "INSERT INTO audit (time, who, what, detail) VALUES (now(), ?, ?, ?)")) {
                insert.setString(1, "command line (" + System.getProperty("user.name", "") + ")");
                insert.setString(2, what);
                insert.setString(3, detail);
                insert.executeUpdate();
            }
        }

        @Override
        public void close() {
            closing.run();
        }
    }
}
