package io.plenum.emulator.opcua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.emulator.EmulatedPoint.Kind;
import io.plenum.emulator.PointAddress.OpcUa;
import io.plenum.emulator.TestBuilding;
import io.plenum.emulator.takeback.TakeBack;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.milo.opcua.sdk.client.DiscoveryClient;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.OpcUaClientConfig;
import org.eclipse.milo.opcua.sdk.client.identity.UsernameProvider;
import org.eclipse.milo.opcua.sdk.client.nodes.UaVariableNode;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaSubscription;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.CertificateValidator;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpcUaBuildingServerTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private final TestBuilding building = new TestBuilding();
    private OpcUaServerSettings settings;
    private OpcUaBuildingServer server;
    private String password;
    private int level;
    private int setpoint;

    @BeforeEach
    void start() throws Exception {
        level = building.point("level", new OpcUa("lighting/lighting-2-05/level"), Kind.NUMERIC, false);
        setpoint = building.point("setpoint", new OpcUa("lighting/lighting-2-05/setpoint"), Kind.NUMERIC, true);
        building.point("door", new OpcUa("security/door-1/state"), Kind.MULTISTATE, false, "shut", "open", "held");
        settings = new OpcUaServerSettings(
                "127.0.78.1",
                48410,
                folder.resolve("password"),
                folder.resolve("out/cert.der"),
                folder.resolve("data"));
        server = new OpcUaBuildingServer(building, settings);
        server.start();
        password = Files.readString(settings.passwordFile()).strip();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private OpcUaClient client(String user, String secret) throws Exception {
        EndpointDescription endpoint = DiscoveryClient.getEndpoints(settings.endpoint()).get().stream()
                .filter(found -> SecurityPolicy.Basic256Sha256.getUri().equals(found.getSecurityPolicyUri()))
                .findFirst()
                .orElseThrow();
        return connect(endpoint, user, secret);
    }

    private static OpcUaClient connect(EndpointDescription endpoint, String user, String secret) throws Exception {
        var identity = ServerIdentity.loadOrCreate(null, "127.0.0.1");
        var client = OpcUaClient.create(OpcUaClientConfig.builder()
                .setApplicationUri(ServerIdentity.APPLICATION_URI)
                .setEndpoint(endpoint)
                .setKeyPair(identity.keys())
                .setCertificate(identity.certificate())
                .setCertificateChain(new X509Certificate[] {identity.certificate()})
                .setCertificateValidator(new CertificateValidator.InsecureCertificateValidator())
                .setIdentityProvider(new UsernameProvider(user, secret))
                .build());
        try {
            client.connect();
            return client;
        } catch (UaException e) {
            // A client that failed tries again for ever.
            client.disconnect();
            throw e;
        }
    }

    private static NodeId node(OpcUaClient client, String path) throws Exception {
        return new NodeId(client.getNamespaceTable().getIndex(BuildingNamespace.URI), path);
    }

    @Test
    void readsAndWritesOverAnEncryptedChannel() throws Exception {
        var client = client(OpcUaServerSettings.USER, password);
        try {
            building.set(level, 42);
            building.tick();
            awaitValue(client, "lighting/lighting-2-05/level", 42.0);
            client.writeValues(
                    List.of(node(client, "lighting/lighting-2-05/setpoint")),
                    List.of(DataValue.valueOnly(Variant.ofDouble(30))));
            assertThat(building.snapshot()[setpoint]).isEqualTo(30);
            var impossible = client.writeValues(
                    List.of(node(client, "lighting/lighting-2-05/setpoint")),
                    List.of(DataValue.valueOnly(Variant.ofDouble(3000))));
            assertThat(impossible.getFirst()).isEqualTo(new StatusCode(StatusCodes.Bad_OutOfRange));
            assertThat(building.snapshot()[setpoint]).isEqualTo(30);
            var refused = client.writeValues(
                    List.of(node(client, "lighting/lighting-2-05/level")),
                    List.of(DataValue.valueOnly(Variant.ofDouble(300))));
            assertThat(refused.getFirst().isBad()).isTrue();
            // A timer of the controller ends what was written.
            building.takenBackBy(new TakeBack(setpoint, TakeBack.Kind.TIMER, 8, null, List.of(), 10, 1));
            for (int minute = 0; minute <= 15; minute += 5) {
                building.setNow(Instant.EPOCH.plus(Duration.ofMinutes(minute)));
                building.set(level, minute);
                building.tick();
                awaitValue(client, "lighting/lighting-2-05/level", (double) minute);
            }
            assertThat(building.snapshot()[setpoint]).isEqualTo(1);
        } finally {
            client.disconnect();
        }
    }

    @Test
    void describesItsVariables() throws Exception {
        var client = client(OpcUaServerSettings.USER, password);
        try {
            var door = client.getAddressSpace().getVariableNode(node(client, "security/door-1/state"));
            assertThat(door.readDescription()).isEqualTo(LocalizedText.english("Name of door"));
            var properties = client.getAddressSpace().browseNodes(door).stream()
                    .filter(property -> property.getBrowseName().equals(new QualifiedName(0, "EnumStrings")))
                    .toList();
            var texts = (LocalizedText[])
                    ((UaVariableNode) properties.getFirst()).readValue().value().value();
            assertThat(texts).extracting(LocalizedText::text).containsExactly(null, "shut", "open", "held");
        } finally {
            client.disconnect();
        }
    }

    @Test
    void subscriptionsSeeEachChange() throws Exception {
        var client = client(OpcUaServerSettings.USER, password);
        try {
            BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
            var subscription = new OpcUaSubscription(client, 100.0);
            subscription.create();
            var item = OpcUaMonitoredItem.newDataItem(node(client, "lighting/lighting-2-05/level"));
            item.setSamplingInterval(100.0);
            item.setDataValueListener(
                    (changed, value) -> heard.add(value.value().value()));
            subscription.addMonitoredItem(item);
            subscription.synchronizeMonitoredItems();
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(1.0);
            building.set(level, 77);
            building.tick();
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(77.0);
        } finally {
            client.disconnect();
        }
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> client(OpcUaServerSettings.USER, "wrong")).isNotNull();
        assertThatThrownBy(() -> client("somebody", password)).isNotNull();
    }

    @Test
    void offersNoSessionWithoutEncryption() throws Exception {
        var endpoints = DiscoveryClient.getEndpoints(settings.endpoint()).get();
        assertThat(endpoints)
                .filteredOn(found -> settings.endpoint().equals(found.getEndpointUrl()))
                .extracting(EndpointDescription::getSecurityPolicyUri)
                .containsOnly(SecurityPolicy.Basic256Sha256.getUri());
        var open = endpoints.stream()
                .filter(found -> SecurityPolicy.None.getUri().equals(found.getSecurityPolicyUri()))
                .toList();
        for (var endpoint : open) {
            assertThatThrownBy(() -> connect(endpoint, OpcUaServerSettings.USER, password))
                    .isNotNull();
        }
    }

    @Test
    void namesAPortThatIsTaken() {
        var second = new OpcUaBuildingServer(building, settings);
        assertThatThrownBy(second::start).isInstanceOf(BindException.class).hasMessageContaining(settings.endpoint());
    }

    @Test
    void keepsItsIdentityAndItsSecret() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(settings.passwordFile())))
                .isEqualTo("rw-------");
        byte[] before = Files.readAllBytes(folder.resolve("out/cert.der"));
        server.close();
        server = new OpcUaBuildingServer(building, settings);
        server.start();
        assertThat(Files.readAllBytes(folder.resolve("out/cert.der"))).isEqualTo(before);
        assertThat(Files.readString(settings.passwordFile()).strip()).isEqualTo(password);
    }

    private static void awaitValue(OpcUaClient client, String path, Object wanted) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        Object value = null;
        while (!wanted.equals(value) && System.nanoTime() < deadline) {
            value = client.readValue(0, TimestampsToReturn.Both, node(client, path))
                    .value()
                    .value();
        }
        assertThat(value).isEqualTo(wanted);
    }
}
