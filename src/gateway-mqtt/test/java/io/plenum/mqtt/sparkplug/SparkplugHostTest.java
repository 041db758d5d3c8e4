package io.plenum.mqtt.sparkplug;

import static io.plenum.mqtt.sparkplug.SparkplugMessages.alias;
import static io.plenum.mqtt.sparkplug.SparkplugMessages.birth;
import static io.plenum.mqtt.sparkplug.SparkplugMessages.data;
import static io.plenum.mqtt.sparkplug.SparkplugMessages.death;
import static io.plenum.mqtt.sparkplug.SparkplugMessages.metric;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.MovableClock;
import io.plenum.link.ConnectionState;
import io.plenum.link.history.HistoryRequest;
import io.plenum.link.history.PointHistory;
import io.plenum.mqtt.RecordingContext;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.tahu.protobuf.SparkplugBProto.DataType;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.Metric;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.PropertySet;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.PropertyValue;
import org.junit.jupiter.api.Test;

/** What Sparkplug 3.0 asks of a host application, clause by clause, with names of the specification's own example. */
class SparkplugHostTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final String NODE = "sparkplug/Sparkplug B Devices/Raspberry Pi/";
    private static final String DEVICE = NODE + "Pibrella";
    private static final int LEDS = 1;
    private static final int INPUTS = 2;
    private static final int SUPPLY = 3;

    private final MovableClock clock = new MovableClock(NOW);
    private final Point leds = RecordingContext.point(LEDS, DEVICE + "/Outputs/LEDs/Green", PointKind.BINARY);
    private final Point inputs = RecordingContext.point(INPUTS, DEVICE + "/Inputs/A", PointKind.NUMERIC);
    private final Point supply = RecordingContext.point(SUPPLY, NODE + "/Supply Voltage (V)", PointKind.NUMERIC);
    private final SparkplugMessages messages = new SparkplugMessages(clock, leds, inputs, supply);
    private final RecordingContext context = messages.context;

    private void born(long session) {
        messages.node("NBIRTH", birth(0, session, supplyVoltage()));
        messages.device("DBIRTH", "Pibrella", deviceBirth());
    }

    private static Metric supplyVoltage() {
        return metric("Supply Voltage (V)", 1, DataType.Float)
                .setFloatValue(12.5f)
                .build();
    }

    private static Payload deviceBirth() {
        return data(
                1,
                metric("Outputs/LEDs/Green", 2, DataType.Boolean)
                        .setBooleanValue(true)
                        .build(),
                metric("Inputs/A", 3, DataType.Int16).setIntValue(0xFFFB).build());
    }

    /** tck-id-payloads-name-birth-data-requirement: the birth defines every metric and brings its value. */
    @Test
    void aBirthBringsAllValues() {
        born(0);
        assertThat(context.sample(LEDS).value()).isEqualTo(1);
        assertThat(context.sample(INPUTS).value())
                .as("-5 as Int16 in two's complement")
                .isEqualTo(-5);
        assertThat(context.sample(SUPPLY).value()).isEqualTo(12.5);
        assertThat(context.state(DEVICE)).isEqualTo(ConnectionState.UP);
        assertThat(context.declaration(DEVICE + "/Outputs/LEDs/Green").kind()).isEqualTo(PointKind.BINARY);
    }

    /** tck-id-payloads-alias-data-cmd-requirement: data names a metric by its alias alone. */
    @Test
    void dataIsUnderstoodByAlias() {
        born(0);
        messages.device("DDATA", "Pibrella", data(2, alias(3).setIntValue(7).build()));
        assertThat(context.sample(INPUTS).value()).isEqualTo(7);
        assertThat(messages.asked).isEmpty();
    }

    /** tck-id-payloads-ndeath-bdseq: a death belongs to the session whose number it bears. */
    @Test
    void aDeathOfAnEarlierSessionIsNoDeath() {
        born(4);
        messages.node("NDEATH", death(3));
        messages.host().check();
        assertThat(context.state(DEVICE)).isEqualTo(ConnectionState.UP);
    }

    /** tck-id-operational-behavior-edge-node-termination-host-action-ndeath-devices-offline: a node takes its devices with it. */
    @Test
    void aDeathOfTheNodeIsOneOfItsDevices() {
        born(4);
        messages.node("NDEATH", death(4));
        assertThat(context.state(DEVICE)).isEqualTo(ConnectionState.DOWN);
        assertThat(context.state(NODE)).isEqualTo(ConnectionState.DOWN);
    }

    /** tck-id-operational-behavior-edge-node-termination-host-action-ddeath-devices-offline */
    @Test
    void aDeathOfADeviceIsItsAlone() {
        born(0);
        messages.device("DDEATH", "Pibrella", data(2));
        messages.host().check();
        assertThat(context.state(DEVICE)).isEqualTo(ConnectionState.DOWN);
        assertThat(context.state(NODE)).isEqualTo(ConnectionState.UP);
    }

    /** What a dead node still says, out of order, is no sign of life. */
    @Test
    void dataAfterDeathIsNoLife() {
        born(0);
        messages.node("NDEATH", death(0));
        int before = context.samples.size();
        messages.device("DDATA", "Pibrella", data(2, alias(3).setIntValue(7).build()));
        assertThat(context.samples).hasSize(before);
        assertThat(messages.asked).containsExactly("spBv1.0/Sparkplug B Devices/NCMD/Raspberry Pi");
    }

    /**
     * tck-id-operational-behavior-host-reordering-rebirth: where a message is missing the node is asked for a birth; until it comes nothing
     * confirms what has not been said anew, for it may have changed in what was lost.
     */
    @Test
    void aGapInTheSequenceAsksForABirthAndConfirmsNothingMeanwhile() {
        born(0);
        messages.device("DDATA", "Pibrella", data(3, alias(3).setIntValue(7).build()));
        assertThat(context.sample(INPUTS).value())
                .as("newer than what was known")
                .isEqualTo(7);
        assertThat(messages.asked).hasSize(1);
        messages.host().check();
        assertThat(context.state(DEVICE)).isEqualTo(ConnectionState.CONNECTING);
        born(0);
        messages.host().check();
        assertThat(context.state(DEVICE)).isEqualTo(ConnectionState.UP);
    }

    /** tck-id-payloads-sequence-num-incrementing: 255 is followed by 0, over all messages of node and devices together. */
    @Test
    void theSequenceTurnsOver() {
        born(0);
        for (int i = 2; i < 260; i++) {
            messages.device(
                    "DDATA", "Pibrella", data(i % 256, alias(3).setIntValue(i).build()));
        }
        assertThat(messages.asked).isEmpty();
        assertThat(context.sample(INPUTS).value()).isEqualTo(259);
    }

    /** A broker may deliver a message twice: that is no gap, and no new value. */
    @Test
    void aMessageThatComesTwiceCountsOnce() {
        born(0);
        messages.device("DDATA", "Pibrella", data(2, alias(3).setIntValue(7).build()));
        int before = context.samples.size();
        messages.device("DDATA", "Pibrella", data(2, alias(3).setIntValue(7).build()));
        assertThat(context.samples).hasSize(before);
        assertThat(messages.asked).isEmpty();
    }

    /** A storm of gaps must not become a storm of births: a birth of thousands of metrics is the dearest message there is. */
    @Test
    void requestsForABirthAreFew() {
        born(0);
        for (int i = 0; i < 100; i++) {
            messages.device(
                    "DDATA",
                    "Pibrella",
                    data((3 + 2 * i) % 256, alias(3).setIntValue(i).build()));
            messages.host().check();
        }
        assertThat(messages.asked).hasSize(1);
        for (int second = 0; second < 3_600; second += 5) {
            clock.forward(Duration.ofSeconds(5));
            messages.host().check();
        }
        assertThat(messages.asked).as("in an hour without an answer").hasSizeBetween(5, 16);
    }

    /** Sparkplug 3.0, 6.4.6, is_null: a metric without a value has none, and no zero stands for it. */
    @Test
    void nullIsNoValue() {
        born(0);
        messages.device("DDATA", "Pibrella", data(2, alias(3).setIsNull(true).build()));
        Sample sample = context.sample(INPUTS);
        assertThat(sample.value()).isNaN();
        assertThat(sample.quality()).isEqualTo(Quality.FAULT);
    }

    @Test
    void notANumberIsNoValue() {
        messages.node(
                "NBIRTH",
                birth(
                        0,
                        0,
                        metric("Supply Voltage (V)", 1, DataType.Float)
                                .setFloatValue(Float.NaN)
                                .build()));
        assertThat(context.sample(SUPPLY).quality()).isEqualTo(Quality.FAULT);
        assertThat(context.sample(SUPPLY).value()).isNaN();
    }

    /** tck-id-payloads-name-birth-data-requirement: what the birth does not have does not exist. */
    @Test
    void aMetricThatTheBirthDoesNotHaveIsAFault() {
        messages.node("NBIRTH", birth(0, 0));
        assertThat(context.sample(SUPPLY).quality()).isEqualTo(Quality.FAULT);
    }

    /** tck-id-payloads-propertyset-quality-value-value: 0 bad, 192 good, 500 stale. */
    @Test
    void theQualityOfTheEdgeNodeCounts() {
        born(0);
        messages.device(
                "DDATA",
                "Pibrella",
                data(2, alias(3).setIntValue(7).setProperties(quality(500)).build()));
        assertThat(context.sample(INPUTS).quality()).isEqualTo(Quality.STALE);
        messages.device("DDATA", "Pibrella", data(3, alias(3).setIntValue(8).build()));
        assertThat(context.sample(INPUTS).quality())
                .as("until it says otherwise")
                .isEqualTo(Quality.STALE);
        messages.device(
                "DDATA",
                "Pibrella",
                data(4, alias(3).setIntValue(9).setProperties(quality(192)).build()));
        assertThat(context.sample(INPUTS).quality()).isEqualTo(Quality.GOOD);
    }

    private static PropertySet quality(int code) {
        return PropertySet.newBuilder()
                .addKeys("Quality")
                .addValues(PropertyValue.newBuilder()
                        .setType(DataType.Int32.getNumber())
                        .setIntValue(code))
                .build();
    }

    @Test
    void theUnitOfTheBirthIsDeclared() {
        Metric withUnit = supplyVoltage().toBuilder()
                .setProperties(PropertySet.newBuilder()
                        .addKeys("engUnit")
                        .addValues(PropertyValue.newBuilder()
                                .setType(DataType.String.getNumber())
                                .setStringValue("V")))
                .build();
        messages.node("NBIRTH", birth(0, 0, withUnit));
        assertThat(context.declaration(NODE + "/Supply Voltage (V)").unit()).isEqualTo("V");
    }

    /** Sparkplug 3.0, 6.4.6, is_historical: what was kept while nobody listened is history, and must not be shown as the present. */
    @Test
    void aStoredValueIsHistoryAndNeverLive() {
        born(0);
        Instant then = NOW.minus(Duration.ofHours(2));
        int before = context.samples.size();
        messages.device(
                "DDATA",
                "Pibrella",
                data(
                        2,
                        alias(3).setIntValue(7)
                                .setIsHistorical(true)
                                .setTimestamp(then.toEpochMilli())
                                .build()));
        assertThat(context.samples).hasSize(before);
        PointHistory history = messages.stored
                .read(new HistoryRequest(List.of(inputs), NOW.minus(Duration.ofHours(3)), NOW, 100))
                .getFirst();
        assertThat(history.samples()).containsExactly(new Sample(inputs.id(), then, 7, Quality.GOOD));
        assertThat(history.until()).isEqualTo(NOW);
        assertThat(history.recorded()).hasSize(1);
    }

    /** tck-id-payloads-nbirth-retain: births are not to be retained; one that is comes from who knows when. */
    @Test
    void aRetainedBirthIsNotBelieved() {
        messages.send(
                "spBv1.0/Sparkplug B Devices/NBIRTH/Raspberry Pi",
                birth(0, 0, supplyVoltage()).toByteArray(),
                true);
        assertThat(context.last(SUPPLY)).isNull();
        assertThat(messages.refused.sum()).isEqualTo(1);
    }

    @Test
    void whatIsNoSparkplugIsCountedAndHarmsNothing() {
        born(0);
        messages.send("spBv1.0/Sparkplug B Devices/NDATA/Raspberry Pi", new byte[] {8, -1, 7, 7}, false);
        assertThat(messages.refused.sum()).isEqualTo(1);
        assertThat(messages.asked).hasSize(1);
    }

    /** tck-id-topics-nbirth-bdseq-matching: another session of the node: its devices are offline until they are born again. */
    @Test
    void anotherSessionNeedsTheDevicesAnew() {
        born(0);
        messages.node("NBIRTH", birth(0, 1, supplyVoltage()));
        assertThat(context.state(DEVICE)).isEqualTo(ConnectionState.DOWN);
        messages.device("DBIRTH", "Pibrella", deviceBirth());
        assertThat(context.state(DEVICE)).isEqualTo(ConnectionState.UP);
    }

    /** A node that never comes is down once its values would be stale, and is asked for meanwhile. */
    @Test
    void aNodeThatNeverComesIsDown() {
        messages.host().check();
        assertThat(context.state(DEVICE)).isEqualTo(ConnectionState.CONNECTING);
        clock.forward(Duration.ofSeconds(61));
        messages.host().check();
        assertThat(context.state(DEVICE)).isEqualTo(ConnectionState.DOWN);
        assertThat(messages.asked).isNotEmpty();
    }

    /** Unsigned numbers travel in fields without a sign; 2^64-1 is the largest there is. */
    @Test
    void theLargestNumbersKeepTheirSign() {
        assertThat(MetricType.number(
                        DataType.UInt64, Metric.newBuilder().setLongValue(-1).build()))
                .isEqualTo(0x1p64);
        assertThat(MetricType.number(
                        DataType.UInt32, Metric.newBuilder().setIntValue(-1).build()))
                .isEqualTo(4_294_967_295.0);
        assertThat(MetricType.number(
                        DataType.UInt32,
                        Metric.newBuilder().setLongValue(4_294_967_295L).build()))
                .isEqualTo(4_294_967_295.0);
        assertThat(MetricType.number(
                        DataType.Int64, Metric.newBuilder().setLongValue(-1).build()))
                .isEqualTo(-1);
        assertThat(MetricType.number(
                        DataType.Int8, Metric.newBuilder().setIntValue(0xFF).build()))
                .isEqualTo(-1);
        assertThat(MetricType.number(
                        DataType.String, Metric.newBuilder().setStringValue("1").build()))
                .isNaN();
    }
}
