package io.plenum.mqtt.sparkplug;

import io.plenum.link.Backoff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.tahu.protobuf.SparkplugBProto.DataType;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.Metric;

/**
 * Asks edge nodes to publish their births again (Sparkplug 3.0, tck-id-operational-behavior-data-commands-rebirth-name): the protocol's own
 * repair where a birth is not known or a message is missing. It commands no equipment. A node is asked every ten seconds at most, and
 * ever more rarely while it does not answer. Not thread-safe.
 */
public final class RebirthRequests {

    /** Where requests go. */
    @FunctionalInterface
    public interface Publisher {
        void publish(String topic, byte[] payload);
    }

    private static final String METRIC = "Node Control/Rebirth";
    private static final Duration FIRST = Duration.ofSeconds(13);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Publisher publisher;
    private final boolean allowed;
    private final Clock clock;
    private final Map<String, Asked> asked = new HashMap<>();

    private static final class Asked {

        private final Backoff backoff = new Backoff(FIRST, LONGEST);
        private Instant notBefore = Instant.MIN;
    }

    /** @param allowed whether anything may be published at all */
    public RebirthRequests(Publisher publisher, boolean allowed, Clock clock) {
        this.publisher = publisher;
        this.allowed = allowed;
        this.clock = clock;
    }

    /** Asks the node, unless it was asked just now or may not be asked. */
    public void ask(String group, String node) {
        Instant now = clock.instant();
        Asked before = asked.computeIfAbsent(group + "/" + node, name -> new Asked());
        if (!allowed || now.isBefore(before.notBefore)) {
            return;
        }
        before.notBefore = now.plus(before.backoff.next());
        publisher.publish(SparkplugTopic.NAMESPACE + group + "/NCMD/" + node, payload(now));
    }

    /** A birth has come. */
    void answered(String group, String node) {
        Asked before = asked.get(group + "/" + node);
        if (before != null) {
            before.backoff.reset();
        }
    }

    private static byte[] payload(Instant now) {
        long millis = now.toEpochMilli();
        return Payload.newBuilder()
                .setTimestamp(millis)
                .addMetrics(Metric.newBuilder()
                        .setName(METRIC)
                        .setTimestamp(millis)
                        .setDatatype(DataType.Boolean.getNumber())
                        .setBooleanValue(true))
                .build()
                .toByteArray();
    }
}
