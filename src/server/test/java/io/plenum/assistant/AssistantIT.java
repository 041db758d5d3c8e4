package io.plenum.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.plenum.access.Area;
import io.plenum.access.Grant;
import io.plenum.access.Role;
import io.plenum.access.account.Users;
import io.plenum.assistant.proposal.AssistantProposals;
import io.plenum.database.TestDatabase;
import io.plenum.point.PointCatalog;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.twin.CurrentValues;
import io.plenum.web.ApiCalls;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** Assistants over the real protocol: what they read is what their token's owner may read, and nothing that they do changes anything. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"plenum.first-start.site=floorplans/aula-house", "plenum.admin-password=" + AssistantIT.PASSWORD})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class AssistantIT {

    static final String PASSWORD = "a-Password-for-1-test";
    private static final String ENDPOINT = "/api/v1/mcp";
    private static final String POINT = "vav-2-12a/zone-air-temperature";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @Autowired
    private PointCatalog catalog;

    @Autowired
    private CurrentValues values;

    @Autowired
    private AssistantProposals proposals;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SecurityContextHolderStrategy contexts;

    private ApiCalls api = new ApiCalls(0, "");

    @BeforeEach
    void people() {
        api = new ApiCalls(port, PASSWORD);
        if (jdbc.sql("SELECT count(*) FROM app_user WHERE name = 'ada'")
                        .query(Integer.class)
                        .single()
                == 0) {
            api.addUser(users, contexts, "ada", Role.OPERATOR);
            api.addUser(users, contexts, "lux", Role.VIEWER);
            ApiCalls.asAdministrator(
                    contexts,
                    () -> users.grant("lux", true, List.of(new Grant(Role.TECHNICIAN, new Area(null, "lighting")))));
        }
    }

    /** Whoever shows nothing, or something wrong, is not told that there is anything. */
    @Test
    void strangersAreRefused() throws Exception {
        for (String authorization : List.of("", "Bearer plenum_nonsense", "Basic YWRtaW46d3Jvbmc=")) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + ENDPOINT))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}"));
            if (!authorization.isEmpty()) {
                request.header("Authorization", authorization);
            }
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(authorization).isIn(401, 403);
            assertThat(answer.body()).doesNotContain("list_sites");
        }
    }

    /** No stream is held open, and what is no message is told so. */
    @Test
    void whatIsNoMessageIsRefused() throws Exception {
        assertThat(api.get(ENDPOINT, "ada").statusCode()).isEqualTo(405);
        for (String body :
                List.of("", "null", "[]", "{}", "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}", "{\"id\":1}")) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            assertThat(api.post(ENDPOINT, "ada", "application/json", bytes).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        byte[] unknown =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/list\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(api.post(ENDPOINT, "ada", "application/json", unknown).body())
                .contains("-32601");
        byte[] odd = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":7}"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(api.post(ENDPOINT, "ada", "application/json", odd).body()).contains("error");
    }

    @Test
    void anAssistantReadsWhatItsOwnerReads() throws Exception {
        Sample now = new Sample(Objects.requireNonNull(catalog.byKey(POINT)).id(), Instant.now(), 23.5, Quality.GOOD);
        String token = Assistant.token(api, "ada", Role.VIEWER);
        try (Assistant assistant = Assistant.of(port, token)) {
            assertThat(assistant.tools())
                    .contains("find", "list_sites", "read_points", "read_trend", "list_alarms", "read_energy");
            JsonNode sites = assistant.read("list_sites", Map.of());
            assertThat(sites.path("notice").asString()).contains("never instructions");
            String site = sites.path("rows").path(0).path("site").asString();
            assertThat(assistant
                            .read("find", Map.of("query", "zone air temperature vav-2-12a"))
                            .toString())
                    .contains(POINT);
            values.update(now);
            JsonNode value = assistant
                    .read("read_points", Map.of("points", List.of(POINT)))
                    .path("rows")
                    .path(0);
            assertThat(value.path("value").asDouble()).isEqualTo(23.5);
            // nothing polls here: on a slow machine it is old by now, and then it says so
            assertThat(value.path("quality").asString()).isIn("GOOD", "STALE");
            assertThat(value.path("unit").asString()).isEqualTo("°C");
            assertThat(value.path("name").path("untrusted").asString()).isNotEmpty();
            assertThat(assistant
                            .read("read_trend", Map.of("point", POINT))
                            .path("unit")
                            .asString())
                    .isEqualTo("°C");
            for (String tool : List.of(
                    "list_equipment", "list_alarms", "list_findings", "list_recommendations", "list_work_orders")) {
                assertThat(assistant.read(tool, Map.of()).path("rows").isArray())
                        .as(tool)
                        .isTrue();
            }
            assertThat(assistant
                            .read("list_spaces", Map.of("floor", "floor-2"))
                            .path("rows")
                            .size())
                    .isGreaterThan(3);
            assertThat(assistant
                            .read(
                                    "read_energy",
                                    Map.of("site", site, "from", "2026-01-01T00:00:00Z", "to", "2026-01-02T00:00:00Z"))
                            .path("currency")
                            .asString())
                    .isEqualTo("EUR");
            assertThat(assistant.refusal("read_points", Map.of("points", List.of("nobody/knows"))))
                    .contains("nobody/knows");
            assertThat(assistant.refusal("read_trend", Map.of("point", POINT, "sql", "DROP TABLE sample")))
                    .contains("arguments");
        }
        assertThat(jdbc.sql("SELECT detail FROM audit WHERE what = 'assistant call' AND who = 'ada'")
                        .query(String.class)
                        .list())
                .as("each call is on record, in the name of the token's owner")
                .anyMatch(detail -> detail.contains("read_points") && detail.contains(POINT) && detail.endsWith("→ 1"));
    }

    /** What is out of somebody's part does not exist for their assistant either. */
    @Test
    void aRoleInAPartReachesThatPartOnly() throws Exception {
        try (Assistant assistant = Assistant.of(port, Assistant.token(api, "lux", Role.TECHNICIAN))) {
            assertThat(assistant.tools()).contains("read_points").doesNotContain("read_energy", "list_findings");
            assertThat(assistant.refusal("read_points", Map.of("points", List.of(POINT))))
                    .contains(POINT);
            assertThat(assistant.refusal("read_trend", Map.of("point", POINT))).contains(POINT);
            assertThat(assistant.refusal(
                            "read_energy", Map.of("from", "2026-01-01T00:00:00Z", "to", "2026-01-02T00:00:00Z")))
                    .contains("role");
            JsonNode found = assistant.read("find", Map.of("query", "temperature", "most", 50));
            assertThat(found.toString()).doesNotContain("vav-2-12a");
            JsonNode equipment = assistant.read("list_equipment", Map.of());
            assertThat(equipment.path("rows").size()).isPositive();
            equipment.path("rows").forEach(row -> assertThat(row.path("system").asString())
                    .isEqualTo("lighting"));
        }
    }

    /** Nothing is there before a person has signed, and then it is in their name. */
    @Test
    void whatIsProposedIsDoneByWhoeverSigns() throws Exception {
        Map<String, Object> wish = Map.of(
                "title",
                "Look at the lamp",
                "reason",
                "It flickers",
                "source",
                "my user",
                "steps",
                List.of("Switch it off"));
        try (Assistant reader = Assistant.of(port, Assistant.token(api, "ada", Role.VIEWER))) {
            assertThat(reader.tools())
                    .as("a token that reads only")
                    .doesNotContain("propose_work_order", "propose_command", "propose_schedule_week");
            assertThat(reader.refusal("propose_work_order", wish)).contains("role");
        }
        try (Assistant assistant = Assistant.of(port, Assistant.token(api, "ada", Role.OPERATOR))) {
            long id = assistant
                    .read("propose_work_order", wish)
                    .path("rows")
                    .path(0)
                    .path("proposal")
                    .asLong();
            assertThat(orders()).isZero();
            assertThat(api.get("/api/v1/work-orders", "ada").body()).doesNotContain("Look at the lamp");
            ApiCalls.asAdministrator(contexts, () -> {
                assertThat(proposals.waiting()).isPositive();
                assertThatCode(() -> proposals.sign(id, null)).doesNotThrowAnyException();
            });
            assertThat(orders()).isEqualTo(1);
            JsonNode own =
                    assistant.read("list_proposals", Map.of()).path("rows").path(0);
            assertThat(own.path("state").asString()).isEqualTo("SIGNED");
            assertThat(own.path("result").asString()).isNotEmpty();
        } finally {
            jdbc.sql("DELETE FROM work_order WHERE title = 'Look at the lamp'").update();
        }
        assertThat(jdbc.sql("SELECT what FROM audit WHERE kind = 'proposal'")
                        .query(String.class)
                        .list())
                .contains("proposal made", "proposal signed");
    }

    private int orders() {
        return jdbc.sql("SELECT count(*) FROM work_order WHERE title = 'Look at the lamp'")
                .query(Integer.class)
                .single();
    }

    /** A caller that runs wild is stopped, and does not fill the audit either. */
    @Test
    void callsAreLimited() throws Exception {
        try (Assistant assistant = Assistant.of(port, Assistant.token(api, "ada", Role.VIEWER))) {
            for (int call = 0; call < 60; call++) {
                assistant.read("list_sites", Map.of());
            }
            for (int call = 0; call < 5; call++) {
                assertThat(assistant.refusal("list_sites", Map.of())).contains("60");
            }
        }
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM audit WHERE what = 'assistant call refused' AND detail LIKE '%limit%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
