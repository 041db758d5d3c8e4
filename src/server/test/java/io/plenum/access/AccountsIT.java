package io.plenum.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.plenum.access.account.AccountStore;
import io.plenum.access.factor.Enrolment;
import io.plenum.access.factor.FactorCheck;
import io.plenum.access.factor.FactorStore;
import io.plenum.access.factor.Totp;
import io.plenum.access.token.ApiToken;
import io.plenum.access.token.ApiTokens;
import io.plenum.access.token.TokenStore;
import io.plenum.database.TestDatabase;
import io.plenum.security.Screen;
import io.plenum.security.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ContextConfiguration;

/** Tokens and second factors over real HTTP and in a real database. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "plenum.admin-password=" + AccountsIT.PASSWORD)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class AccountsIT {

    static final String PASSWORD = "a-Password-for-1-test";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private TokenStore tokens;

    @Autowired
    private AccountStore accounts;

    @Autowired
    private FactorStore factors;

    @Autowired
    private FactorCheck check;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void aTokenMayWhatItsRoleMayAndNoMore() throws Exception {
        String reads = token("admin", Role.VIEWER, Duration.ofHours(1));
        assertThat(get("/api/v1/points", "Bearer " + reads).statusCode()).isEqualTo(200);
        assertThat(get("/actuator/metrics", "Bearer " + reads).statusCode()).isEqualTo(403);
        String administers = token("admin", Role.ADMINISTRATOR, Duration.ofHours(1));
        assertThat(get("/actuator/metrics", "Bearer " + administers).statusCode())
                .isEqualTo(200);
    }

    /** A token never lends its owner a role. */
    @Test
    void aTokenFollowsItsOwner() throws Exception {
        account("otto", Role.VIEWER);
        String token = token("otto", Role.ADMINISTRATOR, Duration.ofHours(1));
        assertThat(get("/actuator/metrics", "Bearer " + token).statusCode()).isEqualTo(403);
        accounts.change("otto", "", Role.VIEWER, false);
        assertThat(get("/api/v1/points", "Bearer " + token).statusCode()).isEqualTo(401);
    }

    @Test
    void expiredRevokedAndAlteredTokensAreRefused() throws Exception {
        String expired = token("admin", Role.VIEWER, Duration.ofSeconds(-1));
        assertThat(get("/api/v1/points", "Bearer " + expired).statusCode()).isEqualTo(401);
        String token = token("admin", Role.VIEWER, Duration.ofHours(1));
        assertThat(get("/api/v1/points", "Bearer " + token + "x").statusCode()).isEqualTo(401);
        ApiToken kept = java.util.Objects.requireNonNull(tokens.of(token)).token();
        tokens.remove(kept.id());
        assertThat(get("/api/v1/points", "Bearer " + token).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "Bearer null", "bearer plenum_", "Bearer Og=="})
    void forgedTokensAreRefused(String header) throws Exception {
        assertThat(get("/api/v1/points", header).statusCode()).isEqualTo(401);
    }

    @Test
    void theDatabaseHoldsNoToken() {
        String token = token("admin", Role.VIEWER, Duration.ofHours(1));
        List<String> rows =
                jdbc.sql("SELECT t::text FROM api_token t").query(String.class).list();
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(token.substring(ApiTokens.PREFIX.length())));
    }

    /** Else a stolen token that only reads could make itself one that never ends. */
    @Test
    void aTokenMakesNoTokens() throws Exception {
        String token = token("admin", Role.ADMINISTRATOR, Duration.ofHours(1));
        String wish = "{\"name\":\"n\",\"ceiling\":\"VIEWER\",\"expires\":\""
                + clock.instant().plusSeconds(60) + "\"}";
        assertThat(post("/api/v1/tokens", "Bearer " + token, wish).statusCode()).isEqualTo(403);
        HttpResponse<String> made = post("/api/v1/tokens", basic("admin"), wish);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(get("/api/v1/tokens", basic("admin")).body())
                .contains("\"name\":\"n\"")
                .doesNotContain("plenum_");
    }

    /** What a machine shows counts for its request: the session that goes along must not become a sign-in to the pages. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatAMachineShowsOpensNoSession(boolean bearer) throws Exception {
        Visitor browser = new Visitor(port);
        browser.token();
        String session = browser.session();
        String shown = bearer ? "Bearer " + token("admin", Role.VIEWER, Duration.ofHours(1)) : basic("admin");
        HttpResponse<String> answer =
                browser.send(browser.request("/api/v1/points").header("Authorization", shown));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(browser.session()).isEqualTo(session);
        assertThat(browser.get("/api/v1/points").statusCode()).isEqualTo(401);
        assertThat(browser.get("/").statusCode()).as("sent to the sign-in").isEqualTo(302);
        assertThat(get("/api/v1/points", shown).headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void sessionsAreListedAndEndedByTheirOwnersAndByAdministrators() throws Exception {
        account("lena", Role.VIEWER);
        account("lars", Role.VIEWER);
        Visitor browser = new Visitor(port);
        browser.signIn("lena", PASSWORD);
        assertThat(browser.get("/api/v1/points").statusCode()).isEqualTo(200);
        String own = get("/api/v1/sessions", basic("lena")).body();
        String id = JsonPath.read(own, "$.items[0].id");
        assertThat(JsonPath.<String>read(own, "$.items[0].user")).isEqualTo("lena");
        assertThat(get("/api/v1/sessions", basic("lars")).body()).contains("\"items\":[]");
        assertThat(get("/api/v1/sessions?all=true", basic("lars")).statusCode()).isEqualTo(403);
        assertThat(get("/api/v1/sessions?all=true", basic("admin")).body()).contains(id);
        assertThat(delete("/api/v1/sessions/" + id, basic("lars"))).isEqualTo(404);
        String token = token("lena", Role.VIEWER, Duration.ofHours(1));
        assertThat(delete("/api/v1/sessions/" + id, "Bearer " + token)).isEqualTo(403);
        assertThat(delete("/api/v1/sessions/" + id, basic("lena"))).isEqualTo(204);
        assertThat(browser.get("/api/v1/points").statusCode()).isEqualTo(401);
    }

    @Test
    void basicIsRefusedWithASecondFactorAndATokenIsNot() throws Exception {
        account("tina", Role.VIEWER);
        factors.set("tina", new Enrolment("tina").secret(), 0, List.of());
        HttpResponse<String> refused = get("/api/v1/points", basic("tina"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("second factor", "Bearer");
        String token = token("tina", Role.VIEWER, Duration.ofHours(1));
        assertThat(get("/api/v1/points", "Bearer " + token).statusCode()).isEqualTo(200);
    }

    @Test
    void codesAndRecoveryCodesCountOnce() {
        account("rita", Role.VIEWER);
        byte[] secret = new Enrolment("rita").secret();
        factors.set("rita", secret, 0, List.of("abcd-efgh-ijkl-mnop"));
        String code = Totp.code(secret, Totp.step(clock.instant()));
        assertThat(check.passes("rita", code)).isTrue();
        assertThat(check.passes("rita", code)).isFalse();
        assertThat(check.passes("rita", "ABCD-efgh-ijkl-mnop ")).isTrue();
        assertThat(check.passes("rita", "abcd-efgh-ijkl-mnop")).isFalse();
    }

    /** Password and code are two steps, and only both together are a sign-in, a known address and a session of its own. */
    @Test
    void aCodeOfTheAuthenticatorSignsInOnce() throws Exception {
        account("uma", Role.VIEWER);
        byte[] secret = new Enrolment("uma").secret();
        factors.set("uma", secret, 0, List.of());
        Visitor browser = new Visitor(port);
        assertThat(browser.signIn("uma", PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/login/code"));
        String half = browser.session();
        Screen page = new Screen(browser, "/login/code");
        enter(page, "000000".equals(code(secret)) ? "000001" : "000000");
        assertThat(browser.get("/api/v1/points").statusCode()).as("wrong code").isEqualTo(401);
        assertThat(knownAddresses("uma")).as("after the password alone").isZero();
        String code = code(secret);
        enter(page, code);
        assertThat(browser.get("/api/v1/points").statusCode()).as("right code").isEqualTo(200);
        assertThat(browser.session()).isNotEqualTo(half);
        assertThat(knownAddresses("uma")).isEqualTo(1);
        Visitor thief = new Visitor(port);
        thief.signIn("uma", PASSWORD);
        enter(new Screen(thief, "/login/code"), code);
        assertThat(thief.get("/api/v1/points").statusCode())
                .as("the same code again")
                .isEqualTo(401);
    }

    private static void enter(Screen page, String code) throws Exception {
        page.fill("vaadin-text-field", code);
        page.press();
    }

    private String code(byte[] secret) {
        return Totp.code(secret, Totp.step(clock.instant()));
    }

    private long knownAddresses(String name) {
        return jdbc.sql("SELECT count(*) FROM known_address WHERE user_name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    /** Whoever can write to the database must not put a secret of his own into somebody else's account. */
    @Test
    void aSecretThatWasAlteredOrCopiedOpensNothing() {
        account("sara", Role.VIEWER);
        account("theo", Role.VIEWER);
        factors.set("sara", new Enrolment("sara").secret(), 0, List.of());
        jdbc.sql("UPDATE app_user SET factor = (SELECT factor FROM app_user WHERE name = 'sara') WHERE name = 'theo'")
                .update();
        Assertions.assertThatThrownBy(() -> factors.secret("theo")).isInstanceOf(IllegalStateException.class);
    }

    private void account(String name, Role role) {
        accounts.add(name, String.valueOf(passwords.encode(PASSWORD)), role);
    }

    private String token(String owner, Role ceiling, Duration life) {
        String secret = ApiTokens.PREFIX + Secret.next();
        Instant now = clock.instant();
        tokens.add(secret, new ApiToken(0, owner, "test", ceiling, Area.ALL, now, now.plus(life), null, null));
        return secret;
    }

    private static String basic(String name) {
        byte[] pair = (name + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private HttpResponse<String> get(String path, String authorization) throws Exception {
        return CLIENT.send(request(path, authorization).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String authorization, String body) throws Exception {
        HttpRequest request = request(path, authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private int delete(String path, String authorization) throws Exception {
        return CLIENT.send(request(path, authorization).DELETE().build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private HttpRequest.Builder request(String path, String authorization) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", authorization);
    }
}
