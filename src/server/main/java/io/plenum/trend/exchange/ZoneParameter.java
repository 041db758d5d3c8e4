package io.plenum.trend.exchange;

import io.plenum.web.RequestProblem;
import java.time.DateTimeException;
import java.time.ZoneId;

/** Time zones that requests name. */
final class ZoneParameter {

    private ZoneParameter() {}

    /** An IANA zone such as {@code Europe/Berlin}, or a fixed offset such as {@code +01:00}. */
    static ZoneId of(String name, String field) {
        try {
            return ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            throw RequestProblem.of(field, "trends.problem.zone");
        }
    }
}
