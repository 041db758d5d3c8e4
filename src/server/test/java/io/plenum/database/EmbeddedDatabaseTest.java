package io.plenum.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class EmbeddedDatabaseTest {

    private static boolean answers(EmbeddedDatabase database) {
        try (Connection connection =
                DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, database.password())) {
            return connection.isValid(2);
        } catch (SQLException away) {
            return false;
        }
    }

    private static void kill(Path data) throws IOException {
        Path pidFile = data.resolve("database/cluster/postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
    }

    private static boolean answersWithin(EmbeddedDatabase database, Duration limit) {
        Instant deadline = Instant.now().plus(limit);
        while (Instant.now().isBefore(deadline)) {
            if (answers(database)) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    /** Two servers on one data folder would both write it. */
    @Test
    void aSecondInstanceIsRefusedInOneSentence() {
        Path data = TestServer.newFolder();
        try (EmbeddedDatabase first = EmbeddedDatabase.start(data, TestServer.installation())) {
            assertThat(answers(first)).isTrue();
            assertThatThrownBy(() -> EmbeddedDatabase.start(data, TestServer.installation()))
                    .isInstanceOf(DatabaseStartException.class)
                    .hasMessageContaining("another Plenum already uses")
                    .hasMessageNotContaining("\n");
        }
    }

    /** The pool knows the port, so the killed database must come back on the same one, and soon. */
    @Test
    void aKilledDatabaseComesBackOnTheSamePort() throws IOException {
        Path data = TestServer.newFolder();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data, TestServer.installation())) {
            String before = database.url();
            kill(data);
            assertThat(answersWithin(database, Duration.ofSeconds(20))).isTrue();
            assertThat(database.url()).isEqualTo(before);
        }
    }

    /** Without the programs the administrator must read what to do, not a stack trace. */
    @Test
    void missingProgramsAreNamedWithTheRemedy() {
        assertThatThrownBy(() -> EmbeddedDatabase.start(TestServer.newFolder(), Path.of("/nowhere")))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("embedded-timescaledb.sh /nowhere");
    }

    /** Whoever sends SQL of their own through the server must not read files or run programs of the machine by it. */
    @Test
    void theServerIsNoSuperuser() throws Exception {
        Path data = TestServer.newFolder();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data, TestServer.installation());
                Connection connection =
                        DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, database.password());
                Statement statement = connection.createStatement()) {
            try (ResultSet role = statement.executeQuery(
                    "SELECT rolsuper OR rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname = current_user")) {
                assertThat(role.next() && role.getBoolean(1)).isFalse();
            }
            for (String reach : List.of(
                    "COPY (SELECT 1) TO PROGRAM 'id'",
                    "SELECT pg_read_file('/etc/passwd')",
                    "CREATE ROLE evil SUPERUSER",
                    "ALTER SYSTEM SET work_mem = '1GB'")) {
                assertThatThrownBy(() -> statement.execute(reach)).as(reach).isInstanceOf(SQLException.class);
            }
        }
    }

    /** An installation from before, whose server was the superuser, goes on with all it has. */
    @Test
    void anInstallationFromBeforeIsHandedOver() throws Exception {
        Path data = TestServer.newFolder();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data, TestServer.installation())) {
            String password = Files.readString(data.resolve("database/password"));
            try (Connection superuser = DriverManager.getConnection(database.url(), "plenum", password);
                    Statement statement = superuser.createStatement()) {
                statement.execute("REASSIGN OWNED BY plenum_server TO plenum");
                statement.execute("ALTER DATABASE plenum OWNER TO plenum");
                statement.execute("ALTER SCHEMA public OWNER TO plenum");
            }
            PGSimpleDataSource formerly = new PGSimpleDataSource();
            formerly.setUrl(database.url());
            formerly.setUser("plenum");
            formerly.setPassword(password);
            Flyway.configure().dataSource(formerly).target("17").load().migrate();
            try (Connection superuser = formerly.getConnection()) {
                superuser.createStatement().execute("INSERT INTO sample VALUES (1, now(), 1, 0)");
            }
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data, TestServer.installation())) {
            PGSimpleDataSource now = new PGSimpleDataSource();
            now.setUrl(database.url());
            now.setUser(EmbeddedDatabase.USER);
            now.setPassword(database.password());
            Flyway.configure().dataSource(now).load().migrate();
            try (Connection connection = now.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO sample VALUES (2, now(), 1, 0)");
                statement.execute("SELECT drop_chunks('sample', older_than => now() + interval '1 year')");
                try (ResultSet strangers = statement.executeQuery("SELECT count(*) FROM pg_tables WHERE schemaname"
                        + " IN ('public', '_timescaledb_internal') AND tableowner <> 'plenum_server'"
                        + " AND tablename NOT LIKE 'bgw%' AND tablename NOT LIKE '%job%'")) {
                    assertThat(strangers.next() ? strangers.getInt(1) : -1).isZero();
                }
            }
        }
    }
}
