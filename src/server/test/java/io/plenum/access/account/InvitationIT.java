package io.plenum.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.access.Role;
import io.plenum.access.Secret;
import io.plenum.database.TestDatabase;
import io.plenum.web.ApiCalls;
import io.plenum.web.RequestProblem;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.ContextConfiguration;

/** Links that set a password, handed over because there is no mail server, over real HTTP. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        // A server of its own: failed sign-ins of other tests would slow this machine's down.
        properties = {"plenum.admin-password=" + InvitationIT.PASSWORD, "plenum.throttle.address=4s"})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class InvitationIT {

    static final String PASSWORD = "a-Password-for-1-test";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Users users;

    @Autowired
    private AccountStore accounts;

    @Autowired
    private AccountLinkStore links;

    @Autowired
    private SecurityContextHolderStrategy contexts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void anInvitedPersonChoosesThePasswordAndThenGetsIn() throws Exception {
        String link = invite("ina");
        ApiCalls ina = new ApiCalls(port, PASSWORD);
        assertThat(ina.get("/api/v1/points", "ina").statusCode()).isEqualTo(401);
        // A program that looks through mails does this, as often as it likes.
        assertThat(get(link).statusCode()).isEqualTo(200);
        assertThat(get(link).body()).contains("ina", "new-password");
        assertThat(set(link, PASSWORD).statusCode()).isEqualTo(200);
        assertThat(ina.get("/api/v1/points", "ina").statusCode()).isEqualTo(200);
        assertThat(audited("ina")).contains("password set by link");
    }

    /** Withdrawing must never take an account away that somebody uses. */
    @Test
    void invitationsAreMadeListedAndWithdrawnByMachinesToo() throws Exception {
        ApiCalls api = new ApiCalls(port, PASSWORD);
        String path = "/api/v1/invitations";
        byte[] wish = "{\"name\":\"irma\",\"role\":\"OPERATOR\"}".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> made = api.post(path, "admin", "application/json", wish);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(api.post(path, "admin", "application/json", wish).body()).contains("\"field\":\"name\"");
        assertThat(api.get(path, "admin").body()).contains("\"name\":\"irma\",\"role\":\"OPERATOR\"");
        assertThat(withdraw(api, "admin")).isEqualTo(404);
        assertThat(withdraw(api, "irma")).isEqualTo(204);
        assertThat(accounts.of("irma")).isNull();
        String link = made.body().replaceFirst(".*\"link\":\"([^\"]+)\".*", "$1");
        assertThat(get(link).statusCode()).isEqualTo(410);
        String used = invite("ivan");
        assertThat(set(used, PASSWORD).statusCode()).isEqualTo(200);
        assertThat(api.get(path, "admin").body()).doesNotContain("ivan");
        assertThat(withdraw(api, "ivan")).isEqualTo(404);
    }

    private static int withdraw(ApiCalls api, String name) throws Exception {
        return api.send(api.request("/api/v1/invitations/" + name, "admin").DELETE())
                .statusCode();
    }

    /** Whoever looks later sees who made whom what, and never a password. */
    @Test
    void changesOfUsersAreOnRecordWithBeforeAndAfter() {
        ApiCalls.asAdministrator(contexts, () -> {
            users.add("bea", PASSWORD, Role.VIEWER);
            users.changeRole("bea", Role.ENGINEER);
            users.disable("bea");
        });
        List<String> rows = jdbc.sql("SELECT what || ' ' || coalesce(before::text, '-') || ' > ' || after::text"
                        + " FROM audit WHERE kind = 'user' AND key = 'bea' ORDER BY id")
                .query(String.class)
                .list();
        assertThat(rows).hasSize(3).noneMatch(row -> row.contains(PASSWORD) || row.contains("bcrypt"));
        assertThat(rows.get(0)).startsWith("user added - > ").contains("\"VIEWER\"");
        assertThat(rows.get(1)).matches("role changed .*\"VIEWER\".* > .*\"ENGINEER\".*");
        assertThat(rows.get(2)).matches("user disabled .*\"enabled\": ?true.* > .*\"enabled\": ?false.*");
    }

    @Test
    void aLinkWorksOnce() throws Exception {
        String link = invite("olga");
        assertThat(set(link, PASSWORD).statusCode()).isEqualTo(200);
        assertThat(get(link).statusCode()).isEqualTo(410);
        assertThat(set(link, "another-Password-of-a-thief").statusCode()).isEqualTo(410);
        assertThat(new ApiCalls(port, PASSWORD).get("/api/v1/points", "olga").statusCode())
                .isEqualTo(200);
    }

    /** Else somebody who mistypes would need another invitation. */
    @Test
    void aPasswordThatIsRefusedDoesNotUseTheLinkUp() throws Exception {
        String link = invite("wanda");
        HttpResponse<String> refused = set(link, "passwordpassword");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("too easy to guess", "role=\"alert\"");
        assertThat(set(link, "short").statusCode()).isEqualTo(400);
        assertThat(set(link, PASSWORD).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%00", "'%20OR%20true"})
    void forgedLinksAreRefused(String secret) throws Exception {
        assertThat(get("/password/set/" + secret).statusCode()).isIn(400, 410);
        assertThat(set("/password/set/" + secret, PASSWORD).statusCode()).isIn(400, 410);
    }

    @Test
    void alteredAndExpiredLinksAreRefused() throws Exception {
        String link = invite("xena");
        assertThat(set(link + "A", PASSWORD).statusCode()).isEqualTo(410);
        assertThat(set(link.substring(0, link.length() - 1), PASSWORD).statusCode())
                .isEqualTo(410);
        String late = Secret.next();
        links.add(
                late,
                Objects.requireNonNull(accounts.of("xena")),
                clock.instant().minusSeconds(1));
        assertThat(set("/password/set/" + late, PASSWORD).statusCode()).isEqualTo(410);
    }

    /** A link from yesterday must not undo what an administrator has done since. */
    @Test
    void aChangeOfTheAccountEndsItsLinks() throws Exception {
        String disabled = invite("dina");
        change("dina", false);
        assertThat(set(disabled, PASSWORD).statusCode()).isEqualTo(410);
        change("dina", true);
        assertThat(set(disabled, PASSWORD).statusCode()).isEqualTo(410);
        String elsewhere = asAdministrator(() -> invitations.renew("dina", Locale.ENGLISH));
        asAdministrator(() -> {
            invitations.changeAddress("dina", "dina@example.org");
            return new AccountLink(null, clock.instant());
        });
        assertThat(set(elsewhere, PASSWORD).statusCode()).isEqualTo(410);
    }

    @Test
    void theDatabaseHoldsNoLink() {
        String link = invite("hera");
        List<String> rows = jdbc.sql("SELECT l::text FROM account_link l")
                .query(String.class)
                .list();
        String bytes = HexFormat.of().formatHex(secret(link).getBytes(StandardCharsets.UTF_8));
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(secret(link)) || row.contains(bytes));
    }

    @Test
    void anAddressBelongsToOneAccount() {
        asAdministrator(() -> invitations.invite("gerd", "gerd@example.org", Role.VIEWER, Locale.ENGLISH));
        assertThatThrownBy(() -> asAdministrator(
                        () -> invitations.invite("gero", "GERD@example.org", Role.VIEWER, Locale.ENGLISH)))
                .isInstanceOfSatisfying(RequestProblem.class, problem -> assertThat(problem.field())
                        .isEqualTo("email"));
        assertThat(accounts.of("gero")).isNull();
    }

    /** The link of somebody else's server would hand the secret to it. */
    @Test
    void pagesNameNoHostAndLeaveNoTraces() throws Exception {
        HttpResponse<String> page = get(invite("rosa"));
        assertThat(page.body()).doesNotContain("localhost", "http://", "https://", "<script");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private String invite(String name) {
        return asAdministrator(() -> invitations.invite(name, "", Role.VIEWER, Locale.ENGLISH));
    }

    private String asAdministrator(Supplier<AccountLink> work) {
        AtomicReference<AccountLink> made = new AtomicReference<>();
        ApiCalls.asAdministrator(contexts, () -> made.set(work.get()));
        return String.valueOf(Objects.requireNonNull(made.get()).link());
    }

    private void change(String name, boolean enabled) {
        Account account = Objects.requireNonNull(accounts.of(name));
        accounts.change(name, account.hash(), account.role(), enabled);
    }

    private static String secret(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private List<String> audited(String who) {
        return jdbc.sql("SELECT what FROM audit WHERE who = ?")
                .param(who)
                .query(String.class)
                .list();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> set(String path, String password) throws Exception {
        String form = "password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return CLIENT.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
