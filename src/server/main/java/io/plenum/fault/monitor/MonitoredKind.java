package io.plenum.fault.monitor;

import io.plenum.fault.FaultRule;
import io.plenum.fault.rules.RuleCatalogue;
import io.plenum.site.role.EquipmentType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Kinds of equipment that have rules of their own. */
public enum MonitoredKind {
    AIR_HANDLER(RuleCatalogue::airHandler, EquipmentType.AIR_HANDLER),
    ROOFTOP(RuleCatalogue::rooftop, EquipmentType.ROOFTOP_UNIT),
    BOX(RuleCatalogue::box, EquipmentType.TERMINAL_BOX),
    FAN_COIL(RuleCatalogue::fanCoil, EquipmentType.FAN_COIL),
    FAN(RuleCatalogue::fan, EquipmentType.FAN),
    PUMP(RuleCatalogue::pump, EquipmentType.PUMP),
    WATER(RuleCatalogue::water, EquipmentType.WATER_SYSTEM),
    CHILLER(RuleCatalogue::chiller, EquipmentType.CHILLER),
    BOILER(RuleCatalogue::boiler, EquipmentType.BOILER),
    EXCHANGER(RuleCatalogue::exchanger, EquipmentType.HEAT_EXCHANGER),
    TOWER(RuleCatalogue::tower, EquipmentType.COOLING_TOWER),
    LIGHTS(RuleCatalogue::lights, EquipmentType.LIGHTING),
    DOOR(RuleCatalogue::door, EquipmentType.DOOR),
    MACHINE(RuleCatalogue::machine, EquipmentType.ELEVATOR, EquipmentType.CAMERA, EquipmentType.FIRE_PANEL),
    INTRUSION(RuleCatalogue::intrusion, EquipmentType.INTRUSION_DETECTION),
    DEVICE(RuleCatalogue::device);

    private final Supplier<List<FaultRule>> rules;
    private final Set<EquipmentType> types;

    MonitoredKind(Supplier<List<FaultRule>> rules, EquipmentType... types) {
        this.rules = rules;
        this.types = Set.of(types);
    }

    /** New ones with each call, because a rule may keep counts while it runs. */
    public List<FaultRule> rules() {
        return rules.get();
    }

    /** Null for equipment that has no rules. */
    public static @Nullable MonitoredKind of(EquipmentType type) {
        return Arrays.stream(values())
                .filter(kind -> kind.types.contains(type))
                .findFirst()
                .orElse(null);
    }
}
