package io.plenum.link.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.plenum.link.proto.ReasonOfSample;
import io.plenum.link.proto.Samples;
import io.plenum.link.proto.Text;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a gateway measured is what the server stores: to the bit, the millisecond and the reason. */
class SamplesCodecTest {

    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00.123Z");

    private static final List<Sample> SAMPLES = List.of(
            new Sample(new PointId(1), NOON, 21.5, Quality.GOOD),
            new Sample(new PointId(70_000), NOON.minusSeconds(86_400), -0.0, Quality.STALE),
            new Sample(
                    new PointId(3),
                    NOON.plusMillis(1),
                    Double.NaN,
                    Quality.FAULT,
                    QualityReason.of("point.reason.text", "aus")),
            new Sample(new PointId(3), Instant.EPOCH.minusMillis(1), Double.MIN_VALUE, Quality.DISABLED));

    @Test
    void everySampleComesBackAsItWas() throws Exception {
        assertThat(SamplesCodec.read(overTheWire(SamplesCodec.write(SAMPLES)))).isEqualTo(SAMPLES);
        assertThat(SamplesCodec.read(SamplesCodec.write(List.of()))).isEmpty();
    }

    /** Else a value could be taken for that of the neighbour. Tried: each column one shorter than the others. */
    @Test
    void columnsOfUnequalLengthAreRefusedAsAWhole() {
        Samples whole = SamplesCodec.write(SAMPLES);
        List<Samples> damaged = List.of(
                whole.toBuilder().clearPoint().addPoint(1).build(),
                whole.toBuilder().clearTime().addTime(1).build(),
                whole.toBuilder().clearValue().addValue(1).build(),
                whole.toBuilder().setQuality(ByteString.EMPTY).build());
        for (Samples each : damaged) {
            assertThatThrownBy(() -> SamplesCodec.read(each))
                    .isInstanceOf(WireFormatException.class)
                    .hasMessageContaining("differ in length");
        }
    }

    /** A newer gateway may know more qualities: the number is not lost, and is not shown as right. */
    @Test
    void aQualityOfANewerSideIsKeptAsAFaultThatSaysSo() throws Exception {
        Samples newer = SamplesCodec.write(SAMPLES.subList(0, 1)).toBuilder()
                .setQuality(ByteString.copyFrom(new byte[] {(byte) 200}))
                .build();

        Sample read = SamplesCodec.read(newer).getFirst();

        assertThat(read.value()).isEqualTo(21.5);
        assertThat(read.quality()).isEqualTo(Quality.FAULT);
        assertThat(read.reason()).isEqualTo(QualityReason.of("point.reason.unknown-quality", 200));
    }

    @Test
    void reasonsOfSamplesThatAreNotThereAreRefused() {
        Samples damaged = SamplesCodec.write(SAMPLES).toBuilder()
                .addReason(ReasonOfSample.newBuilder()
                        .setIndex(-1)
                        .setReason(Text.newBuilder().setKey("x")))
                .build();
        assertThatThrownBy(() -> SamplesCodec.read(damaged)).isInstanceOf(WireFormatException.class);
    }

    /** A time in the year 300 000 would fail in the database, and every batch after it. */
    @Test
    void timesThatNoCalendarHasAreRefused() {
        Samples damaged = SamplesCodec.write(SAMPLES).toBuilder()
                .setTime(0, Long.MAX_VALUE / 2)
                .build();
        assertThatThrownBy(() -> SamplesCodec.read(damaged))
                .isInstanceOf(WireFormatException.class)
                .hasMessageContaining("milliseconds");
    }

    private static Samples overTheWire(Samples message) throws InvalidProtocolBufferException {
        return Samples.parseFrom(message.toByteArray());
    }
}
