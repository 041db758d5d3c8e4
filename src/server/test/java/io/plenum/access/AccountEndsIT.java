package io.plenum.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.access.account.AccountLinks;
import io.plenum.access.account.AccountRemoval;
import io.plenum.access.account.AccountStore;
import io.plenum.access.account.Invitations;
import io.plenum.access.account.Users;
import io.plenum.access.factor.Enrolment;
import io.plenum.access.factor.FactorStore;
import io.plenum.access.factor.SecondFactors;
import io.plenum.access.token.ApiToken;
import io.plenum.access.token.ApiTokens;
import io.plenum.access.token.TokenStore;
import io.plenum.database.TestDatabase;
import io.plenum.security.Visitor;
import io.plenum.web.ApiCalls;
import io.plenum.web.RequestProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.ContextConfiguration;

/** What ends with an account, and with each change of it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "plenum.admin-password=" + AccountEndsIT.PASSWORD)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class AccountEndsIT {

    static final String PASSWORD = "a-Password-for-1-test";
    private static final String OTHER = "another-Password-for-1-test";

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @Autowired
    private AccountRemoval removal;

    @Autowired
    private Invitations invitations;

    @Autowired
    private SecondFactors factors;

    @Autowired
    private AccountLinks links;

    @Autowired
    private FactorStore secrets;

    @Autowired
    private AccountStore accounts;

    @Autowired
    private TokenStore tokens;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SecurityContextHolderStrategy contexts;

    /** Whoever resets a password that was stolen must not leave the thief's token behind. */
    @Test
    void tokensEndWithEveryChangeOfWhoMayWhat() throws Exception {
        Map<String, Executable> changes = Map.of(
                "reset",
                () -> admin(() -> users.resetPassword("reset", OTHER)),
                "link",
                () -> setByLink("link"),
                "role",
                () -> admin(() -> users.changeRole("role", Role.OPERATOR)),
                "disabled",
                () -> admin(() -> {
                    users.disable("disabled");
                    users.enable("disabled");
                }),
                "granted",
                () -> admin(() ->
                        users.grant("granted", false, List.of(new Grant(Role.OPERATOR, new Area(null, "lighting"))))),
                "factor",
                () -> {
                    secrets.set("factor", new Enrolment("factor").secret(), 0, List.of());
                    assertThat(status("factor", Objects.requireNonNull(tokenOf.get("factor"))))
                            .as("setting one up ends nothing")
                            .isEqualTo(200);
                    admin(() -> factors.reset("factor"));
                });
        for (var change : changes.entrySet()) {
            String name = change.getKey();
            admin(() -> users.add(name, PASSWORD, Role.VIEWER));
            tokenOf.put(name, token(name));
            assertThat(status(name, Objects.requireNonNull(tokenOf.get(name))))
                    .as(name)
                    .isEqualTo(200);
            try {
                change.getValue().execute();
            } catch (Throwable e) {
                throw new AssertionError(name, e);
            }
            assertThat(status(name, Objects.requireNonNull(tokenOf.get(name))))
                    .as("after " + name)
                    .isEqualTo(401);
            assertThat(status(name, token(name))).as("a new one after " + name).isEqualTo(200);
        }
        assertThat(tokens.all()).as("what ended is not kept").hasSize(changes.size());
    }

    private final Map<String, String> tokenOf = new java.util.HashMap<>();

    @Test
    void whoeverIsDeletedIsOutAndTheirNameStays() throws Exception {
        admin(() -> users.add("dora", PASSWORD, Role.OPERATOR));
        Visitor browser = new Visitor(port);
        browser.signIn("dora", PASSWORD);
        assertThat(browser.get("/api/v1/points").statusCode()).isEqualTo(200);
        String token = token("dora");
        String link = Objects.requireNonNull(
                links.send(Objects.requireNonNull(accounts.of("dora")), false, Duration.ofDays(1), Locale.ENGLISH)
                        .link());
        admin(() -> users.grant("dora", false, List.of(new Grant(Role.ENGINEER, new Area(null, "hvac")))));
        token = token("dora");
        admin(() -> removal.remove("dora"));
        assertThat(browser.get("/api/v1/points").statusCode()).isEqualTo(401);
        assertThat(status("dora", token)).isEqualTo(401);
        assertThat(new ApiCalls(port, PASSWORD).get("/api/v1/points", "dora").statusCode())
                .isEqualTo(401);
        assertThat(browser.get(link).statusCode()).isEqualTo(410);
        for (String table : List.of("api_token", "account_grant", "account_link", "known_address")) {
            assertThat(count("SELECT count(*) FROM " + table + " WHERE user_name = 'dora'"))
                    .as(table)
                    .isZero();
        }
        assertThat(count("SELECT count(*) FROM audit WHERE who = 'dora' AND what = 'signed in'"))
                .isPositive();
        assertThat(count("SELECT count(*) FROM audit WHERE what = 'user deleted' AND key = 'dora'"))
                .isEqualTo(1);
        assertProblem(() -> users.add("dora", PASSWORD, Role.VIEWER), "access.name.former");
        assertProblem(() -> invitations.invite("dora", "", Role.VIEWER, Locale.ENGLISH), "access.name.former");
        assertProblem(() -> removal.remove("dora"), "web.not-found.key");
    }

    /** Two administrators who delete each other at the same time must not both succeed. */
    @Test
    void oneAdministratorIsLeft() throws Exception {
        assertProblem(() -> removal.remove("admin"), "access.last-administrator");
        admin(() -> users.add("anna", PASSWORD, Role.ADMINISTRATOR));
        List<Callable<Boolean>> both = List.of(() -> tryRemoving("anna"), () -> tryRemoving("admin"));
        List<Boolean> done = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> one : threads.invokeAll(both)) {
                done.add(one.get());
            }
        }
        assertThat(done).containsExactlyInAnyOrder(true, false);
        assertThat(count("SELECT count(*) FROM app_user WHERE role = 'ADMINISTRATOR'"))
                .isEqualTo(1);
        if (accounts.of("admin") == null) {
            // the other tests sign in as the first administrator
            jdbc.sql("DELETE FROM former_account").update();
            accounts.add("admin", Objects.requireNonNull(accounts.of("anna")).hash(), Role.ADMINISTRATOR);
            admin(() -> removal.remove("anna"));
        }
    }

    /** An alarm that reaches nobody is worse than an account too many. */
    @Test
    void nobodyLeavesARotaOrRouteEmpty() {
        admin(() -> users.add("rolf", PASSWORD, Role.TECHNICIAN));
        long rolf = recipient("Rolf", "rolf");
        long other = recipient("Other", null);
        long rota = jdbc.sql("INSERT INTO rota (name, zone) VALUES ('Nights', 'UTC') RETURNING id")
                .query(Long.class)
                .single();
        long shift = jdbc.sql(
                        "INSERT INTO rota_shift (rota, days, starts, ends, since) VALUES (?, 127, '00:00', '00:00',"
                                + " '2026-01-01') RETURNING id")
                .param(rota)
                .query(Long.class)
                .single();
        jdbc.sql("INSERT INTO rota_member VALUES (?, 0, ?)").params(shift, rolf).update();
        assertProblem(() -> removal.remove("rolf"), "notify.problem.removed.rota");
        assertThat(accounts.of("rolf")).isNotNull();
        jdbc.sql("INSERT INTO rota_member VALUES (?, 1, ?)")
                .params(shift, other)
                .update();
        long route = jdbc.sql(
                        "INSERT INTO route (name, enabled, priorities, tell_return) VALUES ('All', true, '{HIGH}',"
                                + " false) RETURNING id")
                .query(Long.class)
                .single();
        jdbc.sql("INSERT INTO route_step VALUES (?, 0, ?, NULL, 5)")
                .params(route, rolf)
                .update();
        assertProblem(() -> removal.remove("rolf"), "notify.problem.removed.route");
        jdbc.sql("UPDATE route_step SET recipient = ? WHERE route = ?")
                .params(other, route)
                .update();
        admin(() -> removal.remove("rolf"));
        assertThat(count("SELECT count(*) FROM rota_member")).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM recipient WHERE name = 'Rolf'")).isZero();
    }

    private boolean tryRemoving(String name) {
        try {
            admin(() -> removal.remove(name));
            return true;
        } catch (RequestProblem refused) {
            return false;
        }
    }

    private long recipient(String name, @org.jspecify.annotations.Nullable String account) {
        return jdbc.sql("INSERT INTO recipient (name, account, address, language, zone) VALUES (?, ?, 'a@b', 'en',"
                        + " 'UTC') RETURNING id")
                .param(name)
                .param(account)
                .query(Long.class)
                .single();
    }

    private void setByLink(String name) {
        String link = Objects.requireNonNull(
                links.send(Objects.requireNonNull(accounts.of(name)), false, Duration.ofDays(1), Locale.ENGLISH)
                        .link());
        assertThat(links.setPassword(link.replaceFirst(".*/", ""), OTHER)).isTrue();
    }

    private void admin(Runnable work) {
        ApiCalls.asAdministrator(contexts, work);
    }

    private void assertProblem(Runnable work, String text) {
        assertThatThrownBy(() -> admin(work))
                .isInstanceOfSatisfying(RequestProblem.class, problem -> assertThat(problem.text())
                        .isEqualTo(text));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private String token(String owner) {
        String secret = ApiTokens.PREFIX + Secret.next();
        Instant now = Instant.now();
        tokens.add(
                secret,
                new ApiToken(0, owner, "t", Role.VIEWER, Area.ALL, now, now.plus(Duration.ofHours(1)), null, null));
        return secret;
    }

    private int status(String name, String token) throws Exception {
        ApiCalls calls = new ApiCalls(port, PASSWORD);
        return calls.send(calls.request("/api/v1/points", name).setHeader("Authorization", "Bearer " + token))
                .statusCode();
    }
}
