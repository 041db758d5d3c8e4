package io.plenum.database;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The database servers of a test run: each is started when first asked for and stopped when the tests end. */
final class TestServer {

    private static final String TEMPLATE = "plenum_template";

    private static final Map<Kind, Address> running = new EnumMap<>(Kind.class);

    private static Path programs = Path.of("");

    private static Path shared = Path.of("");

    private static @Nullable EmbeddedDatabase embedded;

    private static boolean hasTemplate;

    private TestServer() {}

    enum Kind {
        EMBEDDED,
        CONTAINER
    }

    /** @param prefix the URL up to the database's name */
    record Address(String prefix, String user, String password) {

        String url(String name) {
            return prefix + name;
        }

        DataSource dataSource(String name) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(url(name));
            source.setUser(user);
            source.setPassword(password);
            return source;
        }
    }

    static synchronized Address of(Kind kind) {
        if (kind == Kind.CONTAINER) {
            assumeTrue(
                    DockerClientFactory.instance().isDockerAvailable(),
                    "No Docker engine answers here: the tests on the vendor's image are skipped");
        }
        return running.computeIfAbsent(kind, asked -> asked == Kind.EMBEDDED ? embedded() : container());
    }

    private static Address embedded() {
        Path data = enterableFolder();
        shared = data;
        programs = installation();
        EmbeddedDatabase database = EmbeddedDatabase.start(data, programs);
        embedded = database;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            database.close();
            delete(data);
        }));
        String url = database.url();
        return new Address(url.substring(0, url.lastIndexOf('/') + 1), EmbeddedDatabase.USER, database.password());
    }

    /** As a server of its own would find it: owned by a role that is no superuser. */
    static synchronized void createDatabase(Kind kind, String name) {
        Address address = of(kind);
        try {
            if (kind == Kind.EMBEDDED) {
                Objects.requireNonNull(embedded).createDatabase(name);
            } else {
                JdbcClient.create(address.dataSource("postgres"))
                        .sql("CREATE DATABASE " + name)
                        .update();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Migrated as well. The embedded server does so once: a copy of that takes a tenth of the time of a hundred migrations. */
    static synchronized void createMigrated(Kind kind, String name) {
        if (kind == Kind.CONTAINER) {
            createDatabase(kind, name);
            migrate(of(kind).dataSource(name));
            return;
        }
        prepareTemplate(of(kind));
        asSuperuser("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE + " OWNER plenum_server");
    }

    /** What nobody can enter, not even the background workers of TimescaleDB, can be copied at any time. */
    private static void prepareTemplate(Address server) {
        if (!hasTemplate) {
            createDatabase(Kind.EMBEDDED, TEMPLATE);
            migrate(server.dataSource(TEMPLATE));
            asSuperuser("ALTER DATABASE " + TEMPLATE + " ALLOW_CONNECTIONS false");
            asSuperuser(
                    "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '" + TEMPLATE + "'");
            hasTemplate = true;
        }
    }

    private static void migrate(DataSource database) {
        Flyway.configure().dataSource(database).load().migrate();
    }

    private static void asSuperuser(String sql) {
        try {
            String password = new Cluster(shared.resolve("database"), PostgresPrograms.in(programs)).password();
            String url = of(Kind.EMBEDDED).url("postgres");
            try (Connection superuser = DriverManager.getConnection(url, EmbeddedDatabase.SUPERUSER, password);
                    Statement statement = superuser.createStatement()) {
                statement.execute(sql);
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static synchronized void kill() {
        try {
            Path pidFile = shared.resolve("database/cluster/postmaster.pid");
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Address container() {
        PostgreSQLContainer container = new PostgreSQLContainer(
                DockerImageName.parse("timescale/timescaledb:2.19.3-pg17").asCompatibleSubstituteFor("postgres"));
        container.start();
        String url = container.getJdbcUrl();
        return new Address(
                url.substring(0, url.lastIndexOf('/') + 1), container.getUsername(), container.getPassword());
    }

    /** The unpacked TimescaleDB; the script does nothing where it is there already. */
    static Path installation() {
        String cache = System.getenv("PLENUM_CACHE");
        Path folder = Path.of(cache == null ? defaultCache() : cache, "timescaledb-17");
        try {
            int code = new ProcessBuilder("docker/embedded-timescaledb.sh", folder.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("docker/embedded-timescaledb.sh ended with " + code);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String defaultCache() {
        boolean root = "root".equals(System.getProperty("user.name"));
        return root ? "/var/cache/plenum" : System.getProperty("user.home") + "/.cache/plenum";
    }

    /** A folder that is gone when the tests end. */
    static Path newFolder() {
        Path folder = enterableFolder();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return folder;
    }

    /** The user who runs the database must be able to reach its data. */
    private static Path enterableFolder() {
        try {
            Path folder = Files.createTempDirectory("plenum-test");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
