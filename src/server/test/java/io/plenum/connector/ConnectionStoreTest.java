package io.plenum.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.database.TestDatabase;
import io.plenum.link.Connection;
import io.plenum.link.Tuning;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ConnectionStoreTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Connection PLANT = new Connection(
            "plant",
            "bacnet",
            true,
            Map.of("bind", "10.0.0.5", "broadcast", "10.0.0.255"),
            new Tuning(
                    Duration.ofMillis(1500), Duration.ofMinutes(2), Duration.ofSeconds(40), 20, Duration.ofSeconds(1)));

    private final List<Object> events = new ArrayList<>();
    private final ConnectionStore store = new ConnectionStore(database.jdbc(), events::add);

    @BeforeEach
    void empty() {
        store.list().forEach(connection -> store.remove(connection.name()));
        events.clear();
    }

    @Test
    void whatWasAddedIsReadBackAndEveryChangeIsTold() {
        store.add(PLANT);
        assertThat(store.list()).containsExactly(PLANT);
        assertThat(store.assigned()).allMatch(one -> one.gateway().equals("bacnet"));
        Connection off = new Connection("plant", "bacnet", false, Map.of(), Tuning.DEFAULT);
        store.replace(off, "annex");
        assertThat(store.assigned()).containsExactly(new AssignedConnection(off, "annex"));
        assertThat(store.assigned()).allMatch(one -> one.gateway().equals("annex"));
        store.remove("plant");
        assertThat(store.list()).isEmpty();
        assertThat(events).hasSize(3);
    }

    @Test
    void namesAreUnique() {
        store.add(PLANT);
        assertThatThrownBy(() -> store.add(PLANT)).hasMessageContaining("plant");
        store.remove("plant");
        assertThatThrownBy(() -> store.replace(PLANT, null)).hasMessageContaining("plant");
    }

    /** What people have changed must not come back from the file at the next start. */
    @Test
    void theSitesConnectionsAreTakenOverOnlyWhereThereAreNone(@TempDir Path site) throws Exception {
        Files.writeString(
                site.resolve("connections.json"),
                "[{\"name\":\"a\",\"kind\":\"bacnet\",\"settings\":{\"bind\":\"x\"}}]");
        var firstStart = new ConnectionImport(store, new PasswordBindings(database.jdbc()), site.toString());
        firstStart.importAtFirstStart();
        assertThat(store.list())
                .containsExactly(new Connection("a", "bacnet", true, Map.of("bind", "x"), Tuning.DEFAULT));
        store.replace(new Connection("a", "bacnet", false, Map.of(), Tuning.DEFAULT), null);
        firstStart.importAtFirstStart();
        assertThat(store.list()).noneMatch(Connection::enabled);
    }
}
