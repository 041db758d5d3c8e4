package io.plenum.notify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.access.Area;
import io.plenum.access.Grant;
import io.plenum.access.Role;
import io.plenum.access.account.Invitations;
import io.plenum.access.account.Users;
import io.plenum.alarm.Priority;
import io.plenum.database.TestDatabase;
import io.plenum.delivery.InstallationKey;
import io.plenum.notify.action.ActionLinks;
import io.plenum.notify.action.LinkAction;
import io.plenum.site.TestModels;
import io.plenum.web.ApiCalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.ContextConfiguration;

/** The links of a mail against the whole server, over real HTTP, without signing in. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "plenum.admin-password=" + ActionLinksIT.PASSWORD,
            "plenum.public-url=https://plenum.example.org",
            "plenum.first-start.site=floorplans/aula-house"
        })
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class ActionLinksIT {

    static final String PASSWORD = "a-Password-for-1-test";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TestConfiguration
    static class Fakes {

        @Bean
        @Primary
        FakeAlarms fakeAlarms(Clock clock) {
            try {
                return new FakeAlarms(TestModels.aulaHouse(), clock);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private ActionLinks links;

    @Autowired
    private FakeAlarms alarms;

    @Autowired
    private Users users;

    @Autowired
    private Invitations invitations;

    @Autowired
    private SecurityContextHolderStrategy contexts;

    @Autowired
    private JdbcClient jdbc;

    private long alarm;

    @BeforeEach
    void raise() throws IOException {
        ApiCalls calls = new ApiCalls(port, PASSWORD);
        if (jdbc.sql("SELECT count(*) FROM app_user WHERE name = 'tina'")
                        .query(Long.class)
                        .single()
                == 0) {
            calls.addUser(users, contexts, "tina", Role.OPERATOR);
            calls.addUser(users, contexts, "vera", Role.VIEWER);
            ApiCalls.asAdministrator(contexts, () -> {
                invitations.changeAddress("tina", "Tina@example.org");
                for (String system : List.of("hvac", "lighting")) {
                    users.add(system, PASSWORD, Role.ADMINISTRATOR);
                    users.grant(system, true, List.of(new Grant(Role.TECHNICIAN, new Area(null, system))));
                }
            });
        }
        String point = TestModels.aulaHouse().points().getFirst().key();
        alarm = alarms.raise(point, Priority.HIGH, null).alarm().id();
        alarms.actions().clear();
    }

    /** Mail scanners open every link, some with HEAD, some twice. */
    @ParameterizedTest
    @EnumSource
    void lookingChangesNothingTheButtonActsOnce(LinkAction action) throws Exception {
        String token = token(action, "tina", Instant.now().plusSeconds(600));
        for (String method : List.of("HEAD", "GET", "GET")) {
            HttpResponse<String> page = send(method, token);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(send("GET", token).body()).contains("<form method=\"post\">").doesNotContain("localhost");
        assertThat(alarms.actions()).isEmpty();

        assertThat(send("POST", token).statusCode()).isEqualTo(200);
        assertThat(alarms.actions()).isNotEmpty().allSatisfy(done -> assertThat(done)
                .endsWith(alarm + " tina"));
        int actions = alarms.actions().size();
        for (String method : List.of("GET", "POST")) {
            HttpResponse<String> replay = send(method, token);
            assertThat(replay.statusCode()).isEqualTo(410);
            assertThat(replay.body()).contains("once");
        }
        assertThat(alarms.actions()).hasSize(actions);
    }

    /** Two taps of an impatient thumb. */
    @Test
    void ofManyAtTheSameTimeOneActs() throws Exception {
        String token = token(LinkAction.ACKNOWLEDGE, "tina", Instant.now().plusSeconds(600));
        List<Callable<Integer>> taps = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            taps.add(() -> send("POST", token).statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : threads.invokeAll(taps)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 410);
        assertThat(alarms.actions()).hasSize(1);
    }

    @Test
    void forgedAlteredAndExpiredLinksAreRefusedInWords() throws Exception {
        String good = token(LinkAction.ACKNOWLEDGE, "tina", Instant.now().plusSeconds(600));
        String other = token(LinkAction.SHELVE, "tina", Instant.now().plusSeconds(600));
        String mixed = other.substring(0, other.indexOf('.')) + good.substring(good.indexOf('.'));
        String foreign = new ActionLinks(new InstallationKey(new byte[32]))
                .token(new ActionLinks.Link(
                        alarm, LinkAction.ACKNOWLEDGE, 1, Instant.now().plusSeconds(600), "tina"));
        char last = good.charAt(good.length() - 1);
        // The last letter of a signature has bits that mean nothing: they must count all the same.
        String spelled =
                good.substring(0, good.length() - 1) + (char) (last == 'A' ? 'B' : last == 'Z' ? 'Y' : last + 1);
        for (String bad : List.of(mixed, foreign, spelled, "x", good + "A", "..%2e", good.replace('.', '_'))) {
            for (String method : List.of("GET", "POST")) {
                HttpResponse<String> answer = send(method, bad);
                assertThat(answer.statusCode()).as(bad).isIn(404, 400);
                assertThat(answer.body()).doesNotContain("Exception", "<form");
            }
        }
        HttpResponse<String> late =
                send("POST", token(LinkAction.ACKNOWLEDGE, "tina", Instant.now().minusSeconds(1)));
        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(late.body()).contains("It was good until");
        assertThat(alarms.actions()).isEmpty();
    }

    /** What an account may is asked when the link is used, not when the mail was written. */
    @Test
    void theAccountMustStillBeAllowed() throws Exception {
        assertThat(send(
                                "POST",
                                token(
                                        LinkAction.ACKNOWLEDGE,
                                        "vera",
                                        Instant.now().plusSeconds(600)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(
                                "POST",
                                token(
                                        LinkAction.ACKNOWLEDGE,
                                        "nobody",
                                        Instant.now().plusSeconds(600)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(alarms.actions()).isEmpty();
    }

    /** A role in a part of the building acts on what is there; the account's own role, which holds nowhere, does not. */
    @Test
    void theAccountActsInItsPartOfTheBuilding() throws Exception {
        Instant soon = Instant.now().plusSeconds(600);
        assertThat(send("POST", token(LinkAction.ACKNOWLEDGE, "lighting", soon)).statusCode())
                .isEqualTo(403);
        assertThat(send("POST", token(LinkAction.SHELVE, "hvac", soon)).statusCode())
                .as("only an operator shelves")
                .isEqualTo(403);
        assertThat(alarms.actions()).isEmpty();
        assertThat(send("POST", token(LinkAction.ACKNOWLEDGE, "hvac", soon)).statusCode())
                .isEqualTo(200);
        assertThat(alarms.actions()).hasSize(1);
    }

    /** Whoever sets recipients up can have mails sent anywhere: what is done from there is not the account's own act. */
    @Test
    void atAnotherAddressItIsOnRecordAsTheRecipients() throws Exception {
        String token = token(LinkAction.TAKE, "tina", Instant.now().plusSeconds(600), "shift@example.org");
        assertThat(send("GET", token).body()).contains("Night shift &lt;shift@example.org&gt;");
        assertThat(send("POST", token).statusCode()).isEqualTo(200);
        assertThat(alarms.actions()).isNotEmpty().allSatisfy(done -> assertThat(done)
                .endsWith(" Night shift <shift@example.org>"));
    }

    /** Told later by a device that had no network: nobody answers for an alarm that they have not seen. */
    @Test
    void anAlarmSeenWithoutANetworkIsAcknowledgedOnlyWhileItIsTheSame() throws Exception {
        Instant raised = Objects.requireNonNull(alarms.find(alarm)).raised();
        assertThat(toldLater(raised.minusSeconds(60))).contains("\"outcome\":\"GONE\"", "was not acknowledged");
        assertThat(alarms.actions()).isEmpty();
        assertThat(toldLater(raised)).contains("\"outcome\":\"DONE\"");
        assertThat(alarms.actions()).containsExactly("acknowledge " + alarm + " hvac");
    }

    private String toldLater(Instant raised) throws Exception {
        String body = """
                {"id":"%s","kind":"ACKNOWLEDGE","alarm":%d,"raised":"%s","at":"%s","sent":"%s"}""".formatted(
                        UUID.randomUUID(), alarm, raised.truncatedTo(ChronoUnit.MILLIS), Instant.now(), Instant.now());
        return new ApiCalls(port, PASSWORD)
                .post("/api/v1/offline/actions", "hvac", "application/json", body.getBytes(UTF_8))
                .body();
    }

    /** Open are the links, and nothing beside them. */
    @Test
    void nothingElseIsOpen() throws Exception {
        for (String path : List.of("act", "acts/x", "api/v1/notify/mails", "api/v1/notify/recipients")) {
            HttpResponse<String> answer = CLIENT.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/" + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isIn(302, 401, 404);
        }
    }

    /** A link stands in a mail to the account's own address, unless a test says otherwise. */
    private String token(LinkAction action, String account, Instant expires) {
        return token(action, account, expires, account + "@example.org");
    }

    private String token(LinkAction action, String account, Instant expires, String address) {
        long mail = jdbc.sql("""
            WITH sent AS (INSERT INTO delivery (lane, state, created, next_try) VALUES ('mail', 'SENT', now(), now())
                RETURNING id)
            INSERT INTO mail (id, kind, name, address, language, message_id)
            SELECT id, 'ALARM', 'Night shift', ?, 'en', ? FROM sent RETURNING id""")
                .params(address, UUID.randomUUID().toString())
                .query(Long.class)
                .single();
        return links.token(new ActionLinks.Link(alarm, action, mail, expires, account));
    }

    private HttpResponse<String> send(String method, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/act/" + token))
                .timeout(Duration.ofSeconds(30))
                .header("Accept-Language", "en")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
