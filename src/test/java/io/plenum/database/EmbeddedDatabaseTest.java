package io.plenum.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

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
                    .isInstanceOf(DatabaseRefusal.class)
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
                .isInstanceOf(DatabaseRefusal.class)
                .hasMessageContaining("embedded-timescaledb.sh /nowhere");
    }
}
