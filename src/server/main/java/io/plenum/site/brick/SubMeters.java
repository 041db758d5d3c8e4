package io.plenum.site.brick;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which meter stands behind which: as {@code brick:isSubMeterOf} says, else by what they meter. A meter of a floor stands behind the one
 * of its building: what both count must not be bought twice.
 */
final class SubMeters {

    private static final List<String> MEDIA =
            List.of("Electric", "Gas", "Chilled_Water", "Hot_Water", "Steam", "Thermal", "Water");

    private final Model model;

    SubMeters(Model model) {
        this.model = model;
    }

    @Nullable
    Entity above(Entity meter) {
        Entity said = equipment(meter, Vocabulary.IS_SUB_METER_OF).findFirst().orElse(null);
        if (said != null || !model.classOf(meter).endsWith("Meter")) {
            return said;
        }
        for (Entity metered : model.related(meter, Vocabulary.METERS)) {
            Entity found = around(meter, metered, new HashSet<>());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Entity around(Entity meter, Entity metered, Set<Entity> seen) {
        for (String property : List.of(Vocabulary.IS_PART_OF, Vocabulary.HAS_LOCATION)) {
            for (Entity whole : model.related(metered, property)) {
                if (!seen.add(whole)) {
                    continue;
                }
                Entity found = metersOf(whole)
                        .filter(other -> other != meter && medium(other).equals(medium(meter)))
                        .findFirst()
                        .orElse(null);
                found = found == null ? around(meter, whole, seen) : found;
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private Stream<Entity> metersOf(Entity whole) {
        return model.of(Role.EQUIPMENT)
                .filter(one -> model.classOf(one).endsWith("Meter")
                        && model.related(one, Vocabulary.METERS).contains(whole));
    }

    private String medium(Entity meter) {
        return MEDIA.stream()
                .filter(medium -> model.classOf(meter).contains(medium))
                .findFirst()
                .orElse("");
    }

    private Stream<Entity> equipment(Entity meter, String property) {
        return model.related(meter, property).stream()
                .filter(one -> model.roleOf(one) == Role.EQUIPMENT && one != meter);
    }
}
