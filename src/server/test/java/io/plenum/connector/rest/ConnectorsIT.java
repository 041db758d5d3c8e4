package io.plenum.connector.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.access.Role;
import io.plenum.access.account.Users;
import io.plenum.database.TestDatabase;
import io.plenum.web.ApiCalls;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
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

    @Autowired
    private Users users;

    @Autowired
    private SecurityContextHolderStrategy contexts;

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

    private HttpResponse<String> send(String user, String method, String path, String body) throws Exception {
        byte[] pair = (user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/connectors/" + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
