package io.plenum.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.database.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever can write to the database can change the audit, but not unnoticed. */
class ChainTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final String ADD =
            "INSERT INTO audit (time, who, what, detail, before) VALUES (now(), 'änne', 'deed', ?, '{\"a\":1}')";

    @TempDir
    private Path data = Path.of("");

    private final JdbcClient jdbc = database.jdbc();

    @BeforeEach
    void tenRecords() {
        tamper("DELETE FROM audit");
        IntStream.rangeClosed(1, 10).forEach(this::add);
    }

    @Test
    void whatTheDatabaseLinksIsWhatTheCheckReckons() throws Exception {
        new Checkpoints(data).note(head());
        assertThat(walk()).isInstanceOfSatisfying(ChainVerdict.Unbroken.class, good -> {
            assertThat(good.records()).isEqualTo(10);
            assertThat(good.head()).isEqualTo(head().hash());
        });
    }

    /** Every column counts, and the place in the chain. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit SET detail = 'deed 55' WHERE id = 5",
                "UPDATE audit SET who = 'anne' WHERE id = 5",
                "UPDATE audit SET what = 'dee', detail = 'd' || detail WHERE id = 5",
                "UPDATE audit SET address = '' WHERE id = 5",
                "UPDATE audit SET time = time + INTERVAL '1 microsecond' WHERE id = 5",
                "UPDATE audit SET before = '{\"a\":2}' WHERE id = 5",
                "UPDATE audit SET after = 'x' WHERE id = 5",
                "UPDATE audit SET via = 'x' WHERE id = 5",
                "UPDATE audit SET kind = 'x' WHERE id = 5",
                "UPDATE audit SET key = 'x' WHERE id = 5",
                "UPDATE audit SET ref = gen_random_uuid() WHERE id = 5",
                "UPDATE audit SET hash = repeat('a', 64) WHERE id = 5",
            })
    void aChangedRecordIsNamed(String change) throws Exception {
        tamper(change);
        assertThat(walk()).isEqualTo(new ChainVerdict.Broken(5));
    }

    @Test
    void aDeletedRecordIsNoticedAtTheNext() throws Exception {
        tamper("DELETE FROM audit WHERE id = 5");
        assertThat(walk()).isEqualTo(new ChainVerdict.Broken(6));
    }

    @Test
    void aDeletedBeginningIsNoticed() throws Exception {
        tamper("DELETE FROM audit WHERE id < 4");
        assertThat(walk()).isEqualTo(new ChainVerdict.Broken(4));
    }

    /** Even one that is linked rightly to the record before: the next one then is not. */
    @Test
    void anInsertedRecordIsNoticed() throws Exception {
        tamper("UPDATE audit SET id = id + 100 WHERE id > 5");
        tamper("INSERT INTO audit (time, who, what, detail) VALUES (now(), 'eve', 'deed', '')");
        assertThat(walk()).isEqualTo(new ChainVerdict.Broken(106));
    }

    @Test
    void movedRecordsAreNoticed() throws Exception {
        tamper("UPDATE audit SET id = 1000 WHERE id = 5");
        tamper("UPDATE audit SET id = 5 WHERE id = 6");
        tamper("UPDATE audit SET id = 6 WHERE id = 1000");
        assertThat(walk()).isEqualTo(new ChainVerdict.Broken(5));
    }

    /** The links alone cannot show it; the head that was noted in the data folder does. */
    @Test
    void aCutEndIsNoticed() throws Exception {
        Checkpoints.Checkpoint noted = head();
        new Checkpoints(data).note(noted);
        tamper("DELETE FROM audit WHERE id > 8");
        assertThat(walk()).isEqualTo(new ChainVerdict.Truncated(8, 10, noted.noted()));
        add(9);
        add(10);
        assertThat(walk()).isInstanceOf(ChainVerdict.Rewritten.class);
    }

    /** Somebody who can reckon the links can mend them all, but not what was noted elsewhere. */
    @Test
    void aChainThatWasWrittenAnewIsNoticed() throws Exception {
        Checkpoints.Checkpoint noted = head();
        new Checkpoints(data).note(noted);
        tamper("DELETE FROM audit");
        IntStream.rangeClosed(11, 22).forEach(this::add);
        assertThat(walk()).isEqualTo(new ChainVerdict.Rewritten(10, noted.noted()));
    }

    /** Whoever deletes the checkpoints too must not get the same answer as an honest installation. */
    @Test
    void missingCheckpointsAreReported() throws Exception {
        assertThat(walk()).isEqualTo(new ChainVerdict.Unproved(10, 0, 10));
        assertThat(VerifyMain.text(walk())).contains("NO CHECKPOINT");
        assertThat(VerifyMain.code(walk())).isEqualTo(3);
        Checkpoints.Checkpoint sixth = jdbc.sql("SELECT id, hash FROM audit ORDER BY id LIMIT 1 OFFSET 5")
                .query((row, number) -> new Checkpoints.Checkpoint(Instant.EPOCH, row.getLong(1), row.getString(2)))
                .single();
        new Checkpoints(data).note(sixth);
        assertThat(walk()).isEqualTo(new ChainVerdict.Unproved(10, sixth.id(), 4));
        assertThat(VerifyMain.text(walk())).contains("CHECKPOINTS ARE MISSING");
        new Checkpoints(data).note(head());
        assertThat(walk()).isInstanceOf(ChainVerdict.Unbroken.class);
        assertThat(VerifyMain.code(walk())).isZero();
    }

    /** The last minute before a server is killed has no checkpoint, and that is no alarm. */
    @Test
    void theLastMinutesNeedNoCheckpointYet() throws Exception {
        Checkpoints.Checkpoint noted = new Checkpoints.Checkpoint(Instant.now(), head().id(), head().hash());
        new Checkpoints(data).note(noted);
        add(11);
        assertThat(walk()).isInstanceOf(ChainVerdict.Unbroken.class);
    }

    /** Other numbers in place of those that were noted: the checkpoint itself finds no record. */
    @Test
    void aNotedRecordThatIsNotThereIsNoticed() throws Exception {
        new Checkpoints(data).note(head());
        tamper("DELETE FROM audit WHERE id = (SELECT max(id) FROM audit)");
        add(11);
        assertThat(walk()).isInstanceOf(ChainVerdict.Rewritten.class);
    }

    /** A fork would be a break that nobody has made. */
    @Test
    void manyWritersMakeOneChain() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 400).forEach(i -> writers.execute(() -> add(i)));
        }
        new Checkpoints(data).note(head());
        assertThat(walk()).isInstanceOfSatisfying(ChainVerdict.Unbroken.class, good -> assertThat(good.records())
                .isEqualTo(410));
    }

    @Test
    void theDatabaseItselfRefusesChanges() {
        for (String change : List.of("UPDATE audit SET who = 'x'", "DELETE FROM audit", "TRUNCATE audit")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("append-only");
        }
    }

    /** An installation that is older than the chain keeps its records, and they become its beginning. */
    @Test
    void recordsFromBeforeTheChainAreLinkedToo() throws Exception {
        PGSimpleDataSource older = (PGSimpleDataSource) database.another("older");
        migrate(older, "8");
        JdbcClient.create(older)
                .sql("INSERT INTO audit (time, who, address, what, detail) SELECT now(), 'ä', NULL, 'old', i::text"
                        + " FROM generate_series(1, 5) i")
                .update();
        migrate(older, "11");
        JdbcClient.create(older).sql(ADD).param("new").update();
        new Checkpoints(data)
                .note(JdbcClient.create(older)
                        .sql("SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1")
                        .query((row, number) ->
                                new Checkpoints.Checkpoint(Instant.now(), row.getLong(1), row.getString(2)))
                        .single());
        assertThat(new Chain(older, new Checkpoints(data)).walk(count -> {}))
                .isInstanceOfSatisfying(ChainVerdict.Unbroken.class, good -> assertThat(good.records())
                        .isEqualTo(6));
    }

    private static void migrate(PGSimpleDataSource source, String version) {
        Flyway.configure()
                .dataSource(source)
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }

    /** Every hour a chain of years would be walked along; what was found unbroken is looked at again only once a day. */
    @Test
    void anHourlyCheckReadsOnlyWhatHasComeSince() throws Exception {
        Chain chain = new Chain(database.dataSource(), new Checkpoints(data));
        new Checkpoints(data).note(head());
        Chain.Walked first = chain.walk(Chain.Position.BEGINNING, count -> {});
        assertThat(first.verdict()).isInstanceOf(ChainVerdict.Unbroken.class);
        assertThat(first.reached().records()).isEqualTo(10);
        IntStream.rangeClosed(11, 15).forEach(this::add);
        new Checkpoints(data).note(head());
        // Long ago, and so not seen now:
        tamper("UPDATE audit SET detail = 'x' WHERE id = 3");
        Chain.Walked later = chain.walk(first.reached(), count -> {});
        assertThat(later.verdict()).isEqualTo(new ChainVerdict.Unbroken(15, head().hash()));
        assertThat(walk()).isEqualTo(new ChainVerdict.Broken(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit SET detail = 'x' WHERE id = 12",
                "DELETE FROM audit WHERE id = 12",
                "DELETE FROM audit WHERE id >= 10",
                "UPDATE audit SET hash = repeat('a', 64) WHERE id = 10"
            })
    void whatHasComeSinceIsCheckedAndWhereItHangs(String change) throws Exception {
        Chain chain = new Chain(database.dataSource(), new Checkpoints(data));
        Chain.Position reached =
                chain.walk(Chain.Position.BEGINNING, count -> {}).reached();
        IntStream.rangeClosed(11, 15).forEach(this::add);
        new Checkpoints(data).note(head());
        tamper(change);
        assertThat(chain.walk(reached, count -> {}).verdict())
                .isNotInstanceOfAny(ChainVerdict.Unbroken.class, ChainVerdict.Unproved.class);
    }

    private ChainVerdict walk() throws Exception {
        return new Chain(database.dataSource(), new Checkpoints(data)).walk(count -> {});
    }

    private Checkpoints.Checkpoint head() {
        return jdbc.sql("SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1")
                .query((row, number) -> new Checkpoints.Checkpoint(
                        Instant.parse("2026-11-23T04:00:00Z"), row.getLong(1), row.getString(2)))
                .single();
    }

    private void add(int number) {
        jdbc.sql(ADD).param("deed " + number).update();
    }

    /** As somebody does who owns the database. */
    private static void tamper(String sql) {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE audit DISABLE TRIGGER audit_append_only");
            statement.execute(sql);
            statement.execute("ALTER TABLE audit ENABLE TRIGGER audit_append_only");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
