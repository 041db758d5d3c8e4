package io.plenum.audit.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.database.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A record is never lost because of what the database does. */
class AuditKeeperTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    @TempDir
    private Path data = Path.of("");

    private final Switchable source = new Switchable();
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(source);
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final JsonMapper json = JsonMapper.builder().build();

    @BeforeEach
    void empty() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.createStatement().execute("ALTER TABLE audit DISABLE TRIGGER audit_append_only");
            connection.createStatement().execute("DELETE FROM audit");
            connection.createStatement().execute("ALTER TABLE audit ENABLE TRIGGER audit_append_only");
        }
    }

    @Test
    void aDatabaseThatIsAwayGetsItsRecordsLaterInOrder() {
        AuditKeeper keeper = keeper(AuditSpool.CAPACITY);
        keeper.keep(entry("one"));
        source.away = true;
        keeper.keep(entry("two"));
        keeper.keep(entry("three"));
        keeper.catchUp();
        source.away = false;
        // One that comes meanwhile does not overtake those that wait.
        keeper.keep(entry("four"));
        keeper.catchUp();
        assertThat(deeds()).containsExactly("one", "two", "three", "four");
    }

    /** The server may be stopped while the database is away, and die while it hands records over. */
    @Test
    void whatWaitsOnDiskSurvivesARestartAndComesOnce() throws Exception {
        source.away = true;
        keeper(AuditSpool.CAPACITY).keep(entry("kept"));
        byte[] waiting = Files.readAllBytes(data.resolve("audit/waiting"));
        source.away = false;
        keeper(AuditSpool.CAPACITY).catchUp();
        Files.write(data.resolve("audit/waiting"), waiting);
        Files.writeString(data.resolve("audit/waiting"), "{\"cut", StandardOpenOption.APPEND);
        keeper(AuditSpool.CAPACITY).catchUp();
        assertThat(deeds()).containsExactly("kept");
        assertThat(data.resolve("audit/waiting")).doesNotExist();
    }

    /** A disk is finite; how much was lost is on record then. */
    @Test
    void aFullSpoolCountsWhatItLoses() {
        AuditKeeper keeper = keeper(600);
        source.away = true;
        keeper.keep(entry("one"));
        keeper.keep(entry("two"));
        keeper.keep(entry("three"));
        keeper.keep(entry("four"));
        source.away = false;
        keeper.catchUp();
        assertThat(deeds()).startsWith("one").endsWith("audit records lost");
        assertThat(jdbc.sql("SELECT detail FROM audit ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .startsWith((5 - deeds().size()) + " records");
    }

    @Test
    void aRecordOfATransactionSharesItsFate() {
        AuditKeeper keeper = keeper(AuditSpool.CAPACITY);
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(status -> {
            keeper.keep(entry("undone"));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            keeper.keep(entry("done"));
            assertThat(deeds()).isEmpty();
        });
        assertThat(deeds()).containsExactly("done");
        assertThat(jdbc.sql("SELECT count(*) FROM audit_pending")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** The one who adds a field called password some day must not fill the audit with them. */
    @Test
    void secretsAreLeftOut() {
        AuditValue values = new AuditValue(json);
        record Inner(String clientSecret, String url) {}
        record Thing(String name, String passwordHash, List<Inner> inner) {}
        assertThat(values.json(new Thing("x", "$2a$", List.of(new Inner("s3cret", "u")))))
                .contains("\"name\":\"x\"", "\"url\":\"u\"")
                .doesNotContain("$2a$", "s3cret");
        assertThat(AuditValue.line("a\nb\u0000" + "\uD83D")).isEqualTo("a·b·?");
    }

    private AuditKeeper keeper(long capacity) {
        return new AuditKeeper(
                new AuditStore(jdbc, transactions), new AuditSpool(data, capacity, json, Clock.systemUTC()));
    }

    private List<String> deeds() {
        return database.jdbc()
                .sql("SELECT what FROM audit ORDER BY id")
                .query(String.class)
                .list();
    }

    private static AuditEntry entry(String what) {
        Instant time = Instant.parse("2026-11-23T04:00:00.123456Z");
        return new AuditEntry(UUID.randomUUID(), time, "änne", "::1", null, what, "thing", "t", "", null, "{\"a\":1}");
    }

    /** A database that can be away. */
    private static final class Switchable extends AbstractDataSource {

        private volatile boolean away;

        @Override
        public Connection getConnection() throws SQLException {
            if (away) {
                throw new SQLException("away");
            }
            return database.dataSource().getConnection();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
