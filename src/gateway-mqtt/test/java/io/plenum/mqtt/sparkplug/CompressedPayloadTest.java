package io.plenum.mqtt.sparkplug;

import static io.plenum.mqtt.sparkplug.SparkplugMessages.birth;
import static io.plenum.mqtt.sparkplug.SparkplugMessages.data;
import static io.plenum.mqtt.sparkplug.SparkplugMessages.metric;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.plenum.MovableClock;
import io.plenum.mqtt.RecordingContext;
import io.plenum.point.PointKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.tahu.protobuf.SparkplugBProto.DataType;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.Metric;
import org.junit.jupiter.api.Test;

/** Nodes on slow lines compress what they send. */
class CompressedPayloadTest {

    private static final int SUPPLY = 1;

    private final SparkplugMessages messages = new SparkplugMessages(
            new MovableClock(Instant.parse("2026-11-29T12:00:00Z")),
            RecordingContext.point(
                    SUPPLY, "sparkplug/Sparkplug B Devices/Raspberry Pi//Supply Voltage (V)", PointKind.NUMERIC));

    private static Metric voltage(float value) {
        return metric("Supply Voltage (V)", 1, DataType.Float)
                .setFloatValue(value)
                .build();
    }

    private static Payload compressed(String algorithm, byte[] whole) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream small =
                algorithm.equals("GZIP") ? new GZIPOutputStream(bytes) : new DeflaterOutputStream(bytes)) {
            small.write(whole);
        }
        return Payload.newBuilder()
                .setUuid("SPBV1.0_COMPRESSED")
                .setBody(ByteString.copyFrom(bytes.toByteArray()))
                .addMetrics(Metric.newBuilder()
                        .setName("algorithm")
                        .setDatatype(DataType.String.getNumber())
                        .setStringValue(algorithm))
                .build();
    }

    @Test
    void bothAlgorithmsAreRead() throws Exception {
        messages.node("NBIRTH", compressed("GZIP", birth(0, 0, voltage(12.5f)).toByteArray()));
        assertThat(messages.context.sample(SUPPLY).value()).isEqualTo(12.5);
        messages.node("NDATA", compressed("DEFLATE", data(1, voltage(11)).toByteArray()));
        assertThat(messages.context.sample(SUPPLY).value()).isEqualTo(11);
        assertThat(messages.refused.sum()).isZero();
    }

    /** A few kilobytes that become gigabytes, and one that nobody can open: refused, and the value that was known stays. */
    @Test
    void aBombIsRefused() throws Exception {
        messages.node("NBIRTH", compressed("GZIP", birth(0, 0, voltage(12.5f)).toByteArray()));
        Payload bomb = compressed("GZIP", new byte[PayloadReader.LARGEST + 1]);
        assertThat(bomb.getSerializedSize()).isLessThan(100_000);
        messages.node("NDATA", bomb);
        messages.node("NDATA", compressed("ZSTD", data(1, voltage(11)).toByteArray()));
        assertThat(messages.refused.sum()).isEqualTo(2);
        assertThat(messages.context.sample(SUPPLY).value()).isEqualTo(12.5);
    }
}
