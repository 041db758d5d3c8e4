package io.plenum.mqtt.sparkplug;

import io.plenum.point.Point;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import io.plenum.point.ValueCheck;
import io.plenum.point.device.DeviceDeclaration;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.tahu.protobuf.SparkplugBProto.DataType;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.Metric;
import org.jspecify.annotations.Nullable;

/** A metric as its birth defined it, with what was said of it last. */
public final class BornMetric {

    /** Beyond this distance from our own clock a device's time is not believed. */
    private static final Duration PLAUSIBLE = Duration.ofMinutes(1);

    private final String name;
    private final DataType type;
    private final String unit;
    private Quality quality = Quality.GOOD;
    private Metric last;

    public BornMetric(Metric birth) {
        name = birth.getName();
        type = MetricType.of(birth.getDatatype());
        unit = MetricProperties.unit(birth);
        last = birth;
        follow(birth);
    }

    public String name() {
        return name;
    }

    public DeviceDeclaration declared() {
        return new DeviceDeclaration(type.name(), MetricType.isNumber(type), MetricType.kind(type), unit, 0);
    }

    public Metric last() {
        return last;
    }

    void follow(Metric news) {
        last = news;
        Quality said = MetricProperties.quality(news);
        quality = said == null ? quality : said;
    }

    /**
     * The sample of a message about this metric.
     *
     * @param sent time of the message, 0 where it has none
     * @param now time of receipt
     */
    Sample sample(Point point, Metric news, long sent, Instant now) {
        Instant time = near(time(news, sent), now);
        double number = news.getIsNull() ? Double.NaN : MetricType.number(type, news);
        if (Double.isNaN(number) && !isNotANumber(news)) {
            return ValueCheck.withoutNumber(point, time, quality, whyNoNumber(news));
        }
        return ValueCheck.sample(point, time, number, quality, reason());
    }

    /** Of a stored message: its own time stands, however old; null where it has none or no number. */
    @Nullable
    Sample stored(Point point, Metric news, long sent, Instant now) {
        Instant time = time(news, sent);
        double number = news.getIsNull() ? Double.NaN : MetricType.number(type, news);
        if (time == null || time.isAfter(now) || ValueCheck.problem(point, number) != null) {
            return null;
        }
        return new Sample(point.id(), time, number, quality);
    }

    private @Nullable QualityReason reason() {
        return switch (quality) {
            case FAULT -> QualityReason.of("point.reason.controller-fault");
            case STALE -> QualityReason.of("point.reason.mqtt-stale-at-source");
            default -> null;
        };
    }

    private static boolean isNotANumber(Metric news) {
        return !news.getIsNull()
                && ((news.hasDoubleValue() && Double.isNaN(news.getDoubleValue()))
                        || (news.hasFloatValue() && Float.isNaN(news.getFloatValue())));
    }

    private QualityReason whyNoNumber(Metric news) {
        return switch (type) {
            case String, Text, UUID ->
                news.getIsNull()
                        ? QualityReason.of("point.reason.missing")
                        : QualityReason.of("point.reason.text", news.getStringValue());
            case DateTime -> QualityReason.of("point.reason.other-type", type.name());
            case DataSet, Template, PropertySet, PropertySetList, File, Bytes ->
                QualityReason.of("point.reason.structure", type.name());
            default ->
                news.getIsNull() || MetricType.isNumber(type)
                        ? QualityReason.of("point.reason.missing")
                        : QualityReason.of("point.reason.other-type", type.name());
        };
    }

    private static @Nullable Instant time(Metric news, long sent) {
        long millis = news.hasTimestamp() ? news.getTimestamp() : sent;
        return millis <= 0 ? null : Instant.ofEpochMilli(millis);
    }

    private static Instant near(@Nullable Instant told, Instant now) {
        return told != null && Duration.between(told, now).abs().compareTo(PLAUSIBLE) < 0 ? told : now;
    }
}
