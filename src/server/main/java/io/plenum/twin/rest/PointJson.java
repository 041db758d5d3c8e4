package io.plenum.twin.rest;

import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.QualityReason;
import io.plenum.point.device.ValueRange;
import io.plenum.site.SiteModel;
import io.plenum.twin.CommandAccess;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.search.SiteLocations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A point as the API shows it.
 *
 * @param unit symbol
 * @param owner key of the equipment or space that it belongs to
 * @param place room and floor in words, as far as the name does not say them
 * @param current null where no value of the point was ever received
 * @param range what its device says that its values can be, null where it says nothing
 * @param command whether and how far whoever asks can command it, and who holds it
 * @param warnings where its device and the site model disagree, in the reader's language
 */
record PointJson(
        String key,
        String name,
        String brickClass,
        PointKind kind,
        String unit,
        List<String> stateTexts,
        boolean writable,
        @Nullable String owner,
        String place,
        @Nullable Source source,
        @Nullable Current current,
        @Nullable ValueRange range,
        @Nullable CommandAccess command,
        List<String> warnings) {

    record Source(String connector, String address) {}

    /**
     * @param value null where the controller gave no number
     * @param stateText the value in words, for points with states
     * @param quality name of the quality
     * @param reason why the quality is what it is, in the reader's language, where there is something to say
     */
    record Current(
            @Nullable Double value,
            @Nullable String stateText,
            Instant time,
            String quality,
            @Nullable String reason,
            double ageSeconds) {}

    static PointJson of(
            SiteModel model,
            Point point,
            @Nullable CurrentValue value,
            @Nullable ValueRange range,
            @Nullable CommandAccess command,
            List<String> warnings,
            Instant now,
            Function<QualityReason, String> words) {
        PointSource source = point.source();
        return new PointJson(
                point.key(),
                point.name(),
                point.brickClass(),
                point.kind(),
                point.unit().symbol(),
                point.stateTexts(),
                point.writable(),
                model.ownerOf(point.key()),
                SiteLocations.of(model, point),
                source == null ? null : new Source(source.connection(), source.address()),
                value == null ? null : current(point, value, now, words),
                range,
                command,
                warnings);
    }

    private static Current current(
            Point point, CurrentValue value, Instant now, Function<QualityReason, String> words) {
        boolean number = Double.isFinite(value.value());
        QualityReason reason = value.reason();
        double age = Math.max(0, Duration.between(value.time(), now).toMillis() / 1000.0);
        return new Current(
                number ? value.value() : null,
                number ? stateText(point, (int) value.value()) : null,
                value.time(),
                value.quality().name(),
                reason == null ? null : words.apply(reason),
                age);
    }

    private static @Nullable String stateText(Point point, int value) {
        int index = point.kind() == PointKind.MULTISTATE ? value - 1 : value;
        return index >= 0 && index < point.stateTexts().size()
                ? point.stateTexts().get(index)
                : null;
    }
}
