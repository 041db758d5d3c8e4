package io.plenum.mqtt.sparkplug;

import io.plenum.MovableClock;
import io.plenum.link.Tuning;
import io.plenum.mqtt.RecordingContext;
import io.plenum.mqtt.broker.BrokerMessage;
import io.plenum.point.Point;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.tahu.protobuf.SparkplugBProto.DataType;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.Metric;

/** A host application that is given one message after the other. */
final class SparkplugMessages {

    private static final String NODE = "spBv1.0/Sparkplug B Devices/%s/Raspberry Pi";

    final RecordingContext context;
    final List<String> asked = new ArrayList<>();
    final LongAdder refused = new LongAdder();
    final StoredSamples stored = new StoredSamples(refused);
    private final Clock clock;
    private final SparkplugHost host;

    SparkplugMessages(MovableClock clock, Point... points) {
        this.clock = clock;
        context = new RecordingContext(clock, Tuning.DEFAULT, points);
        host = new SparkplugHost(
                context, new RebirthRequests((topic, payload) -> asked.add(topic), true, clock), stored, refused);
        host.follow(context.points());
    }

    SparkplugHost host() {
        return host;
    }

    void node(String type, Payload payload) {
        send(NODE.formatted(type), payload.toByteArray(), false);
    }

    void device(String type, String device, Payload payload) {
        send(NODE.formatted(type) + "/" + device, payload.toByteArray(), false);
    }

    void send(String topic, byte[] payload, boolean retained) {
        host.accept(new BrokerMessage(topic, payload, retained, clock.instant()));
    }

    static Payload birth(int sequence, long session, Metric... metrics) {
        return Payload.newBuilder()
                .setSeq(sequence)
                .addMetrics(Metric.newBuilder()
                        .setName("bdSeq")
                        .setDatatype(DataType.Int64.getNumber())
                        .setLongValue(session))
                .addAllMetrics(List.of(metrics))
                .build();
    }

    static Payload death(long session) {
        return Payload.newBuilder()
                .addMetrics(Metric.newBuilder()
                        .setName("bdSeq")
                        .setDatatype(DataType.Int64.getNumber())
                        .setLongValue(session))
                .build();
    }

    static Payload data(int sequence, Metric... metrics) {
        return Payload.newBuilder()
                .setSeq(sequence)
                .addAllMetrics(List.of(metrics))
                .build();
    }

    static Metric.Builder metric(String name, long alias, DataType type) {
        return Metric.newBuilder().setName(name).setAlias(alias).setDatatype(type.getNumber());
    }

    static Metric.Builder alias(long alias) {
        return Metric.newBuilder().setAlias(alias);
    }
}
