package io.plenum.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.MovableClock;
import io.plenum.database.EmbeddedDatabase;
import io.plenum.database.TestDatabase;
import io.plenum.trend.rollup.Rollups;
import io.plenum.trend.write.SampleCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class KilledServerTest {

    /** Where the undisturbed run goes; it also unpacks the embedded database's programs. */
    @RegisterExtension
    static final TestDatabase undisturbed = TestDatabase.embedded();

    private static final Duration LIMIT = Duration.ofMinutes(4);

    @TempDir
    Path folder = Path.of("");

    /**
     * Ten minutes of traffic, much faster than in a building. Early the database goes away; while samples wait in the spool the
     * writing process is killed without warning; it is started again, goes on from what had been accepted, and the database comes
     * back last. What is stored, and what is rolled up from it, must be what an undisturbed run leaves: none missing, none double.
     */
    @Test
    void nothingAcceptedIsLostOrDoubledByKillsOfServerAndDatabase() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        EmbeddedDatabase first = start();
        Flyway.configure().dataSource(source(first)).load().migrate();
        Process writer = writer(first);
        assertThat(reaches(100, writer)).isTrue();
        first.close();
        assertThat(reaches(300, writer)).isTrue();
        writer.destroyForcibly().waitFor();
        int accepted = KilledWriter.progress(folder);
        assertThat(accepted).isLessThan(KilledWriter.SECONDS);

        KilledWriter.letFinish(folder);
        Process successor = writer(first);
        assertThat(reaches(Math.min(accepted + 100, KilledWriter.SECONDS), successor))
                .isTrue();
        try (EmbeddedDatabase second = start()) {
            assertThat(successor.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(successor.exitValue()).isZero();
            assertThatHistoryIsAsIfUndisturbed(source(second));
        }
    }

    private void assertThatHistoryIsAsIfUndisturbed(PGSimpleDataSource disturbed) throws SQLException {
        SampleCopy.write(undisturbed.dataSource(), SampleCopy.encode(KilledWriter.samples(0, KilledWriter.SECONDS)));
        JdbcClient expected = undisturbed.jdbc();
        JdbcClient actual = JdbcClient.create(disturbed);
        rollUp(undisturbed.dataSource());
        rollUp(disturbed);
        assertThat(count(actual)).isEqualTo(100L * KilledWriter.SECONDS).isEqualTo(count(expected));
        for (String table : List.of("sample", "sample_hour", "sample_day")) {
            assertThat(checksum(actual, table)).as(table).isEqualTo(checksum(expected, table));
        }
    }

    private static void rollUp(javax.sql.DataSource source) {
        Rollups rollups = new Rollups(
                source,
                new TransactionTemplate(new JdbcTransactionManager(source)),
                new MovableClock(Instant.parse("2026-06-01T00:00:00Z")));
        while (rollups.step(true) > 0) {
            // Until nothing is due.
        }
    }

    private static long count(JdbcClient database) {
        return database.sql("SELECT count(*) FROM sample").query(Long.class).single();
    }

    private static String checksum(JdbcClient database, String table) {
        return database.sql(
                        "SELECT md5(string_agg(CAST(t AS text), '|' ORDER BY point_id, time)) FROM " + table + " AS t")
                .query(String.class)
                .single();
    }

    private EmbeddedDatabase start() {
        String cache = System.getenv("PLENUM_CACHE");
        boolean root = "root".equals(System.getProperty("user.name"));
        String usual = root ? "/var/cache/plenum" : System.getProperty("user.home") + "/.cache/plenum";
        return EmbeddedDatabase.start(folder.resolve("data"), Path.of(cache == null ? usual : cache, "timescaledb-17"));
    }

    private static PGSimpleDataSource source(EmbeddedDatabase database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(EmbeddedDatabase.USER);
        source.setPassword(database.password());
        return source;
    }

    private Process writer(EmbeddedDatabase database) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx300m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        folder.toString(),
                        database.url(),
                        EmbeddedDatabase.USER,
                        database.password())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("writer.log").toFile())
                .start();
    }

    private boolean reaches(int second, Process writer) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(LIMIT);
        while (KilledWriter.progress(folder) < second) {
            boolean ended = writer.waitFor(5, TimeUnit.MILLISECONDS);
            if (ended && KilledWriter.progress(folder) < second || Instant.now().isAfter(deadline)) {
                return false;
            }
        }
        return true;
    }
}
