package io.plenum.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A TimescaleDB of the server's own. It is started with the server and stopped with it; a watchdog starts it again, on the
 * same port, when it dies; a server that was killed finds the one it left behind and goes on with it.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** Whom the server is to the database: the owner of its data, and no superuser. */
    public static final String USER = "plenum_server";

    /** Starts the database and puts extensions in; nobody else works with it. */
    static final String SUPERUSER = "plenum";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration WATCH = Duration.ofSeconds(1);

    private final Cluster cluster;
    private final FileChannel lock;
    private volatile boolean closing;

    private EmbeddedDatabase(Cluster cluster, FileChannel lock) {
        this.cluster = cluster;
        this.lock = lock;
    }

    /**
     * Returns when the database accepts connections.
     *
     * @param data the data folder of the installation
     * @param installation where {@code docker/embedded-timescaledb.sh} unpacked the programs
     * @throws DatabaseStartException in one sentence for the administrator
     */
    public static EmbeddedDatabase start(Path data, Path installation) {
        PostgresPrograms programs = PostgresPrograms.in(installation);
        try {
            Files.createDirectories(data);
            FileChannel lock = lock(data);
            EmbeddedDatabase database = new EmbeddedDatabase(new Cluster(data.resolve("database"), programs), lock);
            database.cluster.prepare();
            database.startUnlessRunning();
            database.createDatabase();
            Thread.ofVirtual().name("database-watchdog").start(database::watch);
            return database;
        } catch (IOException e) {
            throw new DatabaseStartException(
                    "cannot use " + data + " (" + e.getMessage()
                            + "); give that folder to this user or set PLENUM_DATA to another one.",
                    e);
        } catch (SQLException e) {
            throw new DatabaseStartException(
                    "the embedded database does not answer: " + e.getMessage() + ". Its log is "
                            + data.resolve("database/postgresql.log"),
                    e);
        }
    }

    /** Where a database answers, and its password. */
    public record Address(String url, String password) {}

    /** The database of a server that is at work on this folder, null where none is. */
    public static @Nullable Address running(Path data, Path installation) {
        Path folder = data.resolve("database");
        if (!Files.exists(folder.resolve("port"))) {
            return null;
        }
        Cluster cluster = new Cluster(folder, PostgresPrograms.in(installation));
        try {
            return cluster.postmaster() == null
                    ? null
                    : new Address(
                            "jdbc:postgresql://127.0.0.1:" + cluster.port() + "/plenum", cluster.serverPassword());
        } catch (IOException e) {
            throw new DatabaseStartException("cannot read " + folder + ": " + e.getMessage(), e);
        }
    }

    private static FileChannel lock(Path data) throws IOException {
        FileChannel channel =
                FileChannel.open(data.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException sameProcess) {
            // Falls through to the same refusal.
        }
        channel.close();
        throw new DatabaseStartException("another Plenum already uses " + data
                + "; stop it first, or set PLENUM_DATA to another folder for a second one.");
    }

    /** {@code jdbc:postgresql://127.0.0.1:port/plenum}, with time-outs so that a dead database is noticed. */
    public String url() {
        return url("plenum");
    }

    private String url(String name) {
        return address(name) + "?connectTimeout=3&socketTimeout=120&tcpKeepAlive=true";
    }

    /** {@code jdbc:postgresql://127.0.0.1:port/plenum}, for whoever brings time-outs of his own. */
    String address() {
        return address("plenum");
    }

    private String address(String name) {
        try {
            return "jdbc:postgresql://127.0.0.1:" + cluster.port() + "/" + name;
        } catch (IOException e) {
            throw new DatabaseStartException("cannot read the database's port: " + e.getMessage(), e);
        }
    }

    public String password() {
        try {
            return cluster.serverPassword();
        } catch (IOException e) {
            throw new DatabaseStartException("cannot read the database's password: " + e.getMessage(), e);
        }
    }

    private void startUnlessRunning() {
        if (cluster.postmaster() != null) {
            log.info("The embedded database is still running and is used as it is");
            return;
        }
        cluster.programs()
                .program(
                        "pg_ctl",
                        List.of(
                                "start",
                                "--wait",
                                "--timeout=600",
                                "--log=" + cluster.log(),
                                "--pgdata=" + cluster.files()));
    }

    private void createDatabase() throws SQLException, IOException {
        try (Connection superuser = superuser("postgres")) {
            ServerRole.prepare(superuser, cluster.serverPassword());
        }
        createDatabase("plenum");
    }

    /** Makes a database for the server's role, or hands over the one that is there. */
    void createDatabase(String name) throws SQLException {
        try (Connection superuser = superuser("postgres")) {
            ServerRole.createDatabase(superuser, name);
        }
        try (Connection superuser = superuser(name)) {
            ServerRole.handOver(superuser, name);
        }
    }

    private Connection superuser(String database) throws SQLException {
        try {
            return DriverManager.getConnection(url(database), SUPERUSER, cluster.password());
        } catch (IOException e) {
            throw new DatabaseStartException("cannot read the database's password: " + e.getMessage(), e);
        }
    }

    /** A killed postmaster leaves back ends that need a moment to go; until then a start fails and is tried again. */
    private void watch() {
        while (!closing) {
            try {
                Thread.sleep(WATCH);
                if (!closing && cluster.postmaster() == null) {
                    log.warn("The embedded database has died and is started again");
                    startUnlessRunning();
                }
            } catch (DatabaseStartException refused) {
                log.warn("The embedded database did not start yet: {}", refused.getMessage());
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    @Override
    public void close() {
        if (closing) {
            return;
        }
        closing = true;
        try {
            cluster.programs()
                    .program("pg_ctl", List.of("stop", "--mode=fast", "--wait", "--pgdata=" + cluster.files()));
        } catch (DatabaseStartException refused) {
            log.warn("The embedded database did not stop: {}", refused.getMessage());
        }
        try {
            lock.close();
        } catch (IOException e) {
            log.debug("The lock file was gone already", e);
        }
    }
}
