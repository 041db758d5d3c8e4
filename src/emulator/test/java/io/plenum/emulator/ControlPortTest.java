package io.plenum.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.emulator.aula.AulaHouse;
import io.plenum.emulator.aula.control.ControlParameter;
import io.plenum.emulator.aula.fault.InjectedFaults;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ControlPortTest {

    private final AulaHouse building = new AulaHouse(1, Instant.parse("2026-01-12T09:00:00Z"), false);
    private final HttpClient client = HttpClient.newHttpClient();
    private ControlPort door;

    @BeforeEach
    void open() throws IOException {
        door = new ControlPort(building, 0);
    }

    @AfterEach
    void shut() {
        door.close();
        client.close();
    }

    private HttpResponse<String> ask(String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(door.port(), path)));
        if (!body.isEmpty()) {
            request.POST(HttpRequest.BodyPublishers.ofString(body));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A page of another site in a browser on this machine must not break the building, nor read it by a name of its own. */
    @Test
    void pagesOfOtherSitesAreRefused() throws IOException {
        RawHttp raw = new RawHttp(door.port());
        for (String odd : new String[] {
            "Host: rebound.example:" + door.port(),
            "Host: rebound.example",
            "Origin: https://evil.example",
            "Origin: null",
            "Origin: http://localhost.evil.example:" + door.port(),
            "Sec-Fetch-Site: cross-site"
        }) {
            for (String method : new String[] {"GET", "POST"}) {
                String answer = raw.ask(method + " /settings HTTP/1.1", odd, "Content-Length: 0");
                assertThat(answer).as(odd).startsWith("HTTP/1.1 403").doesNotContain("airEnd");
            }
        }
        assertThat(building.setting(ControlParameter.AIR_END)).isNotEqualTo(19);
        assertThat(raw.ask("GET /settings HTTP/1.1", "Origin: http://localhost:" + door.port()))
                .contains("airEnd");
    }

    @Test
    void settingsAreReadAndSet() throws IOException, InterruptedException {
        assertThat(ask("/settings", "").body()).contains("\"airEnd\":21.0", "\"economiser\":true");
        assertThat(ask("/settings", "{\"airEnd\":19}").statusCode()).isEqualTo(200);
        assertThat(building.setting(ControlParameter.AIR_END)).isEqualTo(19);
    }

    /** The refusal has to reach whoever asked, with the reason: the exchange must still be open then. */
    @Test
    void aWrongSettingIsRefusedInWords() throws IOException, InterruptedException {
        HttpResponse<String> refused = ask("/settings", "{\"airEnd\":99}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("airEnd: give a number from 0.0 to 24.0");
        assertThat(ask("/mode", "{\"mode\":\"best\"}").statusCode()).isEqualTo(400);
    }

    /** Whoever tries predictions needs to know exactly who takes what back. */
    @Test
    void whoTakesPointsBackIsSetAndTakenAway() throws IOException, InterruptedException {
        String set = "{\"point\":\"ahu-1/supply-air-temperature-set-point\",\"kind\":\"schedule\",\"value\":14,"
                + "\"hours\":[6,18.5]}";
        assertThat(ask("/takebacks", "").body()).contains("vav-1-13/cooling-set-point", "timer");
        assertThat(ask("/takebacks", set).body())
                .contains("ahu-1/supply-air", "\"hours\":[6.0,18.5]", "\"priority\":8");
        assertThat(building.takeBacks()).hasSize(2);
        assertThat(ask("/takebacks", set.replace("[6,18.5]", "[25]")).body()).contains("hours: give hours");
        assertThat(ask("/takebacks", set.replace("ahu-1/supply-air-temperature-set-point", "ahu-1/return-air-co2"))
                        .body())
                .contains("cannot be commanded");
        assertThat(ask("/takebacks", set.replace("kind", "sort")).statusCode()).isEqualTo(400);
        HttpRequest away = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/takebacks".formatted(door.port())))
                .DELETE()
                .build();
        assertThat(client.send(away, HttpResponse.BodyHandlers.ofString()).body())
                .isEqualTo("{\"takeBacks\":[]}");
    }

    @Test
    void comfortIsToldByRoom() throws IOException, InterruptedException {
        building.runTo(Instant.parse("2026-01-12T09:05:00Z"));

        assertThat(ask("/comfort", "").body()).contains("\"kelvinHours\"", "\"co2PpmHours\"", "space-1-01");
    }

    /** Whoever looks for the first time sees something happen, in order, and by the building's own controllers. */
    @Test
    void itsStoryBeginsWhenSomebodyLooks() throws Exception {
        building.tick(building.now().plusSeconds(600));
        assertThat(client.send(
                                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/story".formatted(door.port())))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains("\"happened\":0");
        ask("/story", "{}");
        building.tick(building.now().plusSeconds(100));
        assertThat(building.faults().has("ahu-2", InjectedFaults.FAILED_FAN)).isTrue();
        assertThat(building.faults().has("door-0-02", InjectedFaults.DOOR_HELD)).isFalse();
        building.tick(building.now().plusSeconds(100));
        building.tick(building.now().plusSeconds(10));
        assertThat(value("charging/power")).isGreaterThan(60);
        assertThat(value("vav-1-11/set-point-adjustment")).isEqualTo(-3);
        building.tick(building.now().plusSeconds(1500));
        assertThat(building.faults().has("ahu-2", InjectedFaults.FAILED_FAN)).isFalse();
    }

    private double value(String end) {
        return building.points().stream()
                .filter(point -> point.key().endsWith(end))
                .mapToDouble(point -> building.snapshot()[point.index()])
                .findFirst()
                .orElseThrow();
    }
}
