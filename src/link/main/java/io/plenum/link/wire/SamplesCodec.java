package io.plenum.link.wire;

import com.google.protobuf.ByteString;
import io.plenum.link.proto.ReasonOfSample;
import io.plenum.link.proto.Samples;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Samples as columns. Times travel as whole milliseconds. */
public final class SamplesCodec {

    private static final Quality[] QUALITIES = Quality.values();

    private SamplesCodec() {}

    public static Samples write(List<Sample> samples) {
        Samples.Builder columns = Samples.newBuilder();
        byte[] qualities = new byte[samples.size()];
        long before = 0;
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            long time = sample.time().toEpochMilli();
            columns.addPoint(sample.point().value());
            columns.addTime(time - before);
            columns.addValue(sample.value());
            qualities[i] = (byte) sample.quality().code();
            before = time;
            QualityReason reason = sample.reason();
            if (reason != null) {
                columns.addReason(ReasonOfSample.newBuilder().setIndex(i).setReason(TextCodec.write(reason)));
            }
        }
        return columns.setQuality(ByteString.copyFrom(qualities)).build();
    }

    /**
     * A quality that this side does not know comes from a newer one: the value is kept, as one that nobody vouches for.
     *
     * @throws WireFormatException where the columns do not fit together: which value belongs to which point cannot be known
     */
    public static List<Sample> read(Samples columns) throws WireFormatException {
        int count = columns.getPointCount();
        if (columns.getTimeCount() != count
                || columns.getValueCount() != count
                || columns.getQuality().size() != count) {
            throw new WireFormatException(
                    "Columns of samples differ in length: %d points, %d times, %d values, %d qualities"
                            .formatted(
                                    count,
                                    columns.getTimeCount(),
                                    columns.getValueCount(),
                                    columns.getQuality().size()));
        }
        @Nullable QualityReason[] reasons = reasons(columns, count);
        List<Sample> samples = new ArrayList<>(count);
        long time = 0;
        for (int i = 0; i < count; i++) {
            time += columns.getTime(i);
            samples.add(sample(columns, i, time, reasons[i]));
        }
        return samples;
    }

    private static Sample sample(Samples columns, int index, long time, @Nullable QualityReason reason)
            throws WireFormatException {
        int code = columns.getQuality().byteAt(index) & 0xFF;
        boolean known = code < QUALITIES.length;
        return new Sample(
                new PointId(columns.getPoint(index)),
                WireTimes.read(time),
                columns.getValue(index),
                known ? QUALITIES[code] : Quality.FAULT,
                known ? reason : QualityReason.of("point.reason.unknown-quality", code));
    }

    private static @Nullable QualityReason[] reasons(Samples columns, int count) throws WireFormatException {
        @Nullable QualityReason[] reasons = new QualityReason[count];
        for (ReasonOfSample reason : columns.getReasonList()) {
            if (reason.getIndex() < 0 || reason.getIndex() >= count) {
                throw new WireFormatException("Of " + count + " samples, none is number " + reason.getIndex());
            }
            reasons[reason.getIndex()] = TextCodec.reason(reason.getReason());
        }
        return reasons;
    }
}
