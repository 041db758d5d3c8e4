package io.plenum.notify.ui;

import io.plenum.notify.Duties;
import io.plenum.notify.duty.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whom a step of a route tells: a person, or whoever is on call in a rota. */
record Target(@Nullable Long recipient, @Nullable Long rota, String name) {

    static List<Target> all(Duties duties) {
        List<Target> all = new ArrayList<>();
        duties.rotas().forEach(rota -> all.add(new Target(null, rota.id(), "◷ " + rota.name())));
        duties.recipients().forEach(person -> all.add(new Target(person.id(), null, person.name())));
        return all;
    }

    static Target of(Route.Step step, List<Target> targets) {
        return targets.stream()
                .filter(target -> Objects.equals(target.recipient(), step.recipient())
                        && Objects.equals(target.rota(), step.rota()))
                .findFirst()
                .orElse(new Target(step.recipient(), step.rota(), "?"));
    }
}
