package io.plenum.trend.exchange;

import io.plenum.point.Point;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.trend.coverage.Coverage;
import io.plenum.trend.coverage.SampleHold;
import io.plenum.trend.gap.RepairedStretch;
import io.plenum.trend.read.TrendSeries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one point's part of an export: the value that held at its start, every sample, and between them from when on the value was not
 * known any more. Where there is no such line, the value stayed the same.
 */
final class ExportedPoint {

    private static final String UNKNOWN = "UNKNOWN";

    private final Point point;
    private final SampleSheet sheet;
    private final SampleHold hold;
    private final List<RepairedStretch> repaired;
    private final long from;
    private @Nullable Sample last;
    private @Nullable Sample first;

    ExportedPoint(Point point, SampleSheet sheet, Coverage coverage, List<RepairedStretch> repaired, Instant from) {
        this.point = point;
        this.sheet = sheet;
        this.hold = new SampleHold(coverage);
        this.repaired = repaired;
        this.from = Coverage.micros(from);
    }

    /** The last sample before the export begins. */
    void carried(Sample before) {
        long taken = Coverage.micros(before.time());
        if (hold.heldUntil(taken, before.quality().code(), Long.MAX_VALUE) > from) {
            first = new Sample(point.id(), Coverage.instant(from), before.value(), before.quality());
        }
        last = before;
    }

    void sample(Sample sample) throws IOException {
        begin(Coverage.micros(sample.time()));
        silence(Coverage.micros(sample.time()));
        write(sample);
        last = sample;
    }

    private void write(Sample sample) throws IOException {
        sheet.write(point, sample, repaired.stream().anyMatch(stretch -> stretch.holds(sample.time())));
    }

    /** Nothing comes until then. */
    void end(Instant end) throws IOException {
        begin(Coverage.micros(end));
        silence(Coverage.micros(end));
    }

    /** What held at the start, unless a sample stands there: whoever reads the file back must not find two values of one instant. */
    private void begin(long next) throws IOException {
        Sample start = first;
        if (start != null && next > from) {
            write(start);
        }
        first = null;
    }

    private void silence(long until) throws IOException {
        Sample before = last;
        if (before == null) {
            return;
        }
        long taken = Coverage.micros(before.time());
        int code = before.quality().code();
        long held = Math.max(from, hold.heldUntil(taken, code, until));
        if (until - held <= SampleHold.SHORTEST_GAP) {
            return;
        }
        try {
            hold.forEachQuality(taken, code, before.quality().isLive() ? held : held + 1000, until, this::write);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(long time, int code) {
        try {
            sheet.silence(
                    point,
                    Coverage.instant(time),
                    code == TrendSeries.GAP ? UNKNOWN : Quality.ofCode(code).name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
