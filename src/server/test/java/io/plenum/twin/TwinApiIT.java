package io.plenum.twin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.jayway.jsonpath.JsonPath;
import io.plenum.access.Area;
import io.plenum.access.Grant;
import io.plenum.access.Role;
import io.plenum.access.account.Users;
import io.plenum.database.TestDatabase;
import io.plenum.security.Visitor;
import io.plenum.web.ApiCalls;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.ContextConfiguration;

/** Floors and points over real HTTP. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"plenum.first-start.site=floorplans/aula-house", "plenum.admin-password=" + TwinApiIT.PASSWORD})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class TwinApiIT {

    static final String PASSWORD = "a-Password-for-1-test";

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @Autowired
    private SecurityContextHolderStrategy contexts;

    private ApiCalls api = new ApiCalls(0, "");

    @BeforeEach
    void connect() {
        api = new ApiCalls(port, PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/points?floor=nowhere, floor",
        "/api/v1/points?space=nowhere, space",
        "/api/v1/points?equipment=nowhere, equipment",
        "/api/v1/points?page=x, page",
        "/api/v1/points?size=0, size",
        "/api/v1/spaces?floor=nowhere, floor",
        "/api/v1/equipment?space=nowhere, space",
        "/api/v1/equipment?size=5001, size",
        "/api/v1/sites?page=-1, page",
        "/api/v1/floors/floor-2/state?at=yesterday, at",
    })
    void aParameterThatMakesNoSenseIsNamed(String path, String field) throws Exception {
        HttpResponse<String> answer = api.get(path, "admin");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"errors\":[{\"field\":\"" + field + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/floors/nowhere/state",
        "/api/v1/floors/nowhere/live",
        "/api/v1/floors/nowhere/plan.svg",
        "/api/v1/points/no/such"
    })
    void whatIsNotThereIsNotFoundInTheReadersLanguage(String path) throws Exception {
        HttpResponse<String> answer = api.send(api.request(path, "admin").header("Accept-Language", "de"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(answer.body()).contains("Es gibt nichts mit dem Schlüssel");
    }

    /** Whoever writes a program for the API sees before any attempt what may be commanded: nothing, until somebody opens it. */
    @Test
    void aPointSaysWhetherItCanBeCommanded() throws Exception {
        for (String path : List.of("/api/v1/points?size=1", "/api/v1/points/ahu-1/supply-air-temperature")) {
            HttpResponse<String> answer = api.get(path, "admin");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("\"command\":{\"commandable\":false,\"opened\":false,\"readOnly\":false");
        }
    }

    /** Whoever is locked out must not go on watching the building through a feed that is open already. */
    @Test
    void theFeedOfALockedUserEnds() throws Exception {
        api.addUser(users, contexts, "lotte", Role.VIEWER);
        HttpResponse<java.io.InputStream> feed = api.open("/api/v1/floors/floor-2/live", "lotte");
        assertThat(feed.statusCode()).isEqualTo(200);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(feed.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("event:snapshot");
            ApiCalls.asAdministrator(contexts, () -> users.disable("lotte"));
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                while (lines.readLine() != null) {
                    // what was on its way
                }
            });
        }
    }

    /** A screen shows one floor as it is now; whoever takes its cookie along gets no further, and revoking ends all at once. */
    @Test
    void aKioskFollowsItsFloorUntilItIsRevoked() throws Exception {
        String wish = "{\"name\":\"hall\",\"floor\":\"floor-2\",\"expires\":\""
                + Instant.now().plus(Duration.ofDays(1)) + "\"}";
        HttpResponse<String> made =
                api.post("/api/v1/kiosks", "admin", "application/json", wish.getBytes(StandardCharsets.UTF_8));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        int id = JsonPath.read(made.body(), "$.kiosk.id");
        String secret = JsonPath.<String>read(made.body(), "$.link").replaceFirst(".*/", "");
        assertThat(api.get("/api/v1/kiosks", "admin").body()).contains("hall").doesNotContain(secret);
        Visitor screen = new Visitor(port);
        screen.show(secret);
        assertThat(screen.get("/api/v1/floors/floor-2/plan.svg").body()).contains("<svg");
        assertThat(screen.get("/api/v1/floors/floor-2/state").body()).contains("\"points\":[{");
        for (String closed : List.of(
                "/api/v1/floors/floor-2/state?at=2026-01-01T00:00:00Z",
                "/api/v1/floors/floor-1/state",
                "/api/v1/floors/floor-1/live",
                "/api/v1/floors/floor-2/alarms",
                "/api/v1/floors/floor-2/history/extent",
                "/api/v1/points")) {
            assertThat(screen.get(closed).statusCode()).as(closed).isEqualTo(401);
        }
        HttpResponse<java.io.InputStream> feed = screen.follow("/api/v1/floors/floor-2/live");
        assertThat(feed.statusCode()).isEqualTo(200);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(feed.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("event:snapshot");
            assertThat(api.send(api.request("/api/v1/kiosks/" + id, "admin").DELETE())
                            .statusCode())
                    .isEqualTo(204);
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                while (lines.readLine() != null) {
                    // what was on its way
                }
            });
        }
        assertThat(screen.get("/api/v1/floors/floor-2/state").statusCode()).isEqualTo(401);
    }

    /** A lighting contractor must not learn who goes through which door. */
    @Test
    void whoeverHoldsARoleInAPartOnlySeesNothingElse() throws Exception {
        api.addUser(users, contexts, "luis", Role.ADMINISTRATOR);
        Grant grant = new Grant(Role.TECHNICIAN, new Area("aula-house", "lighting"));
        ApiCalls.asAdministrator(contexts, () -> users.grant("luis", true, List.of(grant)));
        String all = api.get("/api/v1/points?size=5000", "luis").body();
        List<String> owners = JsonPath.read(all, "$.items[*].owner");
        List<String> equipment =
                JsonPath.read(api.get("/api/v1/equipment?size=5000", "luis").body(), "$.items[*].key");
        List<String> systems =
                JsonPath.read(api.get("/api/v1/equipment?size=5000", "luis").body(), "$.items[*].system");
        assertThat(systems).isNotEmpty().containsOnly("lighting");
        assertThat(owners).isNotEmpty().isSubsetOf(equipment);
        List<String> keys = JsonPath.read(all, "$.items[*].key");
        List<String> shown =
                JsonPath.read(api.get("/api/v1/floors/floor-2/state", "luis").body(), "$.points[*].key");
        assertThat(shown).isNotEmpty().isSubsetOf(keys);
        String elsewhere = "vav-2-12a/zone-air-temperature";
        assertThat(api.get("/api/v1/points/" + elsewhere, "admin").statusCode()).isEqualTo(200);
        assertThat(api.get("/api/v1/points/" + elsewhere, "luis").statusCode()).isEqualTo(404);
        String encoded = "/api/v1/points/" + elsewhere.replace("/", "%2F");
        assertThat(api.get(encoded, "admin").statusCode()).isEqualTo(200);
        assertThat(api.get(encoded, "luis").statusCode()).isEqualTo(404);
        assertThat(api.get("/api/v1/points/" + elsewhere + "/trend", "luis").statusCode())
                .isEqualTo(404);
        assertThat(api.get("/api/v1/trends?points=" + elsewhere, "luis").statusCode())
                .isEqualTo(400);
        String export = "/api/v1/trends/export?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z&points=";
        assertThat(api.get(export + elsewhere, "luis").statusCode()).isEqualTo(400);
        assertThat(api.get(export + keys.getFirst(), "luis").statusCode()).isEqualTo(200);
        HttpResponse<java.io.InputStream> feed = api.open("/api/v1/floors/floor-2/live", "luis");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(feed.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("event:snapshot");
            List<Object> values = JsonPath.read(lines.readLine().substring("data:".length()), "$.values");
            assertThat(values).hasSameSizeAs(shown);
        }
    }

    /** What a device keeps is for one person, asked for again only where something has happened, and never more than that person may see. */
    @Test
    void aDeviceKeepsWhatItsPersonMaySee() throws Exception {
        api.addUser(users, contexts, "lena", Role.ADMINISTRATOR);
        Grant lighting = new Grant(Role.TECHNICIAN, new Area("aula-house", "lighting"));
        ApiCalls.asAdministrator(contexts, () -> users.grant("lena", true, List.of(lighting)));
        for (String who : List.of("lena", "admin")) {
            String order = "{\"title\":\"For %s\",\"assignee\":\"%s\",\"place\":\"vav-2-12a\",\"steps\":[\"Look\"]}";
            api.post(
                    "/api/v1/work-orders",
                    "admin",
                    "application/json",
                    order.formatted(who, who).getBytes(UTF_8));
        }
        String bundle = "/api/v1/offline/bundle?floor=floor-1&floor=nowhere";
        HttpResponse<String> own = api.get(bundle, "lena");
        assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
        assertThat(JsonPath.<List<String>>read(own.body(), "$.orders[*].title")).containsExactly("For lena");
        assertThat(JsonPath.<List<String>>read(own.body(), "$.floors[*].key")).contains("floor-1");
        assertThat(JsonPath.<String>read(own.body(), "$.words['offline.as-of']"))
                .contains("not current");
        String tag = own.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = api.send(api.request(bundle, "lena").header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        HttpResponse<String> other = api.send(api.request(bundle, "admin").header("If-None-Match", tag));
        assertThat(other.statusCode()).isEqualTo(200);
        String hidden = "$.places[?(@.key == 'vav-2-12a')]";
        String floor = "/api/v1/offline/floors/floor-2";
        assertThat(JsonPath.<List<Object>>read(api.get(floor, "admin").body(), hidden))
                .hasSize(1);
        assertThat(JsonPath.<List<Object>>read(api.get(floor, "lena").body(), hidden))
                .isEmpty();
        assertThat(api.get("/api/v1/offline/floors/nowhere", "lena").statusCode())
                .isEqualTo(404);
    }
}
