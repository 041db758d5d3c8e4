package io.plenum.notify.ui;

import io.plenum.notify.OnCallConfiguration;
import io.plenum.notify.rota.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whom a step of a route tells: a person, or whoever is on call in a rota. */
record RouteTarget(@Nullable Long recipient, @Nullable Long rota, String name) {

    static List<RouteTarget> all(OnCallConfiguration onCall) {
        List<RouteTarget> all = new ArrayList<>();
        onCall.rotas().forEach(rota -> all.add(new RouteTarget(null, rota.id(), "◷ " + rota.name())));
        onCall.recipients().forEach(person -> all.add(new RouteTarget(person.id(), null, person.name())));
        return all;
    }

    static RouteTarget of(Route.Step step, List<RouteTarget> targets) {
        return targets.stream()
                .filter(target -> Objects.equals(target.recipient(), step.recipient())
                        && Objects.equals(target.rota(), step.rota()))
                .findFirst()
                .orElse(new RouteTarget(step.recipient(), step.rota(), "?"));
    }
}
