package io.plenum.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.access.account.AccountStore;
import io.plenum.database.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
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
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** Who gets in and what the refused are told, over real HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "plenum.admin-password=" + AccessIT.PASSWORD)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
// Guessing is tried here: the address has to wait afterwards, which the next class with the same settings must not
// meet.
@DirtiesContext
class AccessIT {

    static final String PASSWORD = "a-Password-for-1-test";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private AccountStore accounts;

    @Autowired
    private org.springframework.security.crypto.password.PasswordEncoder passwords;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/points",
                "/api/v1/floors/floor-0/live",
                "/v3/api-docs",
                "/actuator/metrics",
                "/api/nothing"
            })
    void anonymousGetsNothing(String path) throws Exception {
        HttpResponse<String> answer = get(path, null);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(get("/api/v1/points/no%2Fsuch", null).statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void aPageOfAStrangerIsSentToTheSignIn() throws Exception {
        HttpResponse<String> answer = get("/floors/floor-2", null);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @Test
    void healthTellsAStrangerOnlyTheStatus() throws Exception {
        HttpResponse<String> answer = get("/actuator/health", null);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("UP").doesNotContain("components\":");
    }

    @Test
    void viewersReadButDoNotAdminister() throws Exception {
        accounts.add("vera", String.valueOf(passwords.encode(PASSWORD)), Role.VIEWER);
        assertThat(get("/api/v1/points", "vera").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/metrics", "vera").statusCode()).isEqualTo(403);
        assertThat(get("/actuator/metrics", "admin").statusCode()).isEqualTo(200);
    }

    /** A changed account must not live on in a cache. */
    @Test
    void disablingTakesEffectAtOnce() throws Exception {
        String hash = String.valueOf(passwords.encode(PASSWORD));
        accounts.add("dora", hash, Role.VIEWER);
        accounts.change("dora", hash, Role.VIEWER, true);
        assertThat(get("/api/v1/points", "dora").statusCode()).isEqualTo(200);
        accounts.change("dora", hash, Role.VIEWER, false);
        assertThat(get("/api/v1/points", "dora").statusCode()).isEqualTo(401);
    }

    @Test
    void guessingIsSlowedDown() throws Exception {
        HttpResponse<String> answer = get("/api/v1/points", "ghost");
        for (int i = 0; i < 6 && answer.statusCode() == 401; i++) {
            answer = get("/api/v1/points", "ghost", "wrong");
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        // The machines that are known already, at the same address, go on.
        assertThat(get("/api/v1/points", "admin").statusCode()).isIn(200, 429);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/points?page=-1, 400, page",
        "/api/v1/points?page=x, 400, page",
        "/api/v1/points?size=0, 400, size",
        "/api/v1/points?size=5001, 400, size",
        "/api/v1/points?size=99999999999, 400, size",
        "/api/v1/points?floor=nowhere, 400, floor",
        "/api/v1/points/no/such, 404, ",
        "/api/v1/points/no%2Fsuch, 404, ",
        "/api/v1/floors/no%2Fsuch/state, 400, ",
        "/api%2Fv1/points, 400, ",
        "/api/v1/floors/nowhere/state, 404, ",
        "/api/v1/nowhere, 404, ",
    })
    void rubbishIsAnsweredByName(String path, int status, @org.jspecify.annotations.Nullable String field)
            throws Exception {
        HttpResponse<String> answer = get(path, "admin");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception", "io.plenum", "springframework");
        if (field != null) {
            assertThat(answer.body()).contains(field);
        }
    }

    @Test
    void problemsSpeakTheLanguageOfTheReader() throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                request("/api/v1/points").header("Accept-Language", "de").build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).contains("Bitte zuerst anmelden");
    }

    @Test
    void pagesBearTheSecureHeaders() throws Exception {
        HttpResponse<String> answer = get("/login", null);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(
                        policy)
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'self'"));
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        String nonce = policy.replaceFirst("(?s).*'nonce-([^']+)'.*", "$1");
        assertThat(policy).doesNotContain("script-src 'self' 'unsafe-inline'").contains("script-src-attr 'none'");
        assertThat(answer.body()).contains("nonce=\"" + nonce + "\"");
        assertThat(get("/login", null).headers().firstValue("Content-Security-Policy"))
                .as("another word each time")
                .hasValueSatisfying(other -> assertThat(other).doesNotContain(nonce));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().map()).containsKeys("referrer-policy", "permissions-policy");
    }

    private HttpResponse<String> get(String path, @org.jspecify.annotations.Nullable String user)
            throws IOException, InterruptedException {
        return get(path, user, PASSWORD);
    }

    private HttpResponse<String> get(String path, @org.jspecify.annotations.Nullable String user, String password)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        if (user != null) {
            byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
