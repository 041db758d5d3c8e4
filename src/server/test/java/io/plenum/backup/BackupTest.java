package io.plenum.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.database.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A backup is one moment of the installation, and a restore is that moment again or nothing at all. */
class BackupTest {

    @RegisterExtension
    static final TestDatabase source = TestDatabase.embedded();

    @RegisterExtension
    static final TestDatabase target = TestDatabase.embedded();

    @TempDir
    private Path folder = Path.of("");

    private final Progress silent = new Progress(new PrintStream(OutputStream.nullOutputStream()));

    @BeforeAll
    static void fill() {
        source.jdbc().sql("""
            INSERT INTO sample SELECT p, timestamptz '2026-01-01' + n * interval '1 minute', n + p / 7.0, 0
            FROM generate_series(1, 20) p, generate_series(1, 3000) n ON CONFLICT DO NOTHING""").update();
        source.jdbc()
                .sql("INSERT INTO trend_note (time, text, author, created) VALUES (now(), 'A note', 'anna', now())")
                .update();
    }

    /** Rows keep coming while the backup is made; it holds none of them in part. */
    @Test
    void aRestoreIsTheMomentOfTheBackup() throws Exception {
        DataFolder data = new DataFolder(folder.resolve("data"));
        Files.createDirectories(folder.resolve("data/secrets"));
        Files.writeString(folder.resolve("data/secrets/plant"), "secret");
        Files.createDirectories(folder.resolve("data/database"));
        Files.writeString(folder.resolve("data/database/password"), "not this one");
        Path file = folder.resolve("plenum.backup");

        AtomicBoolean over = new AtomicBoolean();
        Thread writer = Thread.ofVirtual().start(() -> keepWriting(over));
        Manifest manifest;
        try (Connection connection = source.dataSource().getConnection()) {
            manifest = new Backup(connection, data, silent).write(file);
        } finally {
            over.set(true);
            writer.join();
        }
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));

        DataFolder restored = new DataFolder(folder.resolve("restored"));
        try (BackupFile backup = BackupFile.open(file)) {
            backup.checkFits();
            backup.verify(silent);
            new Restore(target.dataSource(), restored, silent).from(backup);
        }
        assertThat(counts(target.jdbc(), manifest)).isEqualTo(counts(manifest));
        // The same checksum again proves the same content, sample by sample.
        Path again = folder.resolve("again.backup");
        try (Connection connection = target.dataSource().getConnection()) {
            Manifest second = new Backup(connection, restored, silent).write(again);
            assertThat(sums(second)).isEqualTo(sums(manifest));
        }
        assertThat(folder.resolve("restored/secrets/plant")).hasContent("secret");
        assertThat(Files.getPosixFilePermissions(folder.resolve("restored/secrets")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("restored/secrets/plant")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(folder.resolve("restored/database")).doesNotExist();
        // Numbers go on behind those that came back.
        target.jdbc()
                .sql("INSERT INTO trend_note (time, text, author, created) VALUES (now(), 'Next', 'anna', now())")
                .update();

        // An installation in use is never overwritten.
        try (BackupFile backup = BackupFile.open(file)) {
            assertThatThrownBy(() -> new Restore(target.dataSource(), restored, silent).from(backup))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("in use already");
        }
    }

    private static void keepWriting(AtomicBoolean over) {
        JdbcClient jdbc = source.jdbc();
        for (int i = 0; !over.get(); i++) {
            jdbc.sql("INSERT INTO sample VALUES (99, now() + :n * interval '1 second', 1, 0)")
                    .param("n", i)
                    .update();
        }
    }

    /** Whatever byte is hit, in a table, a file or the manifest, the restore refuses before it begins. */
    @Test
    void aDamagedFileIsRefused() throws Exception {
        Path file = folder.resolve("whole.backup");
        try (Connection connection = source.dataSource().getConnection()) {
            new Backup(connection, new DataFolder(folder.resolve("none")), silent).write(file);
        }
        byte[] whole = Files.readAllBytes(file);
        int damaged = 0;
        for (int at = 100; at < whole.length; at += whole.length / 40) {
            byte[] bad = whole.clone();
            bad[at] ^= 0x10;
            Path copy = Files.write(folder.resolve("bad"), bad);
            damaged += isRefused(copy) ? 1 : 0;
        }
        // A byte of the archive's own dates or sizes may go unnoticed, one of the content never.
        assertThat(damaged).isGreaterThan(36);
        Files.write(folder.resolve("bad"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(isRefused(folder.resolve("bad"))).as("cut short").isTrue();
        Files.writeString(folder.resolve("bad"), "no backup at all");
        assertThat(isRefused(folder.resolve("bad"))).isTrue();
    }

    private boolean isRefused(Path file) throws IOException {
        try (BackupFile backup = BackupFile.open(file)) {
            backup.verify(silent);
            return false;
        } catch (BackupException refused) {
            assertThat(refused).hasMessageContaining(file.toString());
            return true;
        }
    }

    /** Told before the first row is written: a path that leads out of the folder, or to where the database is. */
    @ParameterizedTest
    @ValueSource(strings = {"../outside", "secrets/../../outside", "database/password", "/etc/cron.d/x", ""})
    void aPathThatLeadsOutIsRefusedBeforeAnythingIsWritten(String path) throws Exception {
        Path file = folder.resolve("odd.backup");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            Manifest odd = new Manifest(
                    Manifest.FORMAT,
                    Instant.EPOCH,
                    "1",
                    "17",
                    List.of(),
                    List.of(new Manifest.Document("secrets/plant", 0, ""), new Manifest.Document(path, 0, "")));
            byte[] words = JsonMapper.builder().build().writeValueAsBytes(odd);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(words);
            zip.putNextEntry(new ZipEntry(Manifest.SUM_ENTRY));
            zip.write(DigestStream.of(words).getBytes(StandardCharsets.US_ASCII));
        }
        DataSource never = unused();
        DataFolder empty = new DataFolder(folder.resolve("empty"));
        try (BackupFile backup = BackupFile.open(file)) {
            assertThatThrownBy(() -> new Restore(never, empty, silent).from(backup))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("impossible path");
        }
        assertThat(folder.resolve("empty")).doesNotExist();
    }

    private static DataSource unused() {
        return (DataSource) Proxy.newProxyInstance(
                BackupTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    throw new AssertionError("The database is asked");
                });
    }

    @Test
    void anExistingFileIsNotOverwritten() throws Exception {
        Path file = Files.writeString(folder.resolve("old.backup"), "old");
        try (Connection connection = source.dataSource().getConnection()) {
            assertThatThrownBy(() -> new Backup(connection, new DataFolder(folder.resolve("none")), silent).write(file))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("exists already");
        }
        assertThat(file).hasContent("old");
        try (var left = Files.list(folder)) {
            assertThat(left).as("no half file stays").containsExactly(file);
        }
    }

    private static Map<String, Long> counts(Manifest manifest) {
        Map<String, Long> counts = new TreeMap<>();
        manifest.tables().forEach(table -> counts.put(table.name(), table.rows()));
        return counts;
    }

    private static Map<String, String> sums(Manifest manifest) {
        Map<String, String> sums = new TreeMap<>();
        manifest.tables().forEach(table -> sums.put(table.name(), table.sha256()));
        return sums;
    }

    private static Map<String, Long> counts(JdbcClient jdbc, Manifest manifest) {
        Map<String, Long> counts = new TreeMap<>();
        for (Manifest.TableEntry table : manifest.tables()) {
            counts.put(
                    table.name(),
                    jdbc.sql("SELECT count(*) FROM \"" + table.name() + "\"")
                            .query(Long.class)
                            .single());
        }
        return counts;
    }
}
