package io.plenum.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A database that hangs costs its callers a bounded time, and what they gave up does not go on in it. */
@Timeout(60)
class DatabaseTimeoutsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded().unpooled();

    private static final DatabaseTimeouts SHORT = new DatabaseTimeouts(
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofMillis(1200),
            Duration.ofMillis(300),
            Duration.ofSeconds(1));

    /** {@code query_canceled}, {@code lock_not_available}: PostgreSQL manual, appendix A. */
    private static final String CANCELLED = "57014";

    private static final String LOCKED = "55P03";

    private static Connection connect() throws SQLException {
        String url = database.url() + (database.url().contains("?") ? "&" : "?") + "user=" + database.user()
                + "&password=" + database.password();
        return DriverManager.getConnection(SHORT.addTo(url));
    }

    private static long active(String marker) {
        return database.jdbc()
                .sql(
                        "SELECT count(*) FROM pg_stat_activity WHERE state <> 'idle' AND query LIKE :marker AND pid <> pg_backend_pid()")
                .param("marker", "%" + marker + "%")
                .query(Long.class)
                .single();
    }

    /** A wait that only the client gives up leaves the work running, and the next attempt runs beside it: so work piles up for ever. */
    @Test
    void aStatementEndsInTheDatabaseBeforeTheClientGivesUp() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("SELECT pg_sleep(50) /* endless */"))
                    .isInstanceOfSatisfying(SQLException.class, failure -> assertThat(failure.getSQLState())
                            .isEqualTo(CANCELLED));
            assertThat(active("endless")).isZero();
            assertThat(connection.isValid(2))
                    .as("the connection is good for the next")
                    .isTrue();
        }
    }

    /** Whoever holds a row must not stop everybody who wants it too. */
    @Test
    void aHeldRowIsWaitedForABoundedTime() throws SQLException {
        database.jdbc().sql("CREATE TABLE held (id integer)").update();
        database.jdbc().sql("INSERT INTO held VALUES (1)").update();
        try (Connection holder = database.dataSource().getConnection();
                Statement holds = holder.createStatement();
                Connection connection = connect();
                Statement waits = connection.createStatement()) {
            holder.setAutoCommit(false);
            holds.executeUpdate("UPDATE held SET id = 2");
            assertThatThrownBy(() -> waits.executeUpdate("UPDATE held SET id = 3"))
                    .isInstanceOfSatisfying(SQLException.class, failure -> assertThat(failure.getSQLState())
                            .isEqualTo(LOCKED));
            holder.rollback();
        }
    }

    /** A transaction whose owner is gone or stuck keeps its locks from everybody, and old rows from being cleared away. */
    @Test
    void aTransactionInWhichNothingHappensEnds() throws Exception {
        database.jdbc().sql("CREATE TABLE forgotten (id integer)").update();
        database.jdbc().sql("INSERT INTO forgotten VALUES (1)").update();
        try (Connection idle = connect();
                Statement statement = idle.createStatement()) {
            idle.setAutoCommit(false);
            statement.executeUpdate("UPDATE forgotten SET id = 2");
            // Waits for the lock, which comes free when the idle transaction is ended.
            database.jdbc().sql("UPDATE forgotten SET id = 3").update();
            assertThat(idle.isValid(2)).isFalse();
        }
    }

    /** A host that takes connections and answers nothing, as behind a firewall that forgot them. */
    @Test
    void aDatabaseThatDoesNotAnswerIsGivenUp() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            String url = "jdbc:postgresql://127.0.0.1:" + deaf.getLocalPort() + "/plenum?user=a&password=b";
            assertThatThrownBy(() -> DriverManager.getConnection(SHORT.addTo(url)))
                    .isInstanceOf(SQLException.class);
        }
    }

    /** An administrator's own words in the address are the last ones. */
    @Test
    void whatTheAddressSaysStays() {
        String url = SHORT.addTo("jdbc:postgresql://host/name?socketTimeout=7&ApplicationName=x");
        assertThat(url)
                .startsWith("jdbc:postgresql://host/name?socketTimeout=7&ApplicationName=x&connectTimeout=2")
                .containsOnlyOnce("socketTimeout=")
                .contains("statement_timeout%3D1200");
        assertThat(SHORT.addToMigration("jdbc:postgresql://host/name"))
                .as("a migration takes the time it takes")
                .doesNotContain("statement_timeout");
    }
}
