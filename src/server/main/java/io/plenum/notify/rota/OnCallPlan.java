package io.plenum.notify.rota;

import io.plenum.alarm.Priority;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that is written down about onCall, at one moment; answers whom to tell. Pure: knows no clock and no database. */
public record OnCallPlan(
        Map<Long, Recipient> recipients, Map<Long, Rota> rotas, List<Route> routes, List<Substitute> substitutes) {

    /**
     * Those whom a step of a route reaches.
     *
     * @param index of the step that was found; steps with nobody on call are passed over
     */
    public record Reached(Route route, int index, List<Recipient> people) {

        /** Whether another step follows. */
        public boolean more() {
            return index + 1 < route.steps().size();
        }

        /** By which the step reaches phones as well; null for none. */
        public @Nullable Long gateway() {
            return route.steps().get(index).gateway();
        }

        /** Minutes until it does. */
        public int minutes() {
            return route.steps().get(index).minutes();
        }
    }

    /** The routes that an alarm takes. */
    public List<Route> routes(Priority priority, @Nullable String site, @Nullable String system) {
        return routes.stream()
                .filter(route -> route.matches(priority, site, system))
                .toList();
    }

    /** The first step from this one on that reaches somebody; null where none does. */
    public @Nullable Reached reach(Route route, int from, Instant now) {
        for (int i = from; i < route.steps().size(); i++) {
            List<Recipient> people = people(route.steps().get(i), now);
            if (!people.isEmpty()) {
                return new Reached(route, i, people);
            }
        }
        return null;
    }

    public @Nullable Route route(long id) {
        return routes.stream().filter(route -> route.id() == id).findFirst().orElse(null);
    }

    private List<Recipient> people(Route.Step step, Instant now) {
        List<Long> ids = new ArrayList<>();
        if (step.recipient() != null) {
            ids.add(step.recipient());
        } else {
            Rota rota = rotas.get(Objects.requireNonNull(step.rota()));
            ids.addAll(rota == null ? List.of() : rota.onCall(now));
        }
        Map<Long, Recipient> people = new LinkedHashMap<>();
        for (long id : ids) {
            Recipient present = present(id, now);
            if (present != null) {
                people.put(present.id(), present);
            }
        }
        return List.copyOf(people.values());
    }

    /** Follows substitutes of substitutes; where they go in a circle, the first one gets it after all. */
    private @Nullable Recipient present(long id, Instant now) {
        Set<Long> seen = new HashSet<>();
        long next = id;
        while (seen.add(next)) {
            Long instead = instead(next, now);
            if (instead == null) {
                return recipients.get(next);
            }
            next = instead;
        }
        return recipients.get(id);
    }

    private @Nullable Long instead(long id, Instant now) {
        Recipient who = recipients.get(id);
        if (who == null) {
            return null;
        }
        LocalDate today = now.atZone(who.zone()).toLocalDate();
        return substitutes.stream()
                .filter(s -> s.absent() == id && !today.isBefore(s.first()) && !today.isAfter(s.last()))
                .map(Substitute::instead)
                .findFirst()
                .orElse(null);
    }
}
