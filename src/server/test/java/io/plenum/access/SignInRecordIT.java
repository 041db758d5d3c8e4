package io.plenum.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.access.account.Users;
import io.plenum.access.session.MachineSessions;
import io.plenum.access.token.ApiToken;
import io.plenum.access.token.ApiTokens;
import io.plenum.access.token.TokenStore;
import io.plenum.database.TestDatabase;
import io.plenum.security.Visitor;
import io.plenum.web.ApiCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.ContextConfiguration;

/** Throttle and record hold for every way in, and at every moment: also just after the right password was given. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"plenum.admin-password=" + SignInRecordIT.PASSWORD, "plenum.throttle.address=3s"})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class SignInRecordIT {

    static final String PASSWORD = "a-Password-for-1-test";

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @Autowired
    private TokenStore tokens;

    @Autowired
    private MachineSessions machines;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SecurityContextHolderStrategy contexts;

    /** Else whoever guesses within five minutes of the owner's sign-in is told at full speed which guess was right. */
    @Test
    void guessingIsSlowedDownAlsoJustAfterASignIn() throws Exception {
        ApiCalls right = new ApiCalls(port, PASSWORD);
        right.addUser(users, contexts, "greta", Role.VIEWER);
        assertThat(right.get("/api/v1/points", "greta").statusCode()).isEqualTo(200);
        ApiCalls wrong = new ApiCalls(port, "not the password");
        int status = 401;
        for (int i = 0; i < 8 && status == 401; i++) {
            status = wrong.get("/api/v1/points", "greta").statusCode();
        }
        assertThat(status).isEqualTo(429);
        assertThat(right.get("/api/v1/points", "greta").statusCode())
                .as("the right guess must not be told from the wrong ones")
                .isEqualTo(429);
        Visitor browser = new Visitor(port);
        assertThat(browser.signIn("greta", PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).contains("wait="));
    }

    @Test
    void everySignInByTheFormIsOnRecord() throws Exception {
        new ApiCalls(port, PASSWORD).addUser(users, contexts, "fred", Role.VIEWER);
        for (int i = 0; i < 3; i++) {
            new Visitor(port).signIn("fred", PASSWORD);
        }
        assertThat(details("fred", "signed in")).containsExactly("", "", "");
    }

    /** Requests of a machine are one sign-in together, and their number is on record when they have ended. */
    @Test
    void machinesAreOnRecordOnceForAllTheirRequests() throws Exception {
        ApiCalls calls = new ApiCalls(port, PASSWORD);
        calls.addUser(users, contexts, "mia", Role.VIEWER);
        String secret = ApiTokens.PREFIX + Secret.next();
        Instant now = Instant.now();
        ApiToken token = tokens.add(
                secret,
                new ApiToken(0, "mia", "meter", Role.VIEWER, Area.ALL, now, now.plus(Duration.ofHours(1)), null, null));
        for (int i = 0; i < 4; i++) {
            calls.get("/api/v1/points", "mia");
            calls.send(calls.request("/api/v1/points", "mia").setHeader("Authorization", "Bearer " + secret));
        }
        assertThat(details("mia", "signed in"))
                .containsExactlyInAnyOrder("API, by password", "API, by token " + token.id());
        machines.endAll();
        assertThat(details("mia", "requests ended"))
                .hasSize(2)
                .allMatch(detail -> detail.contains(": 4 requests from "));
    }

    private List<String> details(String who, String what) {
        return jdbc.sql("SELECT detail FROM audit WHERE who = ? AND what = ? ORDER BY id")
                .params(who, what)
                .query(String.class)
                .list();
    }
}
