package io.plenum.gateway.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.database.TestDatabase;
import io.plenum.gateway.RegisteredGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class KnownGatewaysTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private Path data = Path.of("");
    private final AtomicBoolean away = new AtomicBoolean();
    private KnownGateways known;
    private String secret = "";

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        data = folder;
        database.jdbc().sql("delete from gateway").update();
        known = register();
        secret = Files.readString(data.resolve("link/secret"));
    }

    private KnownGateways register() {
        JdbcClient jdbc = JdbcClient.create(new DelegatingDataSource(database.dataSource()) {
            @Override
            public java.sql.Connection getConnection() throws java.sql.SQLException {
                if (away.get()) {
                    throw new java.sql.SQLTransientConnectionException("the database is away");
                }
                return super.getConnection();
            }
        });
        return new TestRegister(jdbc, data, certificate -> null, Clock.systemUTC()).known();
    }

    private List<String> names() {
        return known.all().stream().map(RegisteredGateway::name).toList();
    }

    @Test
    void aGatewayBesideTheServerRegistersItself() {
        RegisteredGateway gateway = Objects.requireNonNull(known.ofSecret(secret, "bacnet"));
        assertThat(gateway.local()).isTrue();
        assertThat(gateway.certificateUntil()).isNull();
        known.kinds("bacnet", List.of("bacnet"));
        known.reread();
        known = register();
        assertThat(names()).containsExactly("bacnet");
        assertThat(known.all().getFirst().kinds()).containsExactly("bacnet");
        assertThat(known.ofSecret(secret, "bacnet")).isNotNull();
    }

    @Test
    void whoeverHasNotTheSecretIsNobody() {
        assertThat(known.ofSecret("", "bacnet")).isNull();
        assertThat(known.ofSecret(secret.strip() + "0", "bacnet")).isNull();
        assertThat(known.ofSecret(secret.strip().substring(1), "bacnet")).isNull();
        assertThat(known.ofSecret(secret, "Not a name")).isNull();
        assertThat(names()).isEmpty();
    }

    /** The secret of this machine must not open what was enrolled elsewhere. */
    @Test
    void theSecretDoesNotStandForAGatewayElsewhere() {
        database.jdbc()
                .sql("insert into gateway (name, enrolment, local, registered, certificate_serial, certificate_until)"
                        + " values ('north', gen_random_uuid(), false, now(), '1', now() + interval '90 days')")
                .update();
        known.reread();
        assertThat(known.ofSecret(secret, "north")).isNull();
    }

    /** Gateways go on delivering while the database is away; what is new is stored when it is back. */
    @Test
    void answersWhileTheDatabaseIsAway() {
        known.ofSecret(secret, "bacnet");
        known.reread();
        away.set(true);
        assertThat(known.ofSecret(secret, "bacnet")).isNotNull();
        assertThat(known.ofSecret(secret, "opcua")).isNotNull();
        known.kinds("opcua", List.of("opcua"));
        assertThatThrownBy(known::reread).isInstanceOf(DataAccessException.class);
        assertThat(names()).containsExactly("bacnet", "opcua");
        away.set(false);
        known.reread();
        known = register();
        assertThat(names()).containsExactly("bacnet", "opcua");
        assertThat(known.all().getLast().kinds()).containsExactly("opcua");
    }

    /** Whoever has the secret may choose names, but cannot fill the memory and the page with them. */
    @Test
    void thereAreNotGatewaysWithoutEnd() {
        for (int i = 0; i < 100; i++) {
            assertThat(known.ofSecret(secret, "gateway-" + i)).isNotNull();
        }
        assertThat(known.ofSecret(secret, "one-more")).isNull();
        assertThat(known.ofSecret(secret, "gateway-7")).isNotNull();
    }

    @Test
    void theSecretIsKeptOverARestart() throws IOException {
        register();
        assertThat(Files.readString(data.resolve("link/secret"))).isEqualTo(secret);
    }
}
