package io.plenum.connector.opcua;

import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.jspecify.annotations.Nullable;

/** Turns what a server says about a variable into a sample. */
final class NodeReading {

    /** Beyond this distance from our own clock a server's time stamp is not believed. */
    private static final Duration PLAUSIBLE = Duration.ofMinutes(1);

    private NodeReading() {}

    /** @param now time of receipt */
    static Sample sample(PointId point, DataValue value, Instant now) {
        double number = number(value.value().value());
        Quality told = StatusQuality.of(value.statusCode());
        boolean unexplained = Double.isNaN(number) && told.isLive();
        return new Sample(point, time(value.sourceTime(), now), number, unexplained ? Quality.FAULT : told);
    }

    private static Instant time(@Nullable DateTime told, Instant now) {
        Instant source = told == null ? null : told.getJavaInstant();
        return source != null && Duration.between(source, now).abs().compareTo(PLAUSIBLE) < 0 ? source : now;
    }

    private static double number(@Nullable Object value) {
        double number =
                switch (value) {
                    case Boolean on -> on ? 1 : 0;
                    case Number told -> told.doubleValue();
                    case null, default -> Double.NaN;
                };
        return Double.isFinite(number) ? number : Double.NaN;
    }
}
