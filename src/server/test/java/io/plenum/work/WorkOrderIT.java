package io.plenum.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.access.Role;
import io.plenum.access.account.Users;
import io.plenum.database.TestDatabase;
import io.plenum.web.ApiCalls;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Orders as a maintenance system meets them: over HTTP, on a real server and store. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "PLENUM_ADMIN_PASSWORD=" + WorkOrderIT.PASSWORD)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class WorkOrderIT {

    static final String PASSWORD = "a-Password-for-1-test";
    private static final String ORDERS = "/api/v1/work-orders";

    private final JsonMapper json = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @Autowired
    private SecurityContextHolderStrategy contexts;

    @Autowired
    private JdbcClient jdbc;

    private ApiCalls api = new ApiCalls(0, "");

    @BeforeEach
    void people() {
        api = new ApiCalls(port, PASSWORD);
        if (jdbc.sql("SELECT count(*) FROM app_user").query(Integer.class).single() == 1) {
            api.addUser(users, contexts, "vera", Role.VIEWER);
            api.addUser(users, contexts, "tom", Role.TECHNICIAN);
            api.addUser(users, contexts, "tina", Role.TECHNICIAN);
        }
    }

    @Test
    void anOrderIsGivenDoneAndOnRecord() throws Exception {
        long id = given("{\"title\":\"Change the filter\",\"due\":\"2026-12-01\",\"steps\":[\"Stop fan\",\"Change\"]}");
        assertThat(send("POST", id + "/assign", "{\"assignee\":\"tom\"}").statusCode())
                .isEqualTo(200);
        assertThat(send("POST", id + "/start", "").statusCode()).isEqualTo(200);
        assertThat(send("PUT", id + "/steps/1", "{\"done\":true}").statusCode()).isEqualTo(200);
        assertThat(send("POST", id + "/time", "{\"minutes\":45}").statusCode()).isEqualTo(200);
        assertThat(send("POST", id + "/parts", "{\"part\":\"Filter F7\",\"quantity\":2}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("POST", id + "/finish", "{\"reason\":\"Was clogged\"}").statusCode())
                .isEqualTo(200);

        JsonNode sheet = json.readTree(api.get(ORDERS + "/" + id, "vera").body());
        assertThat(sheet.at("/order/state").asString()).isEqualTo("DONE");
        assertThat(sheet.at("/order/closingReason").asString()).isEqualTo("Was clogged");
        assertThat(sheet.at("/steps/0/doneBy").asString()).isEqualTo("tom");
        assertThat(sheet.at("/steps/1/done").isNull()).isTrue();
        assertThat(sheet.at("/efforts").size()).isEqualTo(2);
        assertThat(sheet.at("/log").findValuesAsString("what"))
                .containsExactly("created", "assigned", "started", "step done", "time", "part", "done");
        assertThat(jdbc.sql("SELECT count(*) FROM audit WHERE what LIKE 'work order %' AND detail LIKE ?")
                        .param("work order " + id + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
        // What is over stays as it was until somebody opens it again.
        assertThat(send("POST", id + "/start", "").statusCode()).isEqualTo(400);
        assertThat(send("POST", id + "/reopen", "{\"reason\":\"Rattles\"}").statusCode())
                .isEqualTo(200);
    }

    /** The same action twice, as after a lost answer, changes nothing more. */
    @Test
    void aRepeatedDeedLeavesOneLine() throws Exception {
        long id = given("{\"title\":\"Look\",\"steps\":[\"Look\"]}");
        for (int i = 0; i < 2; i++) {
            assertThat(send("POST", id + "/start", "").statusCode()).isEqualTo(200);
            assertThat(send("PUT", id + "/steps/1", "{\"done\":true}").statusCode())
                    .isEqualTo(200);
        }
        JsonNode sheet = json.readTree(api.get(ORDERS + "/" + id, "vera").body());
        assertThat(sheet.at("/log").findValuesAsString("what")).containsExactly("created", "started", "step done");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"title":""}                                           | title
        {"title":"x","place":"no-such-thing"}                  | place
        {"title":"x","due":"tomorrow"}                         | due
        {"title":"x","steps":[""]}                             | steps
        """)
    void whatMakesNoSenseIsRefusedByItsField(String body, String field) throws Exception {
        HttpResponse<String> answer = send("POST", "", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json.readTree(answer.body()).at("/errors/0/field").asString())
                .isEqualTo(field);
    }

    @Test
    void anUnknownAlarmGivesNoOrder() throws Exception {
        assertThat(send("POST", "", "{\"alarm\":987654}").statusCode()).isEqualTo(404);
    }

    /** A link is shown to people: it must not run anything. */
    @Test
    void aMaintenanceSystemTakesOver() throws Exception {
        long id = given("{\"title\":\"Pump\"}");
        assertThat(send("PUT", id + "/external", external("javascript:alert(1)"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("PUT", id + "/external", external("https://cmms.example/4711"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(api.get(ORDERS + "/" + id, "vera").body()).contains("https://cmms.example/4711");
    }

    private static String external(String link) {
        return "{\"system\":\"CMMS\",\"reference\":\"4711\",\"link\":\"%s\"}".formatted(link);
    }

    @Test
    void aPhotoComesBackAsJpegAndNothingElseIsTaken() throws Exception {
        long id = given("{\"title\":\"Leak\"}");
        String photos = ORDERS + "/" + id + "/photos";
        assertThat(api.post(photos, "tom", "image/png", png()).statusCode()).isEqualTo(201);
        assertThat(api.post(photos, "tom", "image/png", new byte[100]).statusCode())
                .isEqualTo(400);
        assertThat(api.post(photos, "tom", "image/svg+xml", "<svg/>".getBytes()).statusCode())
                .isEqualTo(400);
        JsonNode sheet = json.readTree(api.get(ORDERS + "/" + id, "vera").body());
        HttpResponse<String> photo =
                api.get(photos + "/" + sheet.at("/photos/0/id").asLong(), "vera");
        assertThat(photo.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    }

    /** RFC 5545: a whole day, and the same event however often it is fetched. */
    @Test
    void aDueDateGoesIntoACalendar() throws Exception {
        long id = given("{\"title\":\"Service\",\"due\":\"2026-12-24\"}");
        String file = api.get(ORDERS + "/" + id + "/calendar.ics", "vera").body();
        assertThat(file)
                .contains(
                        "DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261225", "UID:work-order-" + id + "@plenum");
        long without = given("{\"title\":\"Some day\"}");
        assertThat(api.get(ORDERS + "/" + without + "/calendar.ics", "vera").statusCode())
                .isEqualTo(400);
    }

    @Test
    void viewersLookOnly() throws Exception {
        long id = given("{\"title\":\"Door\"}");
        assertThat(api.post(ORDERS, "vera", "application/json", "{\"title\":\"x\"}".getBytes())
                        .statusCode())
                .isEqualTo(403);
        assertThat(api.post(ORDERS + "/" + id + "/start", "vera", "application/json", new byte[0])
                        .statusCode())
                .isEqualTo(403);
        assertThat(api.get(ORDERS + "?open=true&q=door", "vera").body()).contains("\"title\":\"Door\"");
    }

    /** An answer that is lost on its way is asked for again: the photo must not be there twice, nor the note. */
    @Test
    void whatADeviceTellsTwiceHappensOnce() throws Exception {
        long id = given("{\"title\":\"Valve\",\"steps\":[\"Close <b>it</b>\"]}");
        String tick = late(id, "TICK", "\"step\":1,\"done\":true");
        String note = late(id, "NOTE", "\"text\":\"<img src=x onerror=alert(1)>\"");
        String reading = late(id, "READING", "\"text\":\"Water meter\",\"value\":1234.5,\"unit\":\"m³\"");
        for (String action : List.of(tick, note, tick, reading, note, reading)) {
            assertThat(told(action, "tom").get("outcome").asString()).isEqualTo("DONE");
        }
        String photo = "/api/v1/offline/photos?id=%s&order=%d&at=%s&sent=%s"
                .formatted(UUID.randomUUID(), id, Instant.now().minusSeconds(600), Instant.now());
        for (int i = 0; i < 2; i++) {
            assertThat(api.post(photo, "tom", "image/png", png()).body()).contains("\"outcome\":\"DONE\"");
        }
        JsonNode sheet = json.readTree(api.get(ORDERS + "/" + id, "vera").body());
        assertThat(sheet.get("photos").size()).isEqualTo(1);
        assertThat(sheet.at("/log").findValuesAsString("what"))
                .containsExactly("created", "step done", "comment", "reading", "photo");
        assertThat(sheet.at("/log/3/detail").asString()).isEqualTo("Water meter: 1234.5 m³");
        assertThat(Instant.parse(sheet.at("/log/1/doneAt").asString()))
                .isBefore(Instant.parse(sheet.at("/log/1/time").asString()).minusSeconds(500));
        // The same id of somebody else says nothing of it.
        assertThat(api.post("/api/v1/offline/actions", "tina", "application/json", note.getBytes(UTF_8))
                        .statusCode())
                .isEqualTo(404);
    }

    /** Whoever ended the order meanwhile must find it as it was, and whoever worked on it must be told. */
    @Test
    void whatComesAfterTheEndOfAnOrderIsNotedAndSaid() throws Exception {
        long id = given("{\"title\":\"Belt\",\"steps\":[\"Change belt\",\"Test\"]}");
        told(late(id, "TICK", "\"step\":1,\"done\":true"), "tina");
        JsonNode before = told(late(id, "TICK", "\"step\":1,\"done\":true"), "tom");
        assertThat(before.get("outcome").asString()).isEqualTo("WAS_SO");
        assertThat(before.get("words").asString()).contains("tina");
        send("POST", id + "/finish", "{\"reason\":\"Done\"}");
        JsonNode after = told(late(id, "TICK", "\"step\":2,\"done\":true"), "tina");
        assertThat(after.get("outcome").asString()).isEqualTo("NOTED");
        assertThat(after.get("words").asString()).contains("tom");
        JsonNode sheet = json.readTree(api.get(ORDERS + "/" + id, "vera").body());
        assertThat(sheet.at("/steps/1/done").isNull()).isTrue();
        assertThat(sheet.at("/log").findValuesAsString("what")).endsWith("done", "late step done");
        JsonNode unknown = told(late(987_654, "NOTE", "\"text\":\"x\""), "tom");
        assertThat(unknown.get("outcome").asString()).isEqualTo("REFUSED");
    }

    /** A time that is wrong must not stand in a record as if it were right. */
    @Test
    void aWrongClockIsSaidAndItsTimesAreLeftOut() throws Exception {
        long id = given("{\"title\":\"Clock\"}");
        Instant ahead = Instant.now().plusSeconds(37 * 60 + 30);
        String note = """
                {"id":"%s","kind":"NOTE","order":%d,"at":"%s","sent":"%s","text":"x"}""".formatted(UUID.randomUUID(), id, ahead.minusSeconds(60), ahead);
        assertThat(told(note, "tom").get("clockWords").asString()).contains("+37 min");
        JsonNode log = json.readTree(api.get(ORDERS + "/" + id, "vera").body()).get("log");
        assertThat(log.findValuesAsString("what")).containsExactly("created", "comment", "device clock");
        assertThat(log.at("/1/doneAt").isNull()).isTrue();
    }

    @Test
    void viewersAndLargePhotosChangeNothingLater() throws Exception {
        long id = given("{\"title\":\"Lamp\"}");
        byte[] note = late(id, "NOTE", "\"text\":\"x\"").getBytes(UTF_8);
        assertThat(api.post("/api/v1/offline/actions", "vera", "application/json", note)
                        .statusCode())
                .isEqualTo(403);
        String photo = "/api/v1/offline/photos?id=%s&order=%d&at=%s&sent=%s"
                .formatted(UUID.randomUUID(), id, Instant.now(), Instant.now());
        assertThat(api.post(photo, "tom", "image/jpeg", new byte[(2 << 20) + 1]).statusCode())
                .isEqualTo(413);
        assertThat(api.post(photo, "tom", "image/jpeg", new byte[100]).statusCode())
                .isEqualTo(400);
        assertThat(api.get(ORDERS + "/" + id, "vera").body()).doesNotContain("\"comment\"", "\"photo\"");
    }

    private static String late(long order, String kind, String more) {
        return """
                {"id":"%s","kind":"%s","order":%d,"at":"%s","sent":"%s",%s}""".formatted(UUID.randomUUID(), kind, order, Instant.now().minusSeconds(600), Instant.now(), more);
    }

    private JsonNode told(String action, String who) throws Exception {
        HttpResponse<String> answer =
                api.post("/api/v1/offline/actions", who, "application/json", action.getBytes(UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private static byte[] png() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    private long given(String order) throws Exception {
        HttpResponse<String> answer = send("POST", "", order);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body()).get("id").asLong();
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return api.send(api.request(path.isEmpty() ? ORDERS : ORDERS + "/" + path, "tom")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }
}
