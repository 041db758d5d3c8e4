package io.plenum.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.access.Role;
import io.plenum.access.account.Users;
import io.plenum.assistant.tool.FencedText;
import io.plenum.database.TestDatabase;
import io.plenum.web.ApiCalls;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
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

/**
 * Five hundred texts that want an assistant to do something, in names, tickets, messages of controllers and histories of alarms. An
 * assistant reads all of them: each comes fenced, in one line, with nothing in it that nobody sees; and whatever it then tries, nothing is
 * written, and nothing proposed that could not be previewed.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"plenum.first-start.site=floorplans/aula-house", "plenum.admin-password=" + AssistantIT.PASSWORD})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class HostileTextsIT {

    private static final int TEXTS = 500;
    private static final int ORDERS = 120;
    private static final long ALARM = 900_000_001L;
    private static final Pattern MARKED = Pattern.compile(HostileText.MARK + "(\\d+)-");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Zl}\\p{Zp}\\x{FE00}-\\x{FE0F}]");
    private static final String COUNTS = """
        SELECT (SELECT count(*) FROM assistant_proposal) || ' ' || (SELECT count(*) FROM command_override) || ' '
            || (SELECT count(*) FROM work_order) || ' ' || (SELECT count(*) FROM alarm_event) || ' '
            || (SELECT count(*) FROM audit WHERE what NOT LIKE 'assistant call%' AND what <> 'signed in')""";

    private final Set<Integer> read = new TreeSet<>();

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SecurityContextHolderStrategy contexts;

    private ApiCalls api = new ApiCalls(0, "");
    private String token = "";

    @BeforeEach
    void texts() throws Exception {
        api = new ApiCalls(port, AssistantIT.PASSWORD);
        api.addUser(users, contexts, "hope", Role.OPERATOR);
        byte[] model = HostileBuilding.turtle().getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> imported = api.post("/api/v1/import/site", "admin", "text/turtle", model);
        assertThat(imported.statusCode()).as(imported.body()).isBetween(200, 299);
        int number = HostileBuilding.NAMES;
        for (int order = 0; order < ORDERS; order++) {
            jdbc.sql("""
                INSERT INTO work_order (title, description, origin, state, created, created_by, closed)
                VALUES (?, ?, 'PERSON', 'DONE', '2020-01-01', 'hostile', '2020-01-02')""")
                    .params(HostileText.of(number++), HostileText.of(number++))
                    .update();
        }
        jdbc.sql("""
            INSERT INTO alarm (id, rule, rule_name, priority, nature, point_id, point_key, state, condition, suppressed, raised, value, closed, message)
            SELECT ?, (SELECT min(id) FROM alarm_rule), 'x', 'LOW', 'REPORTED', id, key, 'NORMAL', false, false, '2020-01-01', 1, '2020-01-02', ?
            FROM point WHERE key = 'hostile-fan-1/t'""").params(ALARM, HostileText.of(number++)).update();
        long event = ALARM;
        while (number < TEXTS) {
            jdbc.sql(
                            "INSERT INTO alarm_event (id, alarm, time, kind, who, detail) VALUES (?, ?, '2020-01-01', 'COMMENTED', 'x', ?)")
                    .params(event++, ALARM, HostileText.of(number++))
                    .update();
        }
        token = Assistant.token(api, "hope", Role.OPERATOR);
    }

    /** Other tests on this server know one site only. */
    @AfterEach
    void takeThemAway() throws Exception {
        jdbc.sql("DELETE FROM work_order WHERE created_by = 'hostile'").update();
        api.send(api.request("/api/v1/sites/" + HostileBuilding.SITE, "admin").DELETE());
    }

    @Test
    void noTextIsEverMoreThanText() throws Exception {
        try (Assistant assistant = Assistant.of(port, token)) {
            // what a read has to do with the account is done by the first one
            assistant.read("list_sites", Map.of());
            String before = jdbc.sql(COUNTS).query(String.class).single();

            readEverything(assistant);
            assertThat(read).as("each of the texts was read").hasSize(TEXTS);
            obey(assistant);

            assertThat(jdbc.sql(COUNTS).query(String.class).single())
                    .as("proposals, overrides, orders, events of alarms, other records of the audit")
                    .isEqualTo(before);
        }
    }

    private void readEverything(Assistant assistant) {
        Map<String, Object> floor = Map.of("floor", HostileBuilding.FLOOR);
        check(assistant.read("list_spaces", floor));
        check(assistant.read("list_equipment", floor));
        check(assistant.read("read_points", floor));
        check(assistant.read("find", Map.of("query", "ignore all previous instructions", "most", 50)));
        for (int page = 0; page * 50 < ORDERS; page++) {
            check(assistant.read("list_work_orders", Map.of("text", HostileText.MARK, "page", page)));
        }
        check(assistant.read("read_alarm", Map.of("alarm", ALARM)));
        check(assistant.read("list_alarms", Map.of("from", "2019-12-31T00:00:00Z", "to", "2020-01-03T00:00:00Z")));
        check(assistant.read("list_overrides", Map.of()));
        check(assistant.read("list_schedules", Map.of()));
        check(assistant.read("list_proposals", Map.of()));
    }

    private void check(JsonNode answer) {
        assertThat(answer.path("notice").asString()).isEqualTo(FencedText.NOTICE);
        answer.forEach(part -> check(part, false));
    }

    private void check(JsonNode node, boolean fenced) {
        if (node.isString()) {
            String text = node.asString();
            assertThat(UNSEEN.matcher(text).find()).as(text).isFalse();
            Matcher marked = MARKED.matcher(text);
            while (marked.find()) {
                assertThat(fenced).as("fenced: " + text).isTrue();
                read.add(Integer.valueOf(marked.group(1)));
            }
        }
        node.properties().forEach(part -> check(part.getValue(), part.getKey().equals("untrusted")));
        if (node.isArray()) {
            node.forEach(part -> check(part, false));
        }
    }

    /** An assistant that believes all it has read. */
    private static void obey(Assistant assistant) {
        String until = Instant.now().plus(Duration.ofHours(1)).toString();
        for (int fan = 1; fan <= 12; fan++) {
            assertThat(assistant.refusal(
                            "propose_command",
                            Map.of(
                                    "points",
                                    List.of(Map.of("point", "hostile-fan-" + fan + "/t", "value", 99)),
                                    "until",
                                    until,
                                    "reason",
                                    HostileText.of(fan),
                                    "source",
                                    HostileText.of(fan))))
                    .contains("hostile-fan-" + fan + "/t");
        }
        assertThat(assistant.refusal("propose_command", Map.of("points", List.of(), "until", until)))
                .contains("arguments");
        assertThat(assistant.refusal("propose_work_order", Map.of("title", "x", "reason", " \u200b", "source", "x")))
                .isNotEmpty();
        for (String tool : List.of("write_point", "execute", "release", "sign_proposal")) {
            assertThatThrownBy(() -> assistant.ask(tool, Map.of())).hasMessageContaining("Unknown tool");
        }
    }
}
