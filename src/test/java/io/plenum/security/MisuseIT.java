package io.plenum.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.access.Users;
import io.plenum.database.TestDatabase;
import io.plenum.web.ApiCalls;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void aHeadWithoutEndIsRefused() throws Exception {
        String answer = new RawHttp(port).ask("GET / HTTP/1.1", "X-Long: " + "x".repeat(100_000));
        assertThat(RawHttp.status(answer)).isIn(400, 431);
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
