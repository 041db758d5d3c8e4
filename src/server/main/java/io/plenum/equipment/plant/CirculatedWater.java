package io.plenum.equipment.plant;

import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import io.plenum.site.role.EquipmentNames;
import io.plenum.site.role.EquipmentType;
import io.plenum.site.role.Medium;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Which water what circulates it moves: as its class says, else its name, else what it stands beside. */
final class CirculatedWater {

    private static final Set<EquipmentType> CIRCULATING =
            Set.of(EquipmentType.PUMP, EquipmentType.WATER_SYSTEM, EquipmentType.HEAT_EXCHANGER);
    private static final Set<Medium> KNOWN =
            Set.of(Medium.HOT_WATER, Medium.CHILLED_WATER, Medium.CONDENSER_WATER, Medium.STEAM);

    private final SiteModel model;

    CirculatedWater(SiteModel model) {
        this.model = model;
    }

    static boolean circulates(Equipment one) {
        return CIRCULATING.contains(one.meaning().type());
    }

    /** {@link Medium#UNKNOWN} where nothing says so, {@link Medium#WATER} for drinking water. */
    Medium of(Equipment one) {
        Medium said = said(one);
        if (said != Medium.UNKNOWN) {
            return said;
        }
        Equipment whole = one.partOf() == null ? null : model.equipment(one.partOf());
        return whole != null && circulates(whole) && said(whole) != Medium.UNKNOWN ? said(whole) : beside(one);
    }

    private static Medium said(Equipment one) {
        Medium medium = one.meaning().medium();
        if (medium == Medium.STEAM) {
            return Medium.HOT_WATER;
        }
        return KNOWN.contains(medium) ? medium : EquipmentNames.water(one.name(), one.key());
    }

    private Medium beside(Equipment one) {
        List<EquipmentType> before = model.equipment().stream()
                .filter(other -> other.feeds().contains(one.key()))
                .map(other -> other.meaning().type())
                .toList();
        List<EquipmentType> after = one.feeds().stream()
                .map(model::equipment)
                .filter(Objects::nonNull)
                .map(other -> other.meaning().type())
                .toList();
        if (before.contains(EquipmentType.COOLING_TOWER) || after.contains(EquipmentType.COOLING_TOWER)) {
            return Medium.CONDENSER_WATER;
        }
        if (before.contains(EquipmentType.CHILLER) || after.contains(EquipmentType.CHILLER)) {
            return Medium.CHILLED_WATER;
        }
        return before.contains(EquipmentType.BOILER) || after.contains(EquipmentType.BOILER)
                ? Medium.HOT_WATER
                : Medium.UNKNOWN;
    }
}
