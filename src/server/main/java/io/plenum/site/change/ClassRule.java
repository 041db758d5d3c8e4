package io.plenum.site.change;

import io.plenum.site.brick.ClassName;
import io.plenum.site.history.EntityId;
import io.plenum.site.role.BuildingSystem;
import io.plenum.site.role.EntityKind;
import io.plenum.site.role.EquipmentMeaning;
import io.plenum.site.role.EquipmentType;
import io.plenum.site.role.PointMeaning;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a class can be that of a thing. */
final class ClassRule {

    private static final Pattern CLASS = Pattern.compile("[A-Za-z][\\w.-]{0,119}");

    private ClassRule() {}

    static void check(EntityId id, @Nullable String name, Set<ChangeProblem> problems) {
        if (name == null) {
            problems.add(ChangeProblem.error(id, "class-missing"));
        } else if (!CLASS.matcher(name).matches() || isMisspelt(id.kind(), name)) {
            problems.add(ModelWords.unknown(id, "class", name, ClassName.nearest(name)));
        } else if (!isIn(id.kind(), name)) {
            problems.add(ChangeProblem.error(id, "class-" + id.kind().name().toLowerCase(Locale.ROOT), name));
        }
    }

    static void system(EntityId id, @Nullable String system, Set<ChangeProblem> problems) {
        if (system != null && !BuildingSystem.keys().contains(system)) {
            problems.add(ChangeProblem.error(id, "system", system, String.join(", ", BuildingSystem.keys())));
        }
    }

    /** Of words that nobody knows, and like one of words that are known, or of no kind by its end. */
    private static boolean isMisspelt(EntityKind kind, String name) {
        if (ClassName.isKnown(name)) {
            return false;
        }
        boolean tabled = kind == EntityKind.EQUIPMENT
                ? !EquipmentMeaning.ofClass(name).is(EquipmentType.UNKNOWN)
                : isIn(kind, name);
        return ClassName.nearest(name) != null || !tabled;
    }

    private static boolean isIn(EntityKind kind, String name) {
        Optional<EntityKind> known = EntityKind.ofClass(name);
        return switch (kind) {
            case POINT -> PointMeaning.ofClass(name).isKnown() || known.equals(Optional.of(EntityKind.POINT));
            case EQUIPMENT ->
                !EquipmentMeaning.ofClass(name).is(EquipmentType.UNKNOWN)
                        || known.orElse(EntityKind.EQUIPMENT) == EntityKind.EQUIPMENT;
            default -> known.equals(Optional.of(kind));
        };
    }
}
