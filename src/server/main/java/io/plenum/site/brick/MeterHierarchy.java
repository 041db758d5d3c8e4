package io.plenum.site.brick;

import io.plenum.site.role.EquipmentMeaning;
import io.plenum.site.role.EquipmentType;
import io.plenum.site.role.Medium;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which meter stands behind which: as {@code brick:isSubMeterOf} says, else by what they meter. A meter of a floor stands behind the one
 * of its building: what both count must not be bought twice.
 */
final class MeterHierarchy {

    private final Model model;

    MeterHierarchy(Model model) {
        this.model = model;
    }

    @Nullable
    Entity above(Entity meter) {
        Entity said = equipment(meter, Vocabulary.IS_SUB_METER_OF).findFirst().orElse(null);
        if (said != null || !isMeter(meter)) {
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
                        .filter(other -> other != meter && medium(other) == medium(meter))
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
        return model.of(EntityRole.EQUIPMENT)
                .filter(one ->
                        isMeter(one) && model.related(one, Vocabulary.METERS).contains(whole));
    }

    private boolean isMeter(Entity one) {
        return EquipmentMeaning.ofClass(model.classOf(one)).is(EquipmentType.METER);
    }

    private Medium medium(Entity meter) {
        return EquipmentMeaning.ofClass(model.classOf(meter)).medium();
    }

    private Stream<Entity> equipment(Entity meter, String property) {
        return model.related(meter, property).stream()
                .filter(one -> model.roleOf(one) == EntityRole.EQUIPMENT && one != meter);
    }
}
