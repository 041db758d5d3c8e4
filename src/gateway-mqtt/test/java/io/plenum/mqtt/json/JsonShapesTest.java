package io.plenum.mqtt.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.MovableClock;
import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectorException;
import io.plenum.link.Tuning;
import io.plenum.mqtt.RecordingContext;
import io.plenum.mqtt.broker.BrokerMessage;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.Quality;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What devices of the field publish, and what becomes of it. */
class JsonShapesTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private final MovableClock clock = new MovableClock(NOW);
    private final Map<String, String> settings = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    private RecordingContext context;

    @SuppressWarnings("NullAway.Init")
    private JsonTopics topics;

    private void follow(Point... points) throws ConnectorException {
        context = new RecordingContext(clock, Tuning.DEFAULT, points);
        topics = new JsonTopics(context, TopicTemplate.of(settings));
        topics.follow(context.points());
    }

    private void publish(String topic, String payload) {
        send(topic, payload, false);
    }

    private void send(String topic, String payload, boolean retained) {
        topics.accept(new BrokerMessage(topic, payload.getBytes(StandardCharsets.UTF_8), retained, clock.instant()));
    }

    private static Point numeric(int id, String address) {
        return RecordingContext.point(id, address, PointKind.NUMERIC);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zigbee2mqtt/kitchen | /temperature | {\"temperature\":21.53,\"humidity\":40} | 21.53",
                "tele/plug/SENSOR | /ENERGY/Power | {\"Time\":\"2026-11-29T13:00:00\",\"ENERGY\":{\"Power\":55}} | 55",
                "tele/roof/SENSOR | /DS18B20-1/Temperature | {\"DS18B20-1\":{\"Temperature\":3.1},\"TempUnit\":\"C\"} | 3.1",
                "shellies/pm/emeter/0/power | / | 1234.56 | 1234.56",
                "esphome/sensor/co2/state | / | 612 | 612",
                "a/b | /values/1/v | {\"values\":[{\"v\":1},{\"v\":2}]} | 2",
                "a/b | /with~1slash | {\"with/slash\":3} | 3",
                "a/b | /quoted | {\"quoted\":\"21.5\"} | 21.5",
                "a/b | / | ' 21.5 ' | 21.5",
            })
    void numbersAreFoundWhereTheFieldPutsThem(String topic, String pointer, String payload, double value)
            throws ConnectorException {
        follow(numeric(1, "json/" + topic + "#" + pointer));
        publish(topic, payload);
        assertThat(context.sample(1).value()).isEqualTo(value);
        assertThat(context.sample(1).quality()).isEqualTo(Quality.GOOD);
        assertThat(context.state("json/" + topic + "#")).isEqualTo(ConnectionState.UP);
    }

    @ParameterizedTest
    @CsvSource({"ON,1", "off,0", "true,1", "False,0", "1,1", "0,0", "auf,1", "zu,0"})
    void switchesAreWrittenInManyWays(String payload, double value) throws ConnectorException {
        follow(RecordingContext.point(1, "json/valve/state#/", PointKind.BINARY, "zu", "auf"));
        publish("valve/state", payload);
        assertThat(context.sample(1).value()).isEqualTo(value);
    }

    @Test
    void aStateIsFoundByItsText() throws ConnectorException {
        follow(RecordingContext.point(1, "json/climate#/system_mode", PointKind.MULTISTATE, "off", "heat", "cool"));
        publish("climate", "{\"system_mode\":\"heat\"}");
        assertThat(context.sample(1).value()).isEqualTo(2);
    }

    /** A missing value must never look like one: no null, no text, no list, no structure, nothing that JSON does not know. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"t\":null}",
                "{\"t\":\"unavailable\"}",
                "{\"t\":[1,2]}",
                "{\"t\":{\"v\":1}}",
                "{\"t\":\"\"}",
                "{\"t\":\"NaN\"}",
                "{\"t\":1e999}",
                "{\"u\":1}",
                "NaN",
                "{\"t\":1} trailing",
                "unavailable"
            })
    void whatIsNoNumberIsNoValue(String payload) throws ConnectorException {
        follow(numeric(1, "json/a#/t"));
        publish("a", payload);
        assertThat(context.sample(1).value()).isNaN();
        assertThat(context.sample(1).quality()).isEqualTo(Quality.FAULT);
    }

    /** A stranger's payload of a thousand brackets must cost nobody the stack. */
    @Test
    void aPayloadAsDeepAsAWellIsRefused() throws ConnectorException {
        follow(numeric(1, "json/a#/t"));
        publish("a", "[".repeat(5_000) + "]".repeat(5_000));
        assertThat(context.sample(1).quality()).isEqualTo(Quality.FAULT);
    }

    /** MQTT 5, 3.3.1.3: a retained message is of an unknown time; it is shown, and not as the present. */
    @Test
    void aRetainedValueIsStaleUntilTheDeviceSends() throws ConnectorException {
        follow(numeric(1, "json/a#/t"));
        send("a", "{\"t\":20}", true);
        assertThat(context.sample(1).value()).isEqualTo(20);
        assertThat(context.sample(1).quality()).isEqualTo(Quality.STALE);
        topics.check();
        assertThat(context.state("json/a#")).as("confirms nothing").isEqualTo(ConnectionState.CONNECTING);
        publish("a", "{\"t\":20}");
        assertThat(context.sample(1).quality()).isEqualTo(Quality.GOOD);
    }

    @ParameterizedTest
    @CsvSource({
        "1795953590, GOOD, 2026-11-29T11:59:50Z",
        "1795953590000, GOOD, 2026-11-29T11:59:50Z",
        "'\"2026-11-29T12:59:50+01:00\"', GOOD, 2026-11-29T11:59:50Z",
        "1795950000, STALE, 2026-11-29T11:00:00Z",
        "'\"2026-11-29T13:00:00Z\"', STALE, 2026-11-29T12:00:00Z",
        "'\"2026-11-29T11:00:00\"', GOOD, 2026-11-29T12:00:00Z",
        "null, GOOD, 2026-11-29T12:00:00Z"
    })
    void theTimeOfThePayloadCounts(String ts, Quality quality, Instant time) throws ConnectorException {
        settings.put("template.rooms", "rooms/{room} time=/ts");
        follow(numeric(1, "json/rooms/101#/t"));
        publish("rooms/101", "{\"t\":20,\"ts\":" + ts + "}");
        assertThat(context.sample(1).quality()).isEqualTo(quality);
        assertThat(context.sample(1).time()).isEqualTo(time);
    }

    /** A message about something else leaves a value as it was, unconfirmed. */
    @Test
    void aMessageWithoutTheValueConfirmsNothing() throws ConnectorException {
        follow(numeric(1, "json/a#/t"));
        publish("a", "{\"t\":20}");
        int samples = context.samples.size();
        int reports = context.reports.size();
        publish("a", "{\"battery\":80}");
        assertThat(context.samples).hasSize(samples);
        assertThat(context.reports).hasSize(reports);
    }

    /** Zigbee2MQTT, Tasmota: the broker publishes a device's last will; until then a value that is not sent again is still true. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zigbee2mqtt/kitchen | zigbee2mqtt/kitchen/availability | {\"state\":\"online\"} | {\"state\":\"offline\"}",
                "tele/plug/SENSOR | tele/plug/LWT | Online | Offline",
                "shellies/pm/relay/0/power | shellies/pm/online | true | false"
            })
    void aDeviceThatSaysThatItIsThereConfirmsAndItsLastWillEndsThat(
            String topic, String availability, String online, String offline) throws ConnectorException {
        follow(numeric(1, "json/" + topic + "#/t"));
        assertThat(topics.filters()).contains(topic, availability);
        publish(topic, "{\"t\":20}");
        send(availability, online, true);
        clock.forward(Duration.ofHours(1));
        topics.check();
        String device = "json/" + topic + "#";
        assertThat(context.state(device)).isEqualTo(ConnectionState.UP);
        publish(availability, offline);
        assertThat(context.state(device)).isEqualTo(ConnectionState.DOWN);
    }

    /** Without that, silence is silence: nothing confirms, and the stale time decides. */
    @Test
    void aDeviceThatOnlySendsIsNotConfirmedBetweenItsMessages() throws ConnectorException {
        follow(numeric(1, "json/a#/t"));
        publish("a", "{\"t\":20}");
        clock.forward(Duration.ofMinutes(5));
        topics.check();
        assertThat(context.state("json/a#")).isEqualTo(ConnectionState.CONNECTING);
    }

    @Test
    void theUnitOfThePayloadIsDeclared() throws ConnectorException {
        settings.put("template.rooms", "rooms/{room} value=/v unit=/u");
        follow(numeric(1, "json/rooms/101#/v"));
        publish("rooms/101", "{\"v\":68,\"u\":\"°F\"}");
        assertThat(context.declaration("json/rooms/101#/v").unit()).isEqualTo("°F");
    }

    @Test
    void aPointThatComesLaterGetsWhatIsKnown() throws ConnectorException {
        Point first = numeric(1, "json/a#/t");
        follow(first);
        publish("a", "{\"t\":20,\"h\":40}");
        topics.follow(java.util.List.of(first, numeric(2, "json/a#/h")));
        assertThat(context.sample(2).value()).isEqualTo(40);
    }
}
