package io.plenum.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.database.TestDatabase;
import io.plenum.link.Connection;
import io.plenum.link.Tuning;
import io.plenum.link.wire.PushedConfiguration;
import io.plenum.link.wire.PushedConfiguration.ScopedSecret;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each gateway is given, and what it is not. */
class GatewayPlansTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    @TempDir
    private Path data = Path.of("");

    private final ConnectionStore store = new ConnectionStore(database.jdbc(), event -> {});
    private final PasswordBindings passwords = new PasswordBindings(database.jdbc());

    @BeforeEach
    void empty() {
        store.list().forEach(connection -> store.remove(connection.name()));
        database.jdbc().sql("delete from connection_password").update();
    }

    private GatewayPlans plans() {
        return new GatewayPlans(store, new Catalog(), passwords, new SecretFiles(data));
    }

    private static Connection plc(String name, String endpoint, String file) {
        Map<String, String> settings = Map.of("endpoint", endpoint, "user", "plenum", "passwordFile", file);
        return new Connection(name, "opcua", true, settings, Tuning.DEFAULT);
    }

    /** One that nobody has chosen a gateway for goes to the one beside the server. */
    @Test
    void eachGatewayGetsItsOwnConnectionsAndTheirPoints() {
        store.add(new Connection("plant", "bacnet", true, Map.of("bind", "x"), Tuning.DEFAULT), null);
        store.add(new Connection("annex", "bacnet", true, Map.of("bind", "y"), Tuning.DEFAULT), "annex-gateway");
        GatewayPlans plans = plans();
        assertThat(plans.names()).containsExactly("annex-gateway", "bacnet");
        assertThat(plans.gateway("plant")).isEqualTo("bacnet");
        assertThat(plans.gateway("nothing")).isNull();
        PushedConfiguration annex = plans.of("annex-gateway");
        assertThat(annex.connections()).extracting(Connection::name).containsExactly("annex");
        assertThat(annex.points()).extracting(Point::key).containsExactly("point-of-annex");
        assertThat(plans.of("opcua").connections()).isEmpty();
    }

    /** Neither has a process of its own: the gateway that is no BACnet gateway makes them beside OPC UA. */
    @ParameterizedTest
    @ValueSource(strings = {"modbus", "mqtt"})
    void aKindWithoutAGatewayOfItsNameGoesToTheOneThatHostsIt(String kind) {
        store.add(new Connection("meters", kind, true, Map.of(), Tuning.DEFAULT), null);
        assertThat(plans().gateway("meters")).isEqualTo("opcua");
        assertThat(plans().of("opcua").connections())
                .extracting(Connection::name)
                .containsExactly("meters");
    }

    /** Whatever has changed the row of a connection: its password does not go to where nobody entered it. */
    @Test
    void aPasswordGoesOnlyToTheEndpointForWhichItWasEntered() {
        String file = new SecretFiles(data).keep("plc", "open sesame");
        Connection plc = plc("plc", "opc.tcp://10.0.0.5:4840", file);
        passwords.bind(Objects.requireNonNull(PasswordBindings.Use.of(plc)));
        store.add(plc, null);
        GatewayPlans plans = plans();
        assertThat(plans.of("opcua").secrets())
                .containsExactly(new ScopedSecret(file, "open sesame", List.of("10.0.0.5:4840")));
        // Not to a gateway that has nothing to do with it.
        assertThat(plans.of("bacnet").secrets()).isEmpty();
        store.replace(plc("plc", "opc.tcp://10.6.6.6:4840", file), null);
        plans.reread();
        assertThat(plans.of("opcua").secrets()).isEmpty();
    }

    /** A file that holds the server's own keys is no password, whatever a setting says. */
    @Test
    void noOtherFileIsGivenAway() {
        for (String file : List.of("../server.key", "audit.key", "none-there")) {
            Connection plc = plc("plc", "opc.tcp://10.0.0.5:4840", file);
            passwords.bind(Objects.requireNonNull(PasswordBindings.Use.of(plc)));
            store.add(plc, null);
            assertThat(plans().of("opcua").secrets()).isEmpty();
            store.remove("plc");
        }
    }

    /** A gateway that works with it already is not given it again, also not after a restart of the server. */
    @Test
    void theRevisionNamesTheContent() {
        Connection plant = new Connection("plant", "bacnet", true, Map.of("bind", "x", "port", "1"), Tuning.DEFAULT);
        store.add(plant, null);
        String before = plans().of("bacnet").revision();
        assertThat(plans().of("bacnet").revision()).isEqualTo(before);
        store.replace(new Connection("plant", "bacnet", true, Map.of("bind", "x", "port", "2"), Tuning.DEFAULT), null);
        assertThat(plans().of("bacnet").revision()).isNotEqualTo(before);
    }

    /** A point for each connection that is asked about. */
    private static final class Catalog implements PointCatalog {

        @Override
        public Collection<Point> all() {
            return List.of();
        }

        @Override
        public @Nullable Point byKey(String key) {
            return null;
        }

        @Override
        public @Nullable Point byId(PointId id) {
            return null;
        }

        @Override
        public List<Point> ofConnection(String connection) {
            return List.of(new Point(
                    new PointId(1),
                    "point-of-" + connection,
                    "Point",
                    "Point",
                    PointKind.NUMERIC,
                    Unit.DEGREE_CELSIUS,
                    List.of(),
                    false,
                    new PointSource(connection, "1/analog-input,1")));
        }
    }
}
