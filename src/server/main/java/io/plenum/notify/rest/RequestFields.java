package io.plenum.notify.rest;

import io.plenum.point.time.IsoTime;
import io.plenum.web.RequestProblem;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads what may be missing in a request. */
final class RequestFields {

    private RequestFields() {}

    static <T> T given(@Nullable T value, String field) {
        if (value == null) {
            throw RequestProblem.of(field, "notify.problem.missing");
        }
        return value;
    }

    static ZoneId zone(@Nullable String id) {
        try {
            return IsoTime.zone(given(id, "zone"));
        } catch (DateTimeException unknown) {
            throw RequestProblem.of("zone", "web.expected.zone");
        }
    }

    static long id(@Nullable Long id) {
        return id == null ? 0 : id;
    }
}
