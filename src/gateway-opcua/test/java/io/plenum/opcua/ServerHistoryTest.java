package io.plenum.opcua;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.Problem;
import io.plenum.link.Tuning;
import io.plenum.link.history.HistoryRequest;
import io.plenum.link.history.PointHistory;
import io.plenum.link.history.RecordedSpan;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.Sample;
import io.plenum.point.unit.Unit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a real server has recorded is read by historical access (OPC 10000-11). */
@Timeout(120)
class ServerHistoryTest {

    private static final Set<AccessLevel> HISTORY = Set.of(AccessLevel.CurrentRead, AccessLevel.HistoryRead);

    @TempDir
    private Path data = Path.of("");

    private final Instant to = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
    private final Instant from = to.minus(Duration.ofDays(1));

    @SuppressWarnings("NullAway.Init")
    private OpcUaRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = new OpcUaRig(data, Tuning.DEFAULT);
        rig.peer.start();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private static Point point(int id, String name) {
        return OpcUaRig.point(id, name, PointKind.NUMERIC, Unit.UNITLESS);
    }

    private PointHistory read(Point point, Instant since, int most) throws Exception {
        return rig.connector()
                .readHistory(new HistoryRequest(List.of(point), since, to, most))
                .getFirst();
    }

    private void open(Point... points) throws Exception {
        rig.points(List.of(points));
        rig.open(rig.peer.endpoint(), Map.of());
    }

    private static DataValue value(Instant time, double value) {
        return new DataValue(new Variant(value), StatusCode.GOOD, new DateTime(time));
    }

    private List<DataValue> minutes() {
        return IntStream.range(-60, 24 * 60 + 60)
                .mapToObj(minute -> value(from.plus(Duration.ofMinutes(minute)), minute))
                .toList();
    }

    @Test
    void aDayIsReadPageByPage() throws Exception {
        rig.peer.namespace().addHistory("meter", true, HISTORY, minutes());
        open(point(1, "meter"));
        PointHistory history = read(point(1, "meter"), from, 50_000);
        assertThat(history.samples())
                .extracting(Sample::value)
                .containsExactlyElementsOf(IntStream.range(0, 24 * 60)
                        .mapToObj(minute -> (double) minute)
                        .toList());
        assertThat(history.samples()).extracting(Sample::time).first().isEqualTo(from);
        assertThat(history.until()).isEqualTo(to);
        assertThat(rig.peer.namespace().pages.get()).isGreaterThan(4);
        assertThat(rig.peer.namespace().continuations).isEmpty();
    }

    /** What does not fit is asked for from where it ended: nothing is missing, nothing double. */
    @Test
    void aPartialAnswerSaysWhereToGoOn() throws Exception {
        rig.peer.namespace().addHistory("meter", true, HISTORY, minutes());
        Point meter = point(1, "meter");
        open(meter);
        List<Sample> samples = new ArrayList<>();
        Instant next = from;
        while (next.isBefore(to)) {
            PointHistory page = read(meter, next, 500);
            samples.addAll(page.samples());
            assertThat(page.until()).isAfter(next);
            next = page.until();
        }
        assertThat(samples).hasSize(24 * 60).extracting(Sample::time).doesNotHaveDuplicates();
    }

    /** The server was started within the time: nobody knows since when it had not recorded. A bad value is no value. */
    @Test
    void aValueHoldsNeitherOverARestartNorOverABadOne() throws Exception {
        Instant bad = from.plus(Duration.ofHours(2));
        Instant good = from.plus(Duration.ofHours(3));
        Instant later = to.plusSeconds(60);
        rig.peer
                .namespace()
                .addHistory(
                        "meter",
                        true,
                        HISTORY,
                        List.of(
                                value(from.minusSeconds(60), 1),
                                value(from.plusSeconds(60), 2),
                                new DataValue(
                                        Variant.NULL_VALUE,
                                        new StatusCode(StatusCodes.Bad_DataLost),
                                        new DateTime(bad)),
                                value(good, 3),
                                value(later, 4)));
        open(point(1, "meter"));
        PointHistory history = read(point(1, "meter"), from, 50_000);
        assertThat(history.samples()).extracting(Sample::value).containsExactly(2.0, 3.0);
        assertThat(history.recorded())
                .containsExactly(new RecordedSpan(from, bad), new RecordedSpan(good, good.plusMillis(1)));
    }

    /** What the server does not let be read is not asked for. */
    @Test
    void theAccessLevelIsRespected() throws Exception {
        rig.peer.namespace().addHistory("secret", true, Set.of(AccessLevel.CurrentRead), minutes());
        open(point(1, "secret"));
        assertThat(read(point(1, "secret"), from, 50_000).problem())
                .isEqualTo(Problem.of("connector.problem.opcua-no-history"));
        assertThat(rig.peer.namespace().pages).hasValue(0);
    }
}
