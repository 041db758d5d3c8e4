package io.plenum.fault.watch;

import io.plenum.fault.Rule;
import io.plenum.fault.rules.RuleBook;
import java.util.List;
import java.util.function.Supplier;

/** Kinds of equipment that have rules of their own, by the names of their Brick classes. */
public enum SubjectKind {
    AIR_HANDLER(
            RuleBook::airHandler,
            "Air_Handling_Unit|Air_Handler_Unit|AHU|Makeup_Air_Unit|MAU|Dedicated_Outdoor_Air_System_Unit|DOAS"),
    ROOFTOP(RuleBook::rooftop, "(\\w+_)?Rooftop_Unit|RTU|Packaged_(Air_Conditioner|Heat_Pump)"),
    BOX(RuleBook::box, "(\\w+_)?(Variable_Air_Volume_Box|VAV|Terminal_Unit)(_With_\\w+)?|RVAV"),
    FAN_COIL(RuleBook::fanCoil, "(\\w+_)?Fan_Coil_Unit|FCU|Unit_Ventilator"),
    FAN(RuleBook::fan, "(\\w+_)?Fan"),
    PUMP(RuleBook::pump, "(\\w+_)?Pump"),
    WATER(RuleBook::water, "(\\w+_)?Water_(System|Loop|Plant)"),
    CHILLER(RuleBook::chiller, "(\\w+_)?Chiller"),
    BOILER(RuleBook::boiler, "(\\w+_)?Boiler"),
    EXCHANGER(RuleBook::exchanger, "(\\w+_)?Heat_Exchanger|HX"),
    TOWER(RuleBook::tower, "Cooling_Tower"),
    LIGHTS(RuleBook::lights, "Lighting(_Zone|_System|_Equipment)?|Luminaire"),
    DOOR(RuleBook::door, "Access_Reader|(\\w+_)?Door"),
    MACHINE(RuleBook::machine, "(\\w+_)?(Elevator|Camera)|Fire_Control_Panel"),
    INTRUSION(RuleBook::intrusion, "Intrusion_Detection_(Equipment|System)"),
    DEVICE(RuleBook::device, "");

    private final Supplier<List<Rule>> rules;
    private final String classes;

    SubjectKind(Supplier<List<Rule>> rules, String classes) {
        this.rules = rules;
        this.classes = classes;
    }

    /** New ones with each call, because a rule may keep counts while it runs. */
    public List<Rule> rules() {
        return rules.get();
    }

    /** Whether it mixes, treats and distributes air. */
    boolean handlesAir() {
        return this == AIR_HANDLER || this == ROOFTOP;
    }

    boolean isKindOf(String brickClass) {
        return brickClass.matches(classes);
    }
}
