package io.plenum.link.wire;

import io.plenum.link.history.PointHistory;
import io.plenum.link.history.RecordedSpan;
import io.plenum.link.proto.History;
import io.plenum.point.PointId;
import io.plenum.point.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was recorded of points, in parts of ten thousand samples. */
public final class HistoryCodec {

    private static final int SAMPLES_OF_PART = 10_000;

    private HistoryCodec() {}

    /** At least one part of each point; what is said of it as a whole comes with the last. */
    public static List<History> write(List<PointHistory> points) {
        List<History> parts = new ArrayList<>();
        for (PointHistory point : points) {
            List<Sample> samples = point.samples();
            int from = 0;
            for (; samples.size() - from > SAMPLES_OF_PART; from += SAMPLES_OF_PART) {
                parts.add(History.newBuilder()
                        .setPoint(point.point().value())
                        .setSamples(SamplesCodec.write(samples.subList(from, from + SAMPLES_OF_PART)))
                        .build());
            }
            parts.add(last(point, samples.subList(from, samples.size())));
        }
        return parts;
    }

    private static History last(PointHistory point, List<Sample> rest) {
        History.Builder message = History.newBuilder()
                .setPoint(point.point().value())
                .setSamples(SamplesCodec.write(rest))
                .setUntilMillis(point.until().toEpochMilli());
        for (RecordedSpan span : point.recorded()) {
            message.addRecorded(io.plenum.link.proto.RecordedSpan.newBuilder()
                    .setFromMillis(span.from().toEpochMilli())
                    .setToMillis(span.to().toEpochMilli()));
        }
        if (point.problem() != null) {
            message.setProblem(TextCodec.write(point.problem()));
        }
        return message.build();
    }

    /** Puts parts together as they come. Not for several threads at once. */
    public static final class Parts {

        private final Map<Integer, PointHistory> points = new LinkedHashMap<>();

        /**
         * Takes the next part of whichever point.
         *
         * @throws WireFormatException where a sample is not of the part's point, or a time is none
         */
        public void add(History part) throws WireFormatException {
            PointHistory next = read(part);
            PointHistory before = points.get(part.getPoint());
            points.put(part.getPoint(), before == null ? next : joined(before, next));
        }

        /** In the order in which they came. */
        public List<PointHistory> points() {
            return List.copyOf(points.values());
        }
    }

    private static PointHistory joined(PointHistory before, PointHistory next) {
        List<Sample> samples = new ArrayList<>(before.samples());
        samples.addAll(next.samples());
        return new PointHistory(next.point(), samples, next.recorded(), next.until(), next.problem());
    }

    private static PointHistory read(History part) throws WireFormatException {
        List<Sample> samples = SamplesCodec.read(part.getSamples());
        for (Sample sample : samples) {
            if (sample.point().value() != part.getPoint()) {
                throw new WireFormatException("A sample of point " + sample.point() + " among those of another");
            }
        }
        List<RecordedSpan> recorded = new ArrayList<>();
        for (io.plenum.link.proto.RecordedSpan span : part.getRecordedList()) {
            recorded.add(new RecordedSpan(WireTimes.read(span.getFromMillis()), WireTimes.read(span.getToMillis())));
        }
        return new PointHistory(
                new PointId(part.getPoint()),
                samples,
                recorded,
                WireTimes.read(part.getUntilMillis()),
                part.hasProblem() ? TextCodec.problem(part.getProblem()) : null);
    }
}
