package io.plenum.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.plenum.access.account.Account;
import io.plenum.access.account.AccountStore;
import io.plenum.access.account.LastAdministrator;
import io.plenum.access.oidc.ExternalIdentities;
import io.plenum.access.oidc.OidcAccounts;
import io.plenum.access.oidc.OidcProvider;
import io.plenum.access.oidc.OidcSettings;
import io.plenum.access.oidc.OidcSignInRefused;
import io.plenum.audit.Audit;
import io.plenum.database.TestDatabase;
import io.plenum.emulator.RawHttp;
import io.plenum.security.Visitor;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Sign-in with a real OpenID Connect provider over HTTP, and with one that lies. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "plenum.admin-password=" + AccountsIT.PASSWORD,
            "plenum.public-url=https://plenum.example.org",
            "plenum.factor-from=ADMINISTRATOR",
            "plenum.access.oidc.client-id=plenum",
            "plenum.access.oidc.client-secret=a-secret-of-the-test",
            "plenum.access.oidc.name=Example Corp",
            "plenum.access.oidc.role-claim=realm_access.roles",
            "plenum.access.oidc.roles=building=ENGINEER,top=ADMINISTRATOR"
        })
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OidcIT {

    private static final int PROVIDER = freePort();
    private static final String ISSUER = "http://localhost:" + PROVIDER + "/corp";
    private static final String DATA = "/api/v1/points";
    private static final String ENGINEERS_DATA = "/api/v1/notify/recipients";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final MockOAuth2Server PROVIDER_SERVER = new MockOAuth2Server();

    private static boolean started;

    @LocalServerPort
    private int port;

    @Autowired
    private AccountStore accounts;

    @Autowired
    private ExternalIdentities identities;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Audit audit;

    @Autowired
    private OidcProvider provider;

    @Autowired
    private JwtDecoderFactory<ClientRegistration> idTokens;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("plenum.access.oidc.issuer", () -> ISSUER);
    }

    @AfterAll
    static void stop() {
        if (started) {
            PROVIDER_SERVER.shutdown();
        }
    }

    /** The server must start while the provider is away, and say so to whoever tries. */
    @Test
    @Order(1)
    void aProviderThatIsAwayIsSaidOnTheSignInPage() throws Exception {
        assertThat(started).isFalse();
        assertThat(location(new Visitor(port).get("/oauth2/authorization/oidc")))
                .isEqualTo("/login?sso=away");
    }

    @Test
    void somebodyIsSentToTheProviderWithProofsAndBackToThePublicAddress() throws Exception {
        start();
        String answer = new RawHttp(port)
                .ask("GET /oauth2/authorization/oidc HTTP/1.1", "Host: evil.example", "X-Forwarded-Host: evil.example");
        assertThat(answer)
                .contains("Location: " + ISSUER + "/authorize?", "code_challenge_method=S256", "nonce=", "state=")
                .containsAnyOf(
                        "redirect_uri=https://plenum.example.org/login/oauth2/code/oidc",
                        "redirect_uri=https%3A%2F%2Fplenum.example.org%2Flogin%2Foauth2%2Fcode%2Foidc")
                .doesNotContain("evil.example");
    }

    @Test
    void aVerifiedAddressOpensItsAccountInASessionOfItsOwn() throws Exception {
        account("vera", Role.TECHNICIAN, "Vera@Example.org");
        Visitor browser = new Visitor(port);
        browser.token();
        String planted = browser.session();
        String back = signIn(browser, "subject-vera", verified("vera@example.org"));
        assertThat(back).isEqualTo("/");
        assertThat(browser.session()).isNotEqualTo(planted);
        assertThat(browser.get(DATA).statusCode()).isEqualTo(200);
        assertThat(said("signed in", "vera")).isPositive();
        assertThat(said("account linked", "vera")).isEqualTo(1);
        // from now on the subject counts, whatever the address
        Visitor later = new Visitor(port);
        assertThat(signIn(later, "subject-vera", verified("vera@married.example")))
                .isEqualTo("/");
        assertThat(later.get(DATA).statusCode()).isEqualTo(200);
    }

    /** Whoever is not in the group any longer must not keep its role. */
    @Test
    void rolesFollowTheClaim() throws Exception {
        account("emil", Role.VIEWER, "emil@example.org");
        Map<String, Object> claims = verified("emil@example.org");
        claims.put("realm_access", Map.of("roles", List.of("building", "chess")));
        Visitor browser = new Visitor(port);
        signIn(browser, "subject-emil", claims);
        assertThat(browser.get(ENGINEERS_DATA).statusCode()).isEqualTo(200);
        claims.put("realm_access", Map.of("roles", List.of("chess")));
        Visitor later = new Visitor(port);
        signIn(later, "subject-emil", claims);
        assertThat(later.get(DATA).statusCode()).isEqualTo(200);
        assertThat(later.get(ENGINEERS_DATA).statusCode()).isEqualTo(403);
        assertThat(browser.get(DATA).statusCode())
                .as("the session with the old role")
                .isEqualTo(401);
    }

    @Test
    void unknownUnverifiedAndTakenAddressesAreRefused() throws Exception {
        account("uwe", Role.VIEWER, "uwe@example.org");
        Map<String, Object> unverified = new HashMap<>(Map.of("email", "uwe@example.org", "email_verified", false));
        assertRefused("subject-x", verified("nobody@example.org"), "unknown");
        assertRefused("subject-y", unverified, "unknown");
        assertRefused("subject-y", new HashMap<>(Map.of("email", "uwe@example.org")), "unknown");
        assertThat(signIn(new Visitor(port), "subject-uwe", verified("uwe@example.org")))
                .isEqualTo("/");
        assertRefused("another-subject", verified("uwe@example.org"), "unknown");
    }

    @Test
    void aDisabledAccountIsRefused() throws Exception {
        account("dora", Role.VIEWER, "dora@example.org");
        signIn(new Visitor(port), "subject-dora", verified("dora@example.org"));
        accounts.change("dora", "", Role.VIEWER, false);
        assertRefused("subject-dora", verified("dora@example.org"), "disabled");
    }

    /** The provider's word is for the person; the second factor of this server stays. */
    @Test
    void aSecondFactorIsAskedForAllTheSame() throws Exception {
        accounts.address("admin", "boss@example.org");
        Visitor browser = new Visitor(port);
        Map<String, Object> claims = verified("boss@example.org");
        claims.put("realm_access", Map.of("roles", List.of("top")));
        assertThat(signIn(browser, "subject-boss", claims)).isEqualTo("/login/code");
        assertThat(browser.get(DATA).statusCode()).isEqualTo(401);
    }

    @Test
    void aForgedStateIsRefused() throws Exception {
        start();
        Visitor browser = new Visitor(port);
        String query = authorize(browser);
        String back =
                location(browser.get("/login/oauth2/code/oidc?" + query.replaceFirst("state=[^&]+", "state=forged")));
        assertThat(back).isEqualTo("/login?sso=failed");
        // and the answer to somebody else's question opens nothing here
        assertThat(location(new Visitor(port).get("/login/oauth2/code/oidc?" + query)))
                .isEqualTo("/login?sso=failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonce", "iss", "aud"})
    void aTokenForSomebodyElseIsRefused(String claim) throws Exception {
        account("tom", Role.VIEWER, "tom@example.org");
        Map<String, Object> claims = verified("tom@example.org");
        claims.put(claim, claim.equals("aud") ? List.of("other") : "https://other.example");
        assertRefused("subject-tom", claims, "failed");
    }

    @Test
    void aTokenWithAnothersSignatureIsRefused() throws Exception {
        start();
        ClientRegistration registration = Objects.requireNonNull(provider.registration(OidcProvider.ID));
        JwtDecoder decoder = idTokens.createDecoder(registration);
        SignedJWT genuine = PROVIDER_SERVER.issueToken(
                "corp",
                "plenum",
                new DefaultOAuth2TokenCallback("corp", "subject-sven", "JWT", List.of("plenum"), Map.of(), 300));
        assertThat(decoder.decode(genuine.serialize()).getSubject()).isEqualTo("subject-sven");
        assertThatThrownBy(() -> decoder.decode(signedByAnother(genuine))).isInstanceOf(BadJwtException.class);
        PlainJWT unsigned = new PlainJWT(genuine.getJWTClaimsSet());
        assertThatThrownBy(() -> decoder.decode(unsigned.serialize())).isInstanceOf(BadJwtException.class);
    }

    @Test
    void newcomersAreViewersWhereTheSettingsLetThemIn() {
        OidcAccounts open = new OidcAccounts(
                settings(true), identities, accounts, new LastAdministrator(accounts), passwords, audit);
        OidcAccounts closed = new OidcAccounts(
                settings(false), identities, accounts, new LastAdministrator(accounts), passwords, audit);
        DefaultOidcUser nora = person("subject-nora", "nora");
        assertThatThrownBy(() -> closed.of(nora)).isInstanceOf(OidcSignInRefused.class);
        assertThat(open.of(nora)).returns("nora", Account::name).returns(Role.VIEWER, Account::role);
        assertThat(closed.of(nora).name()).isEqualTo("nora");
        // a name that somebody has here is not theirs
        assertThatThrownBy(() -> open.of(person("subject-mallory", "admin"))).isInstanceOf(OidcSignInRefused.class);
    }

    private static DefaultOidcUser person(String subject, String name) {
        Instant now = Instant.now();
        return new DefaultOidcUser(
                List.of(),
                new OidcIdToken("t", now, now.plusSeconds(60), Map.of("sub", subject, "preferred_username", name)));
    }

    private static OidcSettings settings(boolean newcomers) {
        return new OidcSettings(
                ISSUER, "plenum", "s", null, null, Set.of(), "RS256", newcomers, false, null, List.of());
    }

    private void account(String name, Role role, String email) {
        accounts.add(name, String.valueOf(passwords.encode(AccountsIT.PASSWORD)), role, email);
    }

    private void assertRefused(String subject, Map<String, Object> claims, String why) throws Exception {
        Visitor browser = new Visitor(port);
        assertThat(signIn(browser, subject, claims)).isEqualTo("/login?sso=" + why);
        assertThat(browser.get(DATA).statusCode()).isEqualTo(401);
        assertThat(jdbc.sql("SELECT count(*) FROM audit WHERE what = 'sign-in failed' AND detail LIKE ?")
                        .param("%with " + ISSUER)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private long said(String what, String who) {
        return jdbc.sql("SELECT count(*) FROM audit WHERE what = ? AND who = ?")
                .params(what, who)
                .query(Long.class)
                .single();
    }

    /** @return where the browser is sent in the end */
    private String signIn(Visitor browser, String subject, Map<String, Object> claims) throws Exception {
        start();
        String query = authorize(browser);
        PROVIDER_SERVER.enqueueCallback(
                new DefaultOAuth2TokenCallback("corp", subject, "JWT", List.of("plenum"), claims, 300));
        return location(browser.get("/login/oauth2/code/oidc?" + query));
    }

    /** @return what the provider sends along when it sends the browser back */
    private static String authorize(Visitor browser) throws Exception {
        String back = follow(location(browser.get("/oauth2/authorization/oidc")));
        assertThat(back).startsWith("https://plenum.example.org/login/oauth2/code/oidc?");
        return URI.create(back).getRawQuery();
    }

    private static String follow(String address) throws IOException, InterruptedException {
        return location(
                CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString()));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("status " + answer.statusCode() + answer.body());
    }

    private static Map<String, Object> verified(String email) {
        return new HashMap<>(Map.of("email", email, "email_verified", true));
    }

    /** All as the provider says it, even the key's name; only the key is another. */
    private static String signedByAnother(SignedJWT genuine) throws JOSEException, java.text.ParseException {
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(genuine.getHeader().getKeyID())
                        .build(),
                genuine.getJWTClaimsSet());
        forged.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
        return forged.serialize();
    }

    private static void start() {
        if (!started) {
            PROVIDER_SERVER.start(PROVIDER);
            started = true;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
