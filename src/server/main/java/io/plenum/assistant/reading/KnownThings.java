package io.plenum.assistant.reading;

import io.plenum.point.Point;
import io.plenum.site.SiteModel;
import io.plenum.web.RequestProblem;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Refuses what nobody knows, and what is out of reach just so. */
public final class KnownThings {

    private KnownThings() {}

    static void demand(String field, String key, @Nullable Object found) {
        if (found == null) {
            throw RequestProblem.of(field, "web.expected.known", key);
        }
    }

    public static Point point(SiteModel model, String field, String key) {
        Point point = model.point(key);
        if (point == null) {
            throw RequestProblem.of(field, "web.expected.known", key);
        }
        return point;
    }

    /** @throws RequestProblem where a period ends before it begins, or is longer than so many days */
    static void demandPeriod(Instant from, Instant to, long days) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(Duration.ofDays(days)) > 0) {
            throw RequestProblem.of("from", "assistant.problem.period", days);
        }
    }
}
