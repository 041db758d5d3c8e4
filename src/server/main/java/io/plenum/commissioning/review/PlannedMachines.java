package io.plenum.commissioning.review;

import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.Space;
import io.plenum.site.role.EquipmentMeaning;
import io.plenum.site.role.EquipmentType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Machines by their names: those that the site has, and new ones for the others. */
final class PlannedMachines {

    /** A machine whose class nobody knows. */
    static final String UNKNOWN = "Equipment";

    private static final Set<EquipmentType> FEEDING = Set.of(EquipmentType.TERMINAL_BOX, EquipmentType.FAN_COIL);

    private final PlannedKeys keys;
    private final Map<String, Equipment> known = new HashMap<>();
    private final Map<String, Equipment> added = new LinkedHashMap<>();

    PlannedMachines(List<Equipment> there, PlannedKeys keys) {
        this.keys = keys;
        there.forEach(one -> {
            known.putIfAbsent(PlannedKeys.alike(one.name()), one);
            known.putIfAbsent(PlannedKeys.alike(one.key()), one);
        });
    }

    /** A later point may say where a machine is of which an earlier one did not. */
    Equipment machine(String name, @Nullable String brickClass, @Nullable Floor floor, @Nullable Space space) {
        String alike = PlannedKeys.alike(name);
        Equipment there = known.get(alike);
        if (there != null) {
            return there;
        }
        Equipment before = added.get(alike);
        if (before != null && (before.space() != null || space == null)) {
            return before;
        }
        Equipment machine = created(before == null ? keys.ofPlace(name) : before.key(), name, brickClass, floor, space);
        added.put(alike, machine);
        return machine;
    }

    private static Equipment created(
            String key, String name, @Nullable String brickClass, @Nullable Floor floor, @Nullable Space space) {
        String kind = brickClass == null || brickClass.isBlank() ? UNKNOWN : brickClass;
        EquipmentMeaning meaning = EquipmentMeaning.ofClass(kind);
        String room = space == null ? null : space.key();
        return new Equipment(
                key,
                name,
                kind,
                meaning.system().key(),
                room,
                floor == null ? null : floor.key(),
                room != null && FEEDING.contains(meaning.type()) ? List.of(room) : List.of());
    }

    List<Equipment> added() {
        return new ArrayList<>(added.values());
    }
}
