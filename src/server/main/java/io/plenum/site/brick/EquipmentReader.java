package io.plenum.site.brick;

import io.plenum.site.Equipment;
import io.plenum.site.importing.SiteImportProblems;
import io.plenum.site.role.BuildingSystem;
import io.plenum.site.role.EquipmentMeaning;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads equipment: where it stands, what it feeds, on which layer of the plan it appears. */
final class EquipmentReader {

    private final Model model;
    private final PlaceReader places;
    private final MeterHierarchy subMeters;
    private final SiteImportProblems problems;

    EquipmentReader(Model model, PlaceReader places, SiteImportProblems problems) {
        this.model = model;
        this.places = places;
        this.subMeters = new MeterHierarchy(model);
        this.problems = problems;
    }

    List<Equipment> equipment() {
        return model.of(EntityRole.EQUIPMENT).map(this::equipment).toList();
    }

    private Equipment equipment(Entity equipment) {
        Entity space = model.within(equipment, EntityRole.SPACE);
        List<Entity> fed = model.related(equipment, Vocabulary.FEEDS).stream()
                .filter(one -> known(one) && one != equipment)
                .toList();
        Entity above = subMeters.above(equipment);
        return new Equipment(
                model.keyOf(equipment),
                equipment.name().isEmpty() ? model.keyOf(equipment) : equipment.name(),
                model.classOf(equipment),
                system(equipment),
                space == null ? null : model.keyOf(space),
                floor(equipment, space, fed),
                fed.stream().map(model::keyOf).toList(),
                first(equipment, Vocabulary.IS_PART_OF),
                above == null ? null : model.keyOf(above),
                model.related(equipment, Vocabulary.METERS).stream()
                        .filter(one -> model.roleOf(one) != EntityRole.NONE)
                        .map(model::keyOf)
                        .toList());
    }

    private boolean known(Entity entity) {
        EntityRole role = model.roleOf(entity);
        return role == EntityRole.EQUIPMENT || role == EntityRole.SPACE || role == EntityRole.FLOOR;
    }

    private @Nullable String floor(Entity equipment, @Nullable Entity space, List<Entity> fed) {
        if (space != null) {
            return places.floorKey(space);
        }
        Entity floor = model.within(equipment, EntityRole.FLOOR);
        if (floor != null) {
            return model.keyOf(floor);
        }
        // What feeds a room and says no more is drawn on that room's floor.
        return fed.stream()
                .filter(one -> model.roleOf(one) == EntityRole.SPACE)
                .map(places::floorKey)
                .findFirst()
                .or(() -> Stream.ofNullable(places.rest()).findFirst())
                .orElse(null);
    }

    private @Nullable String first(Entity equipment, String property) {
        return model.related(equipment, property).stream()
                .filter(one -> model.roleOf(one) == EntityRole.EQUIPMENT && !Objects.equals(one, equipment))
                .map(model::keyOf)
                .findFirst()
                .orElse(null);
    }

    private String system(Entity equipment) {
        String given = equipment.text(Vocabulary.SYSTEM);
        if (given == null) {
            return EquipmentMeaning.ofClass(model.classOf(equipment)).system().key();
        }
        if (!BuildingSystem.keys().contains(given)) {
            problems.error(
                    model.file().name(),
                    equipment.line(Vocabulary.SYSTEM),
                    model.keyOf(equipment),
                    "unknown plenum:system \"" + given + "\". Known systems are "
                            + String.join(", ", BuildingSystem.keys()) + ".");
        }
        return given;
    }
}
