package io.plenum.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.access.Role;
import io.plenum.access.account.Users;
import io.plenum.database.TestDatabase;
import io.plenum.emulator.RawHttp;
import io.plenum.web.ApiCalls;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.ContextConfiguration;

/** Requests that nobody sends by mistake: out of the folder, larger than anything, by another method than it seems. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "plenum.admin-password=" + AccessMatrixIT.PASSWORD)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class MisuseIT {

    private static final String JSON = "application/json";

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @Autowired
    private SecurityContextHolderStrategy contexts;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/floors/..%2f..%2f..%2f..%2fetc%2fpasswd/plan.svg",
                "/api/v1/floors/..%5c..%5cetc%5cpasswd/plan.svg",
                "/api/v1/floors/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                "/api/v1/floors/../../../../etc/passwd",
                "/api/v1/floors/%252e%252e%252fetc%252fpasswd/plan.svg",
                "/api/v1/floors/..;/..;/etc/passwd",
                "/api/v1/trends/export/../../../../etc/passwd",
                "/api/v1/trends/export?points=../../../../etc/passwd&from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z",
                "/VAADIN/..%2f..%2f..%2fetc%2fpasswd",
                "/VAADIN/build/../../../../../etc/passwd",
                "/../../../../etc/passwd",
                "//etc/passwd",
                "/act/..%2f..%2fetc%2fpasswd",
            })
    void noPathLeadsOut(String path) throws Exception {
        String answer = new RawHttp(port).ask("GET " + path + " HTTP/1.1", "Authorization: " + basic());
        assertThat(answer).doesNotContain("root:x:", "application.yaml");
        assertThat(RawHttp.status(answer)).isIn(302, 400, 401, 403, 404);
    }

    /** Told before it is sent: nothing of this body ever comes. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/trends/notes", "/login", "/?v-r=uidl", "/VAADIN/dynamic/resource/1/1/u?v-r=uidl"})
    void largeBodiesAreRefused(String path) throws Exception {
        int status = new RawHttp(port)
                .firstStatus(
                        "POST " + path + " HTTP/1.1",
                        "Authorization: " + basic(),
                        "Content-Type: application/json",
                        "Content-Length: " + (30 << 20));
        assertThat(status).isEqualTo(413);
    }

    /** A body that does not say how long it is must not be read for ever. */
    @ParameterizedTest
    @CsvSource({
        "POST /api/v1/trends/notes, 413",
        "PUT /login, 413",
        // the framework of the pages tells its script of a failure that way
        "POST /?v-r=uidl, 200"
    })
    void bodiesWithoutEndAreRefused(String endpoint, int expected) throws Exception {
        Visitor stranger = new Visitor(port);
        stranger.open("/login");
        int status = new RawHttp(port)
                .endless(
                        3 << 20,
                        endpoint + " HTTP/1.1",
                        endpoint.contains("v-r")
                                ? "Cookie: JSESSIONID=" + stranger.session()
                                : "Authorization: " + basic(),
                        "Content-Type: " + (endpoint.startsWith("PUT") ? "application/x-www-form-urlencoded" : JSON));
        assertThat(status).isEqualTo(expected);
    }

    /** Somebody who may not send it is told whatever it is. */
    @Test
    void aModelOfSomebodyWhoMayNotIsRefused() throws Exception {
        ApiCalls calls = new ApiCalls(port, AccessMatrixIT.PASSWORD);
        calls.addUser(users, contexts, "vito", Role.VIEWER);
        byte[] model = "x".getBytes(StandardCharsets.UTF_8);
        assertThat(calls.post("/api/v1/import/site", "vito", "text/turtle", model)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aHeadWithoutEndIsRefused() throws Exception {
        String answer = new RawHttp(port).ask("GET / HTTP/1.1", "X-Long: " + "x".repeat(100_000));
        assertThat(RawHttp.status(answer)).isIn(400, 431);
    }

    /** What is allowed for POST must not do what is allowed for DELETE. */
    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override: DELETE", "X-HTTP-Method: DELETE", "X-Method-Override: DELETE"})
    void noHeaderChangesTheMethod(String header) throws Exception {
        ApiCalls calls = new ApiCalls(port, AccessMatrixIT.PASSWORD);
        byte[] note = "{\"time\":\"2026-01-01T00:00:00Z\",\"text\":\"stays\"}".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> made = calls.post("/api/v1/trends/notes", "admin", JSON, note);
        String id = made.body().replaceAll("\\D", "");
        for (String query : new String[] {"", "?_method=DELETE"}) {
            String answer = new RawHttp(port)
                    .ask(
                            "POST /api/v1/trends/notes/" + id + query + " HTTP/1.1",
                            "Authorization: " + basic(),
                            header,
                            "Content-Length: 0");
            assertThat(RawHttp.status(answer)).isIn(404, 405);
        }
        int removed = calls.send(
                        calls.request("/api/v1/trends/notes/" + id, "admin").DELETE())
                .statusCode();
        assertThat(removed).as("it was still there").isEqualTo(204);
    }

    /** TRACE would read cookies aloud that scripts may not read. */
    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "PROPFIND"})
    void oddMethodsAreRefused(String method) throws Exception {
        String answer = new RawHttp(port)
                .ask(method + " /api/v1/points HTTP/1.1", "Authorization: " + basic(), "X-Echo: said-aloud");
        assertThat(answer).doesNotContain("said-aloud");
        assertThat(RawHttp.status(answer)).isIn(400, 403, 404, 405, 501);
    }

    /** What strangers write must not begin a line of its own in an answer's head. */
    @Test
    void linesCannotBeSmuggledIntoTheHead() throws Exception {
        HttpResponse<String> answer = new ApiCalls(port, AccessMatrixIT.PASSWORD)
                .get(
                        "/api/v1/trends/export?points=x&format=csv%0d%0aX-Evil:%201&from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z",
                        "admin");
        assertThat(answer.headers().firstValue("X-Evil")).isEmpty();
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    private static String basic() {
        byte[] pair = ("admin:" + AccessMatrixIT.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
