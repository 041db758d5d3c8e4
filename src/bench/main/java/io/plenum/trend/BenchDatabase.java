package io.plenum.trend;

import com.zaxxer.hikari.HikariDataSource;
import io.plenum.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * A new embedded database for a measurement, gone afterwards. Needs {@code PLENUM_CACHE}, where the embedded TimescaleDB is
 * unpacked. Figures go to standard output as JSON lines, everything else to standard error.
 */
public final class BenchDatabase implements AutoCloseable {

    private final PrintStream out = System.out;
    private final Path folder;
    private final Path programs;
    private final EmbeddedDatabase server;
    private final HikariDataSource pool = new HikariDataSource();

    /** Starts and migrates it. */
    public BenchDatabase() throws IOException {
        System.setOut(System.err);
        folder = Files.createTempDirectory("plenum-bench");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path installation =
                Path.of(System.getenv().getOrDefault("PLENUM_CACHE", "/var/cache/plenum"), "timescaledb-17");
        programs = installation.resolve("root/usr/lib/postgresql/17/bin");
        server = EmbeddedDatabase.start(folder, installation);
        pool.setJdbcUrl(server.url());
        pool.setUsername(EmbeddedDatabase.USER);
        pool.setPassword(server.password());
        Flyway.configure().dataSource(pool).load().migrate();
    }

    public HikariDataSource pool() {
        return pool;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    /** For files of the measurement; gone afterwards. */
    public Path folder() {
        return folder;
    }

    /** A hypertable just like {@code sample}, written by nobody else. */
    public void createTwinOf(String table, String twin) {
        jdbc().sql("CREATE TABLE " + twin + " (LIKE " + table + ")").update();
        jdbc().sql("SELECT create_hypertable('" + twin
                        + "', by_range('time', INTERVAL '1 day'), create_default_indexes => false)")
                .query()
                .singleRow();
        jdbc().sql("CREATE UNIQUE INDEX ON " + twin + " (point_id, time DESC)").update();
    }

    /** So that no turn pays for what another one has written; as the one who may. */
    public void checkpoint() throws IOException, InterruptedException {
        psql("CHECKPOINT", "plenum", Files.readString(folder.resolve("database/password")));
    }

    /** Runs one command in psql. */
    public void psql(String command) throws IOException, InterruptedException {
        psql(command, EmbeddedDatabase.USER, server.password());
    }

    private void psql(String command, String user, String password) throws IOException, InterruptedException {
        ProcessBuilder psql =
                new ProcessBuilder(programs.resolve("psql").toString(), "-q", "-v", "ON_ERROR_STOP=1", "-c", command);
        String address = server.url().replaceFirst(".*//", "");
        psql.environment()
                .putAll(Map.of(
                        "PGHOST",
                        address.replaceFirst(":.*", ""),
                        "PGPORT",
                        address.replaceFirst("[^:]*:", "").replaceFirst("/.*", ""),
                        "PGDATABASE",
                        "plenum",
                        "PGUSER",
                        user,
                        "PGPASSWORD",
                        password));
        int code = psql.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("psql ended with " + code + ": " + command);
        }
    }

    /** Prints one figure beside its baseline, both measured in this run. */
    public void print(String bench, String figure, String unit, double value, double baseline) {
        out.printf(
                Locale.ROOT,
                "{\"bench\":\"%s\",\"figure\":\"%s\",\"unit\":\"%s\",\"value\":%.1f,\"baseline\":%.1f,\"ratio\":%.3f}%n",
                bench,
                figure,
                unit,
                value,
                baseline,
                value / baseline);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        pool.close();
        server.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
