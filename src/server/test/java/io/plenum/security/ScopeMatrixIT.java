package io.plenum.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.access.Area;
import io.plenum.access.Grant;
import io.plenum.access.Role;
import io.plenum.access.account.Users;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.Alarms;
import io.plenum.alarm.Priority;
import io.plenum.alarm.rule.AlarmRule;
import io.plenum.alarm.rule.AlarmRules;
import io.plenum.alarm.rule.Condition;
import io.plenum.database.TestDatabase;
import io.plenum.point.PointCatalog;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.SampleFollower;
import io.plenum.recommendation.RecommendationExamples;
import io.plenum.web.ApiCalls;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every kind of thing, by every way that leads to it, for everybody who holds the lighting only: an account, a token of somebody to
 * whom the thing itself was given, a token of an administrator. What is out of their part bears a word that nobody of them may
 * ever read, and nothing of it may change.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "plenum.first-start.site=floorplans/aula-house",
            "plenum.admin-password=" + AccessMatrixIT.PASSWORD
        })
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class ScopeMatrixIT {

    private static final String SECRET = "Canary";
    private static final String UNIT = "vav-2-12a";
    private static final String POINT = UNIT + "/zone-air-temperature";
    private static final String FLOOR = "floor-2";
    private static final String JSON = "application/json";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> people = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext server;

    @Autowired
    private Users users;

    @Autowired
    private AlarmRules rules;

    @Autowired
    private Alarms alarms;

    @Autowired
    private PointCatalog catalog;

    @Autowired
    private List<SampleFollower> followers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SecurityContextHolderStrategy contexts;

    private long alarm;
    private long order;
    private long finding;
    private long recommendation;
    private String light = "";

    @Test
    void whatIsOutOfSomebodysPartIsNeitherReadNorTouched() throws Exception {
        people();
        things();
        List<String> ways = ways();
        assertThat(ways).hasSizeGreaterThan(60);
        long open = ways.stream().filter(way -> reads("tom", way)).count();
        assertThat(open)
                .as("the one who sees all reads the word in many ways, else this test shows nothing")
                .isGreaterThan(8);
        for (String who : List.of("lena", "token of tom", "token of admin")) {
            for (String way : ways) {
                if (reads(who, way)) {
                    wrong.add("GET " + way + " as " + who + " gives it away");
                }
            }
            touch(who);
        }
        assertThat(wrong).isEmpty();
    }

    private void people() throws Exception {
        ApiCalls calls = new ApiCalls(port, AccessMatrixIT.PASSWORD);
        calls.addUser(users, contexts, "tom", Role.TECHNICIAN);
        calls.addUser(users, contexts, "lena", Role.VIEWER);
        ApiCalls.asAdministrator(
                contexts,
                () -> users.grant("lena", true, List.of(new Grant(Role.TECHNICIAN, new Area(null, "lighting")))));
        for (String name : List.of("admin", "tom", "lena")) {
            byte[] pair = (name + ":" + AccessMatrixIT.PASSWORD).getBytes(StandardCharsets.UTF_8);
            people.put(name, "Basic " + Base64.getEncoder().encodeToString(pair));
        }
        people.put("token of tom", token("tom", Role.TECHNICIAN));
        people.put("token of admin", token("admin", Role.ENGINEER));
        light = jdbc.sql("SELECT key FROM equipment WHERE system = 'lighting' ORDER BY key LIMIT 1")
                .query(String.class)
                .single();
    }

    private String token(String owner, Role ceiling) throws Exception {
        String wish = """
            {"name": "lights", "ceiling": "%s", "system": "lighting", "expires": "%s"}""".formatted(ceiling, Instant.now().plus(Duration.ofHours(1)));
        HttpResponse<String> made = send("POST", "/api/v1/tokens", owner, wish);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return "Bearer "
                + JsonMapper.builder()
                        .build()
                        .readTree(made.body())
                        .path("secret")
                        .asString();
    }

    private void things() throws Exception {
        raise();
        assertThat(send("POST", "/api/v1/alarms/" + alarm + "/comment", "admin", "{\"text\":\"Canary comment\"}")
                        .statusCode())
                .isEqualTo(200);
        order = id(send("POST", "/api/v1/work-orders", "admin", """
            {"title": "Canary order", "description": "Canary words", "place": "%s", "assignee": "tom",
             "due": "2026-12-24", "steps": ["Canary step"]}""".formatted(UNIT)));
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
        new ApiCalls(port, AccessMatrixIT.PASSWORD)
                .post("/api/v1/work-orders/" + order + "/photos", "tom", "image/png", png.toByteArray());
        Instant now = Instant.now();
        send("POST", "/api/v1/trends/notes", "admin", """
            {"time": "%s", "text": "Canary note", "points": ["%s"]}""".formatted(now, POINT));
        finding = jdbc.sql("""
            INSERT INTO finding (site, subject, rule, state, confidence, energy, since, seen, fault_minutes, clean_minutes)
            VALUES ((SELECT site FROM equipment WHERE key = ?), ?, 'FC4', 'OPEN', 0.9, 'HEAT', now(), now(), 60, 0) RETURNING id""").params(UNIT, UNIT).query(Long.class).single();
        String proposal = JsonMapper.builder()
                .build()
                .writeValueAsString(RecommendationExamples.proposal("canary", 1000))
                .replace("ahu-1", UNIT);
        recommendation = jdbc.sql("""
            INSERT INTO recommendation (site, cause, state, proposal, expected_savings, worth, since, seen) VALUES
            ((SELECT site FROM equipment WHERE key = ?), 'canary', 'NEW', CAST(? AS jsonb), '{"daily": {}}', 100, now(), now()) RETURNING id""").params(UNIT, proposal).query(Long.class).single();
    }

    private void raise() {
        rules.save(new AlarmRule(
                0,
                "Canary alarm",
                true,
                Priority.HIGH,
                new AlarmRule.Target.OnePoint(POINT),
                new Condition.Limit(null, 30.0),
                Duration.ZERO,
                Duration.ZERO,
                0,
                AlarmRule.Applicability.ALWAYS,
                "Canary advice"));
        Sample hot = new Sample(Objects.requireNonNull(catalog.byKey(POINT)).id(), Instant.now(), 33, Quality.GOOD);
        followers.forEach(follower -> follower.accept(List.of(hot)));
        Instant deadline = Instant.now().plusSeconds(30);
        List<Alarm> raised = List.of();
        while (raised.isEmpty()) {
            assertThat(Instant.now()).as("the alarm is raised").isBefore(deadline);
            raised = alarms.active().stream()
                    .filter(a -> a.ruleName().equals("Canary alarm"))
                    .toList();
        }
        alarm = raised.getFirst().id();
    }

    /** Every address that answers a GET, with what it needs to speak of the things. */
    private List<String> ways() {
        return Endpoints.endpoints(server).stream()
                .filter(endpoint -> endpoint.startsWith("GET /api/"))
                .map(endpoint -> endpoint.substring("GET ".length()))
                .filter(path -> !path.endsWith("/live"))
                .flatMap(this::filledIn)
                .flatMap(path -> Stream.of(path, path + query(path)).distinct())
                .toList();
    }

    private Stream<String> filledIn(String path) {
        String named = path.replace("{owner}/{name}", POINT)
                .replace("floors/{key}", "floors/" + FLOOR)
                .replace("{photo}", "1")
                .replace("alarms/{id}", "alarms/" + alarm)
                .replace("work-orders/{id}", "work-orders/" + order)
                .replace("findings/{id}", "findings/" + finding)
                .replace("recommendations/{id}", "recommendations/" + recommendation);
        return named.contains("{") ? Stream.of(named.replaceAll("\\{[^}]*}", "1")) : Stream.of(named);
    }

    private static String query(String path) {
        Instant now = Instant.now();
        return "?points=" + POINT + "&point=" + POINT + "&q=canary&equipment=" + UNIT + "&from="
                + now.minus(Duration.ofDays(1)) + "&to=" + now.plus(Duration.ofHours(1)) + "&open=true&format=csv";
    }

    private boolean reads(String who, String way) {
        try {
            HttpResponse<InputStream> answer =
                    client.send(request(way, who).build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                String text = new String(body.readNBytes(1 << 20), StandardCharsets.UTF_8);
                // No gateway is connected here: what it would have to answer is not available.
                if (answer.statusCode() >= 500 && answer.statusCode() != 503) {
                    wrong.add("GET " + way + " as " + who + " fails: " + answer.statusCode() + " " + text);
                }
                boolean photo = way.contains("/photos/") && answer.statusCode() == 200;
                // an answer that refuses may repeat what was asked for
                return answer.statusCode() < 400 && (text.contains(SECRET) || text.contains(UNIT) || photo);
            }
        } catch (Exception e) {
            throw new IllegalStateException(way, e);
        }
    }

    /** Whatever changes one of the things, and whatever would be made of them. */
    private void touch(String who) throws Exception {
        String before = states();
        for (String endpoint : Endpoints.endpoints(server)) {
            if (!endpoint.startsWith("GET ")
                    && (endpoint.contains("/alarms/{id}")
                            || endpoint.contains("/work-orders/{id}")
                            || endpoint.contains("/findings/{id}")
                            || endpoint.contains("/recommendations/{id}"))) {
                String path = filledIn(endpoint.substring(endpoint.indexOf(' ') + 1))
                        .findFirst()
                        .orElseThrow();
                refused(who, endpoint.substring(0, endpoint.indexOf(' ')), path, """
                    {"reason": "r", "comment": "c", "text": "t", "title": "t", "assignee": "lena", "done": true, "minutes": 5,
                     "part": "p", "quantity": 1, "system": "s", "reference": "r", "until": "%s", "on": "2026-01-01"}""".formatted(
                                Instant.now().plus(Duration.ofHours(1))));
            }
        }
        for (String made : List.of(
                "\"alarm\": " + alarm,
                "\"finding\": " + finding,
                "\"recommendation\": " + recommendation,
                "\"title\": \"t\"")) {
            String place = made.contains("title") ? UNIT : light;
            refused(who, "POST", "/api/v1/work-orders", "{" + made + ", \"place\": \"" + place + "\"}");
        }
        assertThat(states()).as("after " + who).isEqualTo(before);
        // their own part is theirs
        HttpResponse<String> own =
                send("POST", "/api/v1/work-orders", who, "{\"title\": \"Lamp\", \"place\": \"" + light + "\"}");
        assertThat(own.statusCode()).as(who + ": " + own.body()).isEqualTo(201);
    }

    private void refused(String who, String method, String path, String body) throws Exception {
        HttpResponse<String> answer = send(method, path, who, body);
        if (!List.of(400, 403, 404, 405).contains(answer.statusCode())
                || answer.body().contains(SECRET)
                || (answer.statusCode() == 400 && !path.endsWith("/work-orders"))) {
            wrong.add(method + " " + path + " as " + who + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private String states() {
        return jdbc.sql("""
            SELECT (SELECT w::text FROM work_order w WHERE id = :order) || (SELECT count(*) FROM work_event WHERE work_order = :order)
                || (SELECT count(*) FROM alarm_event WHERE alarm = :alarm) || (SELECT f::text FROM finding f WHERE id = :finding)
                || (SELECT state FROM recommendation WHERE id = :recommendation)
                || (SELECT count(*) FROM work_order WHERE origin <> 'PERSON')""")
                .param("order", order)
                .param("alarm", alarm)
                .param("finding", finding)
                .param("recommendation", recommendation)
                .query(String.class)
                .single();
    }

    private long id(HttpResponse<String> made) {
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return JsonMapper.builder().build().readTree(made.body()).path("id").asLong();
    }

    private HttpResponse<String> send(String method, String path, String who, String body) throws Exception {
        return client.send(
                request(path, who)
                        .header("Content-Type", JSON)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String who) {
        return HttpRequest.newBuilder(java.net.URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", Objects.requireNonNull(people.get(who), who));
    }
}
