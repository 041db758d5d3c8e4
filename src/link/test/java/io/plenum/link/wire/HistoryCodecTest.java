package io.plenum.link.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.link.Problem;
import io.plenum.link.history.PointHistory;
import io.plenum.link.history.RecordedSpan;
import io.plenum.link.proto.History;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What controllers have recorded may be more than fits into one message, and is whole again on the other side. */
class HistoryCodecTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private static PointHistory history(int point, int samples) {
        List<Sample> all = IntStream.range(0, samples)
                .mapToObj(i -> new Sample(new PointId(point), START.plusSeconds(i), i, Quality.GOOD))
                .toList();
        Instant end = START.plusSeconds(100_000);
        return new PointHistory(
                new PointId(point),
                all,
                List.of(new RecordedSpan(START, START.plusSeconds(50)), new RecordedSpan(START.plusSeconds(60), end)),
                end,
                null);
    }

    @Test
    void historyOfAnyLengthIsWholeAgain() throws Exception {
        var none = PointHistory.none(
                new PointId(2), START, Problem.of("connector.problem.bacnet-no-trend-log", "1205/analog-input,5"));
        var faulty = new PointHistory(
                new PointId(3),
                List.of(new Sample(
                        new PointId(3), START, Double.NaN, Quality.FAULT, QualityReason.of("point.reason.infinite"))),
                List.of(new RecordedSpan(START, START.plusSeconds(1))),
                START.plusSeconds(1),
                null);
        List<PointHistory> sent = List.of(history(1, 25_000), none, faulty, history(4, 0));

        List<History> parts = HistoryCodec.write(sent);
        var whole = new HistoryCodec.Parts();
        for (History part : parts) {
            whole.add(History.parseFrom(part.toByteArray()));
        }

        assertThat(parts).hasSize(6).allSatisfy(part -> assertThat(part.getSerializedSize())
                .isLessThan(LinkProtocol.LARGEST_MESSAGE));
        assertThat(whole.points()).isEqualTo(sent);
    }

    /** A value must never get to another point. */
    @Test
    void samplesOfAnotherPointAreRefused() {
        History mixed = HistoryCodec.write(List.of(history(1, 3))).getFirst().toBuilder()
                .setPoint(2)
                .build();
        assertThatThrownBy(() -> new HistoryCodec.Parts().add(mixed)).isInstanceOf(WireFormatException.class);
    }
}
