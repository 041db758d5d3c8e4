package io.plenum.link.wire;

import io.plenum.link.Problem;
import io.plenum.link.present.PresentAnswer;
import io.plenum.link.present.PresentRequest;
import io.plenum.link.proto.Present;
import io.plenum.link.proto.ReadPresent;
import io.plenum.point.Point;
import io.plenum.point.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Questions for present values, and their answers. */
public final class PresentCodec {

    private static final int MOST_PROBLEMS = 50;

    private PresentCodec() {}

    public static ReadPresent write(String connection, PresentRequest request) {
        ReadPresent.Builder message = ReadPresent.newBuilder()
                .setConnection(connection)
                .setPatienceMillis(request.patience().toMillis());
        request.points().forEach(point -> message.addPoint(PointCodec.write(point)));
        return message.build();
    }

    /** Points of a kind that only a newer side knows are left out. */
    public static PresentRequest read(ReadPresent message) {
        List<Point> points = new ArrayList<>();
        for (io.plenum.link.proto.Point point : message.getPointList()) {
            try {
                points.add(PointCodec.read(point));
            } catch (WireFormatException newer) {
                // Its number could not be understood.
            }
        }
        long millis = Math.clamp(message.getPatienceMillis(), 1, PresentRequest.LONGEST.toMillis());
        return new PresentRequest(points, Duration.ofMillis(millis));
    }

    public static Present write(PresentAnswer answer, Instant now) {
        return Present.newBuilder()
                .setSamples(SamplesCodec.write(answer.samples()))
                .setTimeMillis(now.toEpochMilli())
                .addAllProblem(TextCodec.write(
                        answer.problems().stream().limit(MOST_PROBLEMS).toList()))
                .build();
    }

    /**
     * With times of our own clock, however the gateway's goes.
     *
     * @param now when the answer came
     */
    public static PresentAnswer read(Present message, Instant now) throws WireFormatException {
        Duration ahead = Duration.between(now, WireTimes.read(message.getTimeMillis()));
        List<Sample> samples = SamplesCodec.read(message.getSamples()).stream()
                .map(sample -> shifted(sample, ahead, now))
                .toList();
        List<Problem> problems = TextCodec.problems(
                message.getProblemList().stream().limit(MOST_PROBLEMS).toList());
        return new PresentAnswer(samples, problems);
    }

    private static Sample shifted(Sample sample, Duration ahead, Instant now) {
        Instant time = sample.time().minus(ahead);
        return new Sample(
                sample.point(), time.isAfter(now) ? now : time, sample.value(), sample.quality(), sample.reason());
    }
}
