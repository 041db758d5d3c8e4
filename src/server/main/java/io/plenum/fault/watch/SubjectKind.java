package io.plenum.fault.watch;

import io.plenum.fault.Rule;
import io.plenum.fault.rules.RuleBook;
import io.plenum.site.role.EquipmentType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Kinds of equipment that have rules of their own. */
public enum SubjectKind {
    AIR_HANDLER(RuleBook::airHandler, EquipmentType.AIR_HANDLER),
    ROOFTOP(RuleBook::rooftop, EquipmentType.ROOFTOP_UNIT),
    BOX(RuleBook::box, EquipmentType.TERMINAL_BOX),
    FAN_COIL(RuleBook::fanCoil, EquipmentType.FAN_COIL),
    FAN(RuleBook::fan, EquipmentType.FAN),
    PUMP(RuleBook::pump, EquipmentType.PUMP),
    WATER(RuleBook::water, EquipmentType.WATER_SYSTEM),
    CHILLER(RuleBook::chiller, EquipmentType.CHILLER),
    BOILER(RuleBook::boiler, EquipmentType.BOILER),
    EXCHANGER(RuleBook::exchanger, EquipmentType.HEAT_EXCHANGER),
    TOWER(RuleBook::tower, EquipmentType.COOLING_TOWER),
    LIGHTS(RuleBook::lights, EquipmentType.LIGHTING),
    DOOR(RuleBook::door, EquipmentType.DOOR),
    MACHINE(RuleBook::machine, EquipmentType.ELEVATOR, EquipmentType.CAMERA, EquipmentType.FIRE_PANEL),
    INTRUSION(RuleBook::intrusion, EquipmentType.INTRUSION_DETECTION),
    DEVICE(RuleBook::device);

    private final Supplier<List<Rule>> rules;
    private final Set<EquipmentType> types;

    SubjectKind(Supplier<List<Rule>> rules, EquipmentType... types) {
        this.rules = rules;
        this.types = Set.of(types);
    }

    /** New ones with each call, because a rule may keep counts while it runs. */
    public List<Rule> rules() {
        return rules.get();
    }

    /** Null for equipment that has no rules. */
    static @Nullable SubjectKind of(EquipmentType type) {
        return Arrays.stream(values())
                .filter(kind -> kind.types.contains(type))
                .findFirst()
                .orElse(null);
    }
}
