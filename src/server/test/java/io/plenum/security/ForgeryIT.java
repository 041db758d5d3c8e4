package io.plenum.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.database.TestDatabase;
import io.plenum.emulator.RawHttp;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** What a forger may send to the running server, and what must come of it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "plenum.admin-password=" + AccessMatrixIT.PASSWORD)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import({ViewsEntered.class, OneFloor.class})
class ForgeryIT {

    private static final String DATA = "/api/v1/points";
    private static final String CHANGE = "/api/v1/trends/notes";
    private static final String EVIL = "evil.example";

    @LocalServerPort
    private int port;

    @Autowired
    private ViewsEntered views;

    @Autowired
    private JdbcClient jdbc;

    /** A link or redirect to somebody else's host would carry passwords and sessions there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/login?error",
                "/floors/floor-2",
                "/nowhere",
                DATA,
                "/v3/api-docs",
                "/v3/api-docs.yaml",
                "/actuator/health",
                "/actuator/metrics",
                "/act/forged",
                "/api/nothing",
                "/logout"
            })
    void aForgedHostReachesNoLinkAndNoRedirect(String path) throws Exception {
        for (String authorization : new String[] {"X-Nothing: 1", "Authorization: " + basic()}) {
            for (String host : new String[] {EVIL, "localhost:" + port}) {
                String answer = new RawHttp(port)
                        .ask(
                                "GET " + path + " HTTP/1.1",
                                "Host: " + host,
                                authorization,
                                "X-Forwarded-Host: " + EVIL,
                                "X-Forwarded-Proto: https",
                                "X-Forwarded-Prefix: /" + EVIL,
                                "X-Original-URL: //" + EVIL,
                                "Forwarded: host=" + EVIL);
                assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain(EVIL);
            }
        }
    }

    /** A page that signs its visitor in to the attacker's account would see what they then enter. */
    @Test
    void nobodyIsSignedInByAnotherSitesForm() throws Exception {
        Visitor victim = new Visitor(port);
        victim.get("/login");
        String form = "username=admin&password=" + AccessMatrixIT.PASSWORD;
        for (String token : new String[] {"", "&_csrf=forged"}) {
            victim.send(victim.request("/login")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", "https://" + EVIL)
                    .POST(HttpRequest.BodyPublishers.ofString(form + token)));
            assertThat(victim.get(DATA).statusCode()).as(token).isEqualTo(401);
        }
        victim.signIn("admin", AccessMatrixIT.PASSWORD);
        assertThat(victim.get(DATA).statusCode()).isEqualTo(200);
    }

    @Test
    void aPasswordThatABrowserRemembersChangesNothingForAnotherSite() throws Exception {
        for (String[] mark : new String[][] {
            {"Origin", "https://" + EVIL},
            {"Origin", "null"},
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"}
        }) {
            Visitor browser = new Visitor(port);
            int status = browser.status(browser.request(CHANGE)
                    .header("Authorization", basic())
                    .header(mark[0], mark[1])
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}")));
            assertThat(status).as(mark[0]).isEqualTo(403);
        }
    }

    /** The session's cookie alone is no permission: another site's form sends it along. */
    @Test
    void aSessionWithoutItsTokenChangesNothing() throws Exception {
        Visitor browser = signedIn();
        for (String token : new String[] {"", "forged"}) {
            int status = browser.status(browser.request(CHANGE)
                    .header("Origin", "https://" + EVIL)
                    .header("X-CSRF-TOKEN", token)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}")));
            assertThat(status).isEqualTo(403);
        }
        browser.send(browser.request("/logout").POST(BodyPublishers.noBody()));
        assertThat(browser.get(DATA).statusCode()).as("still signed in").isEqualTo(200);
    }

    /** The screens have a token of their own. */
    @Test
    void aScreensCallWithAForgedKeyDoesNothing() throws Exception {
        Visitor browser = signedIn();
        browser.open("/preferences");
        views.forget();
        String answer = browser.send(browser.request("/?v-r=uidl&v-uiId=0")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"csrfToken\":\"forged\",\"syncId\":0,\"clientId\":0,\"rpc\":"
                                + "[{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"trends\","
                                + "\"query\":\"\",\"appShellTitle\":\"\",\"historyState\":null,\"trigger\":\"\"}}]}")))
                .body();
        assertThat(views.entered()).as(answer).isEmpty();
    }

    /** A websocket heeds no origin, and a push that waits would hold a connection for each who asks: there is neither. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/VAADIN/push",
                "/?v-r=push",
                "/VAADIN/push?v-r=push&X-Atmosphere-Transport=websocket",
                "/",
                "/api/v1/floors/1/live"
            })
    void nobodyGetsAWebsocket(String path) throws Exception {
        Visitor browser = signedIn();
        for (String origin : new String[] {"https://" + EVIL, "http://localhost:" + port}) {
            String answer = new RawHttp(port)
                    .ask(
                            "GET " + path + " HTTP/1.1",
                            "Upgrade: websocket",
                            "Connection: Upgrade, close",
                            "Sec-WebSocket-Version: 13",
                            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                            "Origin: " + origin,
                            "Cookie: JSESSIONID=" + browser.session());
            assertThat(RawHttp.status(answer)).as(path).isEqualTo(404);
            assertThat(answer.toLowerCase(Locale.ROOT))
                    .doesNotContain("sec-websocket-accept", "access-control-allow", "x-atmosphere-tracking-id");
        }
    }

    /** A foreign page may ask, but its browser must not show it the answer. */
    @Test
    void noAnswerIsMeantForAnotherOrigin() throws Exception {
        Visitor browser = signedIn();
        for (String method : new String[] {"GET", "OPTIONS"}) {
            HttpResponse<String> answer = browser.send(browser.request(DATA)
                    .header("Origin", "https://" + EVIL)
                    .header("Access-Control-Request-Method", "DELETE")
                    .method(method, BodyPublishers.noBody()));
            assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-allow"));
        }
    }

    @Test
    void alteredAndInventedCookiesAreNobody() throws Exception {
        String real = signedIn().session();
        String altered = (real.charAt(0) == 'A' ? "B" : "A") + real.substring(1);
        String[] cookies = {
            "JSESSIONID=" + altered,
            "JSESSIONID=" + real.toLowerCase(Locale.ROOT) + "x",
            "JSESSIONID=" + real + "%00",
            "remember-me=YWRtaW46OTk5OTk5OTk5OTk5OTpmb3JnZWQ=",
            "remember-me="
                    + Base64.getEncoder()
                            .encodeToString("admin:9999999999999:SHA256:00".getBytes(StandardCharsets.UTF_8)),
            "SPRING_SECURITY_CONTEXT=admin",
        };
        for (String cookie : cookies) {
            String answer = new RawHttp(port).ask("GET " + DATA + " HTTP/1.1", "Cookie: " + cookie);
            assertThat(RawHttp.status(answer)).as(cookie).isEqualTo(401);
        }
        String inAddress = new RawHttp(port).ask("GET " + DATA + ";jsessionid=" + real + " HTTP/1.1");
        assertThat(RawHttp.status(inAddress)).isIn(400, 401);
        assertThat(RawHttp.status(new RawHttp(port).ask("GET " + DATA + " HTTP/1.1", "Cookie: JSESSIONID=" + real)))
                .as("the real one")
                .isEqualTo(200);
    }

    /** Who plants a session in somebody's browser must not have it once they sign in, even where the server made it. */
    @Test
    void signingInBeginsAnotherSession() throws Exception {
        Visitor browser = new Visitor(port);
        browser.token();
        String planted = browser.session();
        browser.signIn("admin", AccessMatrixIT.PASSWORD);
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(planted);
        assertThat(statusOf(planted)).isEqualTo(401);
        assertThat(statusOf(browser.session())).isEqualTo(200);
    }

    /** A session's name is the server's to choose. */
    @Test
    void anInventedSessionIsNotTakenUp() throws Exception {
        String invented = "0123456789ABCDEF0123456789ABCDEF";
        String answer = new RawHttp(port).ask("GET /login HTTP/1.1", "Cookie: JSESSIONID=" + invented);
        assertThat(answer).contains("Set-Cookie: JSESSIONID=").doesNotContain(invented);
    }

    private int statusOf(String session) throws Exception {
        return RawHttp.status(new RawHttp(port).ask("GET " + DATA + " HTTP/1.1", "Cookie: JSESSIONID=" + session));
    }

    @Test
    void signingOutEndsTheSessionAndIsOnRecord() throws Exception {
        Visitor browser = signedIn();
        String session = browser.session();
        browser.send(browser.request("/logout")
                .header("X-CSRF-TOKEN", browser.pageToken())
                .POST(BodyPublishers.noBody()));
        assertThat(RawHttp.status(new RawHttp(port).ask("GET " + DATA + " HTTP/1.1", "Cookie: JSESSIONID=" + session)))
                .isEqualTo(401);
        assertThat(jdbc.sql("SELECT count(*) FROM audit WHERE what = 'signed out' AND who = 'admin'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void cookiesAndHeadersKeepTheBrowserOnItsGuard() throws Exception {
        HttpResponse<String> page = new Visitor(port).get("/login");
        assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .contains("HttpOnly", "SameSite=Lax"));
        for (String path : new String[] {"/login", DATA, "/act/1"}) {
            HttpResponse<String> answer = new Visitor(port).get(path);
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .hasValue("nosniff");
            assertThat(answer.headers().firstValue("X-Frame-Options")).as(path).hasValue("DENY");
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
        assertThat(new Visitor(port).get(DATA).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(words -> assertThat(words).contains("no-store"));
        assertThat(new Visitor(port).get("/act/1").headers().firstValue("Referrer-Policy"))
                .hasValue("no-referrer");
    }

    private Visitor signedIn() throws Exception {
        Visitor browser = new Visitor(port);
        browser.signIn("admin", AccessMatrixIT.PASSWORD);
        assertThat(browser.get(DATA).statusCode()).isEqualTo(200);
        return browser;
    }

    private static String basic() {
        byte[] pair = ("admin:" + AccessMatrixIT.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
