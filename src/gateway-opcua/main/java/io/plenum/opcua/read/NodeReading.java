package io.plenum.opcua.read;

import io.plenum.point.Point;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import io.plenum.point.ValueCheck;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.jspecify.annotations.Nullable;

/** Turns what a server says about a variable into a sample. */
public final class NodeReading {

    /** Beyond this distance from our own clock a server's time stamp is not believed. */
    public static final Duration PLAUSIBLE = Duration.ofMinutes(1);

    private NodeReading() {}

    /**
     * A sample of what the server said.
     *
     * @param now time of receipt
     * @param offset to add to the server's number: 1 where it counts states from 0
     */
    public static Sample sample(Point point, DataValue value, Instant now, int offset) {
        return sample(point, value, value.value().value(), now, offset);
    }

    /**
     * The same of a part of the value, which has the status and the time of the whole.
     *
     * @param told the part
     */
    public static Sample sample(Point point, DataValue value, @Nullable Object told, Instant now, int offset) {
        Quality quality = StatusQuality.of(value.statusCode());
        Instant time = time(value.sourceTime(), now);
        if (VariableValue.isNumber(told)) {
            double number = VariableValue.number(told) + offset;
            return ValueCheck.sample(point, time, number, quality, reason(value.statusCode(), quality));
        }
        QualityReason status = reason(value.statusCode(), quality);
        return ValueCheck.withoutNumber(
                point, time, quality, status == null ? VariableValue.whyNoNumber(told) : status);
    }

    /** A sample of a value in which the part that is wanted is not to be found. */
    public static Sample nothing(Point point, DataValue value, Instant now, QualityReason reason) {
        Quality quality = StatusQuality.of(value.statusCode());
        return ValueCheck.withoutNumber(point, time(value.sourceTime(), now), quality, reason);
    }

    /** A sample of a number that may be one state or the next: the number is told in words, since as a state it would be a guess. */
    public static Sample uncounted(Point point, DataValue value, Instant now) {
        Object told = value.value().value();
        return VariableValue.isNumber(told) && !value.statusCode().isBad()
                ? nothing(
                        point,
                        value,
                        now,
                        QualityReason.of("point.reason.states-from", text(VariableValue.number(told))))
                : ValueCheck.withoutNumber(
                        point, time(value.sourceTime(), now), StatusQuality.of(value.statusCode()), whyNoNumber(value));
    }

    private static String text(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private static QualityReason whyNoNumber(DataValue value) {
        QualityReason status = reason(value.statusCode(), StatusQuality.of(value.statusCode()));
        return status == null ? VariableValue.whyNoNumber(value.value().value()) : status;
    }

    /** Where the status says more than the quality. */
    private static @Nullable QualityReason reason(StatusCode status, Quality quality) {
        boolean telling = quality == Quality.FAULT || quality == Quality.UNCERTAIN || quality == Quality.DOWN;
        return telling ? QualityReason.of("point.reason.status", name(status)) : null;
    }

    /** As the standard writes it, such as {@code Bad_SensorFailure}; its number where it has no name. */
    public static String name(StatusCode status) {
        // The lower half holds flags that do not change the meaning.
        return StatusCodes.lookup(status.value() & 0xFFFF0000L)
                .map(found -> found[0])
                .orElse(status.toString());
    }

    private static Instant time(@Nullable DateTime told, Instant now) {
        Instant source = told == null ? null : told.getJavaInstant();
        return source != null && Duration.between(source, now).abs().compareTo(PLAUSIBLE) < 0 ? source : now;
    }
}
