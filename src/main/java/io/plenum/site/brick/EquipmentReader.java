package io.plenum.site.brick;

import io.plenum.site.Equipment;
import io.plenum.site.ImportProblems;
import java.util.List;

/** Reads equipment: where it stands, what it feeds, on which layer of the plan it appears. */
final class EquipmentReader {

    private final Model model;
    private final ImportProblems problems;

    EquipmentReader(Model model, ImportProblems problems) {
        this.model = model;
        this.problems = problems;
    }

    List<Equipment> equipment() {
        return model.of(Role.EQUIPMENT).map(this::equipment).toList();
    }

    private Equipment equipment(Entity equipment) {
        Entity space = model.within(equipment, Role.SPACE);
        Entity floor = model.within(space == null ? equipment : space, Role.FLOOR);
        List<Entity> fed = model.related(equipment, Words.FEEDS);
        if (floor == null && !fed.isEmpty() && model.roleOf(fed.getFirst()) == Role.SPACE) {
            // What feeds a room and says no more is drawn on that room's floor.
            floor = model.within(fed.getFirst(), Role.FLOOR);
        }
        return new Equipment(
                model.keyOf(equipment),
                equipment.name(),
                equipment.brickClassOrEmpty(),
                system(equipment),
                space == null ? null : model.keyOf(space),
                floor == null ? null : model.keyOf(floor),
                fed.stream().map(model::keyOf).toList());
    }

    private String system(Entity equipment) {
        String given = equipment.text(Words.SYSTEM);
        if (given == null) {
            return Systems.ofClass(equipment.brickClassOrEmpty());
        }
        if (!Systems.NAMES.contains(given)) {
            error(
                    equipment,
                    Words.SYSTEM,
                    "unknown plenum:system \"" + given + "\". Known systems are " + String.join(", ", Systems.NAMES)
                            + ".");
        }
        return given;
    }

    private void error(Entity entity, String property, String message) {
        problems.error(model.file().name(), entity.line(property), model.keyOf(entity), message);
    }
}
