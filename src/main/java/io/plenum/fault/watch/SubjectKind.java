package io.plenum.fault.watch;

import io.plenum.fault.Rule;
import io.plenum.fault.rules.RuleBook;
import java.util.List;
import java.util.function.Supplier;

/** Kinds of equipment that have rules of their own, by the names of their Brick classes. */
public enum SubjectKind {
    AIR_HANDLER(
            RuleBook::airHandler,
            "Air_Handling_Unit|Air_Handler_Unit|AHU|Rooftop_Unit|RTU|Makeup_Air_Unit|MAU"
                    + "|Dedicated_Outdoor_Air_System_Unit|DOAS"),
    BOX(RuleBook::box, "(\\w+_)?(Variable_Air_Volume_Box|VAV|Terminal_Unit)(_With_\\w+)?|RVAV"),
    FAN(RuleBook::fan, "(\\w+_)?Fan"),
    WATER(RuleBook::water, "(\\w+_)?Water_(Pump|System|Loop|Plant)"),
    TOWER(RuleBook::tower, "Cooling_Tower"),
    LIGHTS(RuleBook::lights, "Lighting(_Zone|_System|_Equipment)?|Luminaire"),
    DOOR(RuleBook::door, "Access_Reader|(\\w+_)?Door"),
    MACHINE(RuleBook::machine, "(\\w+_)?(Boiler|Chiller|Elevator|Camera)|Fire_Control_Panel"),
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

    boolean isKindOf(String brickClass) {
        return brickClass.matches(classes);
    }
}
