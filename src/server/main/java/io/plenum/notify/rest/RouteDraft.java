package io.plenum.notify.rest;

import io.plenum.alarm.Priority;
import io.plenum.notify.rota.Route;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A route as a request gives it; see {@link Route}. */
record RouteDraft(
        @Nullable Long id,
        @Nullable String name,
        @Nullable Boolean enabled,
        @Nullable String site,
        @Nullable String system,
        @Nullable Set<Priority> priorities,
        @Nullable LocalTime digestAt,
        @Nullable Boolean tellReturn,
        @Nullable List<Route.Step> steps) {

    Route route() {
        return new Route(
                RequestFields.id(id),
                RequestFields.given(name, "name"),
                Objects.requireNonNullElse(enabled, true),
                site,
                system,
                RequestFields.given(priorities, "priorities"),
                digestAt,
                Objects.requireNonNullElse(tellReturn, false),
                RequestFields.given(steps, "steps"));
    }
}
