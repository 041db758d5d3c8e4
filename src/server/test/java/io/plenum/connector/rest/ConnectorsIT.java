package io.plenum.connector.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.access.Role;
import io.plenum.access.account.Users;
import io.plenum.database.TestDatabase;
import io.plenum.gateway.session.LinkPeer;
import io.plenum.gateway.session.LocalPeer;
import io.plenum.link.proto.FromServer;
import io.plenum.web.ApiCalls;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.ContextConfiguration;

/** The connections over real HTTP: who may change them, and what rubbish is told. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "plenum.admin-password=" + ConnectorsIT.PASSWORD)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class ConnectorsIT {

    static final String PASSWORD = "a-Password-for-1-test";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String PLANT =
            "{\"kind\":\"bacnet\",\"enabled\":false,\"settings\":{\"bind\":\"127.0.0.78\",\"broadcast\":\"127.255.255.255\"}}";

    @LocalServerPort
    private int port;

    @Value("${plenum.data}")
    private Path data = Path.of("");

    private List<LinkPeer> gateways = List.of();

    @Autowired
    private Users users;

    @Autowired
    private SecurityContextHolderStrategy contexts;

    @BeforeEach
    void connectGateways() throws Exception {
        gateways = List.of(LocalPeer.connect(data, "bacnet", "bacnet"), LocalPeer.connect(data, "opcua", "opcua"));
    }

    @AfterEach
    void disconnectGateways() {
        gateways.forEach(LinkPeer::close);
    }

    @BeforeEach
    void makeAViewer() {
        ApiCalls.asAdministrator(contexts, () -> {
            if (users.list().stream().noneMatch(user -> user.name().equals("vera"))) {
                users.add("vera", PASSWORD, Role.VIEWER);
            }
        });
    }

    @Test
    void onlyAdministratorsChangeConnections() throws Exception {
        assertThat(send("vera", "PUT", "plant", PLANT).statusCode()).isEqualTo(403);
        assertThat(send("vera", "GET", "plant", "").statusCode()).isEqualTo(404);
        assertThat(send("admin", "PUT", "plant", PLANT).statusCode()).isEqualTo(201);
        assertThat(send("admin", "PUT", "plant", PLANT).statusCode()).isEqualTo(200);
        assertThat(send("vera", "DELETE", "plant", "").statusCode()).isEqualTo(403);
        assertThat(send("vera", "GET", "plant/settings", "").statusCode()).isEqualTo(403);
        assertThat(send("vera", "POST", "plant/discover", "").statusCode()).isEqualTo(403);
        assertThat(send("admin", "GET", "plant/settings", "").body()).contains("127.0.0.78");
        assertThat(send("admin", "DELETE", "plant", "").statusCode()).isEqualTo(204);
        assertThat(send("admin", "DELETE", "plant", "").statusCode()).isEqualTo(404);
    }

    /** Each refusal names its field, and nothing is stored. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Plant | {\"kind\":\"bacnet\"} | name",
                "plant | {\"kind\":\"modem\"} | kind",
                "plant | {\"kind\":\"bacnet\"} | settings",
                "plant | {\"kind\":\"opcua\",\"settings\":{\"password\":\"open\"}} | settings.password",
                "plant | {\"kind\":\"opcua\",\"settings\":{\"passwordFile\":\"../../etc/passwd\"}} | settings.passwordFile",
                "plant | {\"kind\":\"bacnet\",\"gateway\":\"opcua\",\"settings\":{\"bind\":\"x\"}} | gateway",
                "plant | {\"kind\":\"bacnet\",\"gateway\":\"annex\",\"settings\":{\"bind\":\"x\"}} | gateway",
                "plant | {\"kind\":\"bacnet\",\"tuning\":{\"batch\":0}} | tuning.batch",
                "plant | {\"kind\":\"bacnet\",\"tuning\":{\"poll\":\"PT0S\"}} | tuning.poll",
                "plant | not json | body",
            })
    void rubbishIsRefusedByName(String name, String body, String field) throws Exception {
        HttpResponse<String> answer = send("admin", "PUT", name, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"errors\"", "\"field\":\"" + field + "\"");
        assertThat(send("admin", "GET", "plant", "").statusCode()).isEqualTo(404);
    }

    /** At once and in words; nothing has changed. What is switched off can be saved: nobody has to use it. */
    @Test
    void whileTheGatewayIsAwayNothingIsSavedThatItWouldHaveToUse() throws Exception {
        disconnectGateways();
        String used = PLANT.replace("\"enabled\":false", "\"enabled\":true");
        LinkPeer.await("the end of the gateway", () -> status("PUT", "annex", used) == 503);
        HttpResponse<String> answer = send("admin", "PUT", "annex", used);
        assertThat(answer.body()).contains("The gateway “bacnet” is away");
        assertThat(status("GET", "annex", "")).isEqualTo(404);
        assertThat(status("PUT", "annex", PLANT)).isEqualTo(201);
        assertThat(send("admin", "POST", "annex/discover", "").body()).contains("The gateway “bacnet” is away");
        assertThat(send("admin", "GET", "opcua-certificates", "").statusCode()).isEqualTo(503);
        assertThat(status("DELETE", "annex", "")).isEqualTo(204);
    }

    /** What workstations are offered goes to the gateway of each connection that was switched on, and to no other. */
    @Test
    void objectsAreServedWhereSomebodyHasSaidSo() throws Exception {
        String numbered = PLANT.replace("127.0.0.78\"", "127.0.0.78\",\"localDeviceInstance\":\"4711\"");
        String on = "../served-objects/connections/served";
        assertThat(status("PUT", "served", PLANT)).isEqualTo(201);
        assertThat(send("admin", "PUT", on, "{\"serves\":true}").body()).contains("localDeviceInstance");
        assertThat(status("PUT", "served", numbered)).isEqualTo(200);
        assertThat(send("vera", "PUT", on, "{\"serves\":true}").statusCode()).isEqualTo(403);
        assertThat(status("PUT", on, "{\"serves\":true}")).isEqualTo(204);
        assertThat(send("admin", "POST", "../served-objects", "{\"points\":[\"none\"]}")
                        .body())
                .contains("Not known: none");
        LinkPeer.await("the list", () -> gateways.getFirst().received.stream()
                .anyMatch(message ->
                        message.getServedObjects().getConnectionList().contains("served")));
        LinkPeer.await("that the server is there", () -> gateways.getFirst().received.stream()
                .anyMatch(FromServer::hasServedValues));
        assertThat(gateways.getLast().received)
                .noneMatch(message ->
                        message.getServedObjects().getConnectionList().contains("served"));
        assertThat(send("admin", "GET", "../served-objects/connections", "").body())
                .contains("\"serves\":true", "\"able\":true", "4711");
        assertThat(send("admin", "GET", "../audit?size=50", "").body()).contains("serving begun");
        assertThat(status("DELETE", "served", "")).isEqualTo(204);
    }

    private int status(String method, String path, String body) {
        try {
            return send("admin", method, path, body).statusCode();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> send(String user, String method, String path, String body) throws Exception {
        byte[] pair = (user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/connectors/" + path)
                                .normalize())
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
