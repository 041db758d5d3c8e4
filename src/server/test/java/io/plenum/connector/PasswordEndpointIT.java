package io.plenum.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.database.TestDatabase;
import io.plenum.link.Connection;
import io.plenum.opcua.OpcUaPeer;
import io.plenum.opcua.OpcUaRig;
import io.plenum.web.ApiCalls;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** A controller's password goes to the controller that it was entered for: not to whoever an engineer names instead. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "plenum.admin-password=" + PasswordEndpointIT.PASSWORD)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class PasswordEndpointIT {

    static final String PASSWORD = "a-Password-for-1-test";

    @LocalServerPort
    private int port;

    @Value("${plenum.data}")
    private Path data = Path.of("");

    @Autowired
    private ConnectionRegistry registry;

    @SuppressWarnings("NullAway.Init")
    private OpcUaPeer plant;

    @SuppressWarnings("NullAway.Init")
    private OpcUaPeer stranger;

    @BeforeEach
    void start() throws Exception {
        plant = started("plant");
        stranger = started("stranger");
    }

    /** Both are trusted: what is tried here is the password alone. */
    private OpcUaPeer started(String name) throws Exception {
        var peer = new OpcUaPeer();
        Files.createDirectories(data.resolve("opcua/trusted"));
        Files.write(
                data.resolve("opcua/trusted").resolve(name + ".der"),
                peer.certificate().getEncoded());
        peer.start();
        return peer;
    }

    @AfterEach
    void stop() {
        plant.stop();
        stranger.stop();
    }

    @Test
    void aStoredPasswordNeverLeavesForAnotherEndpoint() throws Exception {
        assertThat(put("plc", plant, "", OpcUaPeer.PASSWORD).statusCode()).isEqualTo(201);
        String known = OpcUaPeer.USER + ":" + OpcUaPeer.PASSWORD;
        OpcUaRig.await("the sign-in", () -> plant.credentials.contains(known));
        String settings =
                calls().get("/api/v1/connectors/plc/settings", "admin").body();
        assertThat(settings).contains("passwordFile").doesNotContain(OpcUaPeer.PASSWORD);
        String file = settings.replaceAll(".*\"passwordFile\":\"([^\"]+)\".*", "$1");

        expectRefusal(put("plc", stranger, file, null));
        expectRefusal(put("another", stranger, file, null));

        // Whatever has changed the row: the password stays.
        Connection plc = registry.list().getFirst();
        Map<String, String> elsewhere = new HashMap<>(plc.settings());
        elsewhere.put("endpoint", stranger.endpoint());
        registry.replace(new Connection(plc.name(), plc.kind(), true, elsewhere, plc.tuning()));
        OpcUaRig.await("the refusal", () -> status().contains("entered for another endpoint"));
        assertThat(stranger.credentials).isEmpty();

        assertThat(put("plc", stranger, file, "fresh").statusCode()).isEqualTo(200);
        OpcUaRig.await("the new sign-in", () -> !stranger.credentials.isEmpty());
        assertThat(stranger.credentials).containsOnly(OpcUaPeer.USER + ":fresh");
        assertThat(plant.credentials).containsOnly(known);
        // The old one is of no use any more.
        assertThat(data.resolve("secrets").resolve(file)).doesNotExist();
        assertThat(calls().send(calls().request("/api/v1/connectors/plc", "admin")
                                .DELETE())
                        .statusCode())
                .isEqualTo(204);
        try (var files = Files.list(data.resolve("secrets"))) {
            assertThat(files).noneMatch(kept -> kept.getFileName().toString().startsWith("plc-"));
        }
    }

    private static void expectRefusal(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"password\"");
    }

    private String status() {
        try {
            return calls().get("/api/v1/connectors/plc", "admin").body();
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> put(
            String name, OpcUaPeer peer, String file, @org.jspecify.annotations.Nullable String password)
            throws Exception {
        String settings = "\"endpoint\":\"" + peer.endpoint() + "\",\"user\":\"" + OpcUaPeer.USER + "\""
                + (file.isEmpty() ? "" : ",\"passwordFile\":\"" + file + "\"");
        String body = "{\"kind\":\"opcua\",\"settings\":{" + settings + "}"
                + (password == null ? "" : ",\"password\":\"" + password + "\"") + "}";
        return calls().send(calls().request("/api/v1/connectors/" + name, "admin")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private ApiCalls calls() {
        return new ApiCalls(port, PASSWORD);
    }
}
