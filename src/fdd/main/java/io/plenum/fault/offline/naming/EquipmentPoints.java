package io.plenum.fault.offline.naming;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.Quantity;
import io.plenum.fault.rules.EquipmentKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which point of a kind of equipment a header or a Brick class means, from its words in English or German. What a word means depends on
 * whose it is: the heating valve of a box is its reheat.
 */
public final class EquipmentPoints {

    private static final String SET = "(set ?p(oin)?t|\\bsp\\b|\\bst? ?pt\\b|soll|\\bspt\\b|\\bset\\b)";
    private static final String TEMP = "(temp|\\btmp\\b|\\bt\\b)";
    private static final String STATE = "(status|\\bsts\\b|\\bproof|\\brun|betrieb|meldung|on off|\\bstate\\b)";
    private static final String TOLD = "(command|\\bcmd\\b|start|enable|befehl|freigabe)";
    private static final String SIGNAL =
            "(valve|vlv|ventil|command|\\bcmd\\b|output|\\bout\\b|position|\\bpos\\b|signal|stell|\\bv\\b|demand)";
    private static final String ROOM = "(zone|\\bzn\\b|room|\\brm\\b|space|raum)";
    private static final String COOL = "(cool|\\bclg|\\bchw|chilled|k(ü|ue)hl|kalt)";
    private static final String HEAT = "(heat|\\bhtg|\\bh?hw|hot water|heiz|nachheiz|\\brht\\b)";
    private static final String OUT = "(supply|\\bsup\\b|leaving|\\blwt\\b|vorlauf|austritt|\\bvl\\b)";
    private static final String BACK = "(return|\\bret\\b|entering|\\bewt\\b|r(ü|ue)cklauf|eintritt|\\brl\\b)";
    private static final String FLOWS = "(flow|\\bcfm\\b|\\bgpm\\b|durchfluss|volumenstrom|menge)";
    private static final String OUTDOOR = "(outdoor|outside|au(ss|ß)en|\\boa\\b|ambient)";
    private static final String NEVER = "(?!)";
    /** Points of a refrigeration circuit are none of the air. */
    private static final Pattern REFRIGERATION = Pattern.compile("compressor|suction|refrigerant|verdichter");
    /** Whose air has the names that an air handler's has. */
    private static final Set<EquipmentKind> AIR =
            EnumSet.of(EquipmentKind.AIR_HANDLER, EquipmentKind.ROOFTOP_UNIT, EquipmentKind.FAN_COIL);

    private static final List<NamePattern> COMMON = List.of(
            new NamePattern(OCCUPIED, "occup|\\bocc\\b|belegung|nutzung", SET + "|" + TEMP),
            new NamePattern(OAT, OUTDOOR + ".*" + TEMP + "|\\boat\\b", SET + "|wet"));
    private static final List<NamePattern> ZONES = List.of(
            new NamePattern(
                    ZONE_HEATING_SP,
                    HEAT + ".*" + SET + "|" + SET + ".*" + HEAT,
                    "flow|disch|supply|water|zuluft|\\bhw"),
            new NamePattern(
                    ZONE_COOLING_SP,
                    COOL + ".*" + SET + "|" + SET + ".*" + COOL,
                    "flow|disch|supply|water|zuluft|\\bchw"),
            new NamePattern(ZONE_SP, ROOM + ".*" + SET + "|" + SET + ".*" + ROOM, "flow|co ?2|humid|feuchte"),
            new NamePattern(ZONE, ROOM + ".*" + TEMP + "|raumtemp|\\bznt\\b", SET + "|valve|damper|discharge"));
    private static final List<NamePattern> MACHINE = List.of(
            new NamePattern(TROUBLE, "alarm|fault|st(ö|oe)rung", NEVER),
            new NamePattern(POWER, "\\bk ?w\\b|electric power|active power|wirkleistung", "factor|\\bton\\b|gas|fuel"),
            new NamePattern(COMMAND, TOLD, "valve|vlv|speed|damper|" + SET),
            new NamePattern(FAN, STATE, "valve|vlv|speed|damper|" + SET));
    private static final List<NamePattern> BOX = join(
            List.of(
                    new NamePattern(DISCHARGE_SP, "(discharge|supply|\\bda\\b|\\bsa\\b|zuluft).*" + SET, FLOWS),
                    new NamePattern(
                            FLOW_SP, FLOWS + ".*" + SET + "|" + SET + ".*" + FLOWS, "\\bmin|\\bmax|water|wasser"),
                    new NamePattern(SOURCE_FAN, "(ahu|rtu|supply fan|\\bsf\\b).*" + STATE, NEVER),
                    new NamePattern(
                            SOURCE_SAT, "(ahu|rtu|primary|inlet|entering).*" + TEMP, SET + "|return|mixed|" + ROOM),
                    new NamePattern(TERMINAL_FAN, "(fan|ventilator).*" + STATE, "speed"),
                    new NamePattern(TERMINAL_FAN_COMMAND, "(fan|ventilator).*" + TOLD, "speed"),
                    new NamePattern(
                            REHEAT, "reheat|\\brht\\b|nachheiz|" + HEAT + ".*" + SIGNAL, TEMP + "|flow|status|" + SET),
                    new NamePattern(
                            POSITION, "(damper|dmpr|dpr|klappe).*(feedback|fbk|actual|\\bist|r(ü|ue)ckmeld)", NEVER),
                    new NamePattern(DAMPER, "damper|\\bdmpr|\\bdm?pr\\b|klappe", "\\bmin|\\bmax|smoke|fire|brand"),
                    new NamePattern(FLOW, FLOWS, SET + "|\\bmin|\\bmax|water|wasser|heating|cooling"),
                    new NamePattern(HW_SUPPLY, "(hot water|\\bhw|heizwasser).*" + TEMP, SET)),
            ZONES,
            List.of(new NamePattern(
                    DISCHARGE,
                    "(discharge|\\bdisch|supply|\\bda\\b|\\bsa\\b|leaving|zuluft|auslass).*" + TEMP + "|\\b[ds]at\\b",
                    SET + "|" + ROOM)),
            COMMON);
    private static final List<NamePattern> FAN_COIL = join(
            List.of(
                    new NamePattern(CHW_SUPPLY, "(chilled water|\\bchw|kaltwasser).*" + TEMP, SET + "|return"),
                    new NamePattern(HW_SUPPLY, "(hot water|\\bhw|heizwasser).*" + TEMP, SET + "|return"),
                    new NamePattern(FILTER_DP, "filter", "alarm|status|" + SET),
                    new NamePattern(FAN_SPEED, "(fan|ventilator).*(speed|\\bspd|drehzahl|vfd|stufe)", NEVER),
                    new NamePattern(FAN, "(fan|ventilator).*" + STATE, NEVER),
                    new NamePattern(COMMAND, "(fan|ventilator).*" + TOLD, NEVER),
                    new NamePattern(COOLING, COOL + ".*" + SIGNAL, TEMP + "|" + SET + "|status"),
                    new NamePattern(HEATING, HEAT + ".*" + SIGNAL, TEMP + "|" + SET + "|status"),
                    new NamePattern(FLOW, FLOWS, SET + "|water|wasser|outdoor"),
                    new NamePattern(OA_DAMPER, "damper|dmpr|klappe", "return|exhaust")),
            ZONES,
            COMMON);
    private static final List<NamePattern> ROOFTOP = join(
            List.of(
                    stage(
                            COOL_STAGE_2,
                            "(compressor|\\bcomp|\\bdx|cool(ing)? stage|clg stage|verdichter|k(ü|ue)hlstufe|\\by)",
                            2),
                    stage(
                            COOL_STAGE_1,
                            "(compressor|\\bcomp|\\bdx|cool(ing)? stage|clg stage|verdichter|k(ü|ue)hlstufe|\\by)",
                            1),
                    new NamePattern(
                            COOL_STAGE_1, "compressor|verdichter|\\bdx\\b", TEMP + "|\\bpress|[2-9]\\b|current|amps"),
                    stage(HEAT_STAGE_2, "(burner|gas heat|heat(ing)? stage|htg stage|brenner|heizstufe|\\bw)", 2),
                    stage(HEAT_STAGE_1, "(burner|gas heat|heat(ing)? stage|htg stage|brenner|heizstufe|\\bw)", 1),
                    new NamePattern(HEAT_STAGE_1, "burner|gas heat|brenner", TEMP + "|\\bpress|[2-9]\\b|rate"),
                    new NamePattern(POWER, "\\bk ?w\\b|active power|wirkleistung", "factor")),
            ZONES.stream()
                    .map(words -> words.quantity == ZONE ? words : words.only(ROOM))
                    .toList());
    private static final List<NamePattern> CHILLER = join(
            List.of(
                    new NamePattern(
                            COND_REFRIGERANT, "cond.*(refrig|saturat)|saturat.*cond|verfl(ü|ue)ssigungstemp", "press"),
                    new NamePattern(
                            EVAP_REFRIGERANT, "evap.*(refrig|saturat)|saturat.*(evap|suct)|verdampfungstemp", "press"),
                    new NamePattern(COND_SP, "(cond|\\bcd?w|k(ü|ue)hlwasser).*" + SET, "press"),
                    new NamePattern(CHW_SP, "(chw|chilled|kaltwasser|evap|leaving|vorlauf).*" + SET, "press|flow|cond"),
                    new NamePattern(
                            COND_IN,
                            "(cond|k(ü|ue)hlwasser).*"
                                    + "(entering|supply|\\bin\\b|\\bewt\\b|eintritt)|\\bcd?w ?s ?t?\\b|\\becwt\\b",
                            "press|pump|flow|" + STATE),
                    new NamePattern(
                            COND_OUT,
                            "(cond|k(ü|ue)hlwasser).*"
                                    + "(leaving|return|\\bout\\b|\\blwt\\b|austritt)|\\bcd?w ?r ?t?\\b|\\blcwt\\b",
                            "press|pump|flow|" + STATE),
                    new NamePattern(WATER_FLOW, FLOWS, "cond|k(ü|ue)hlwasser|status|switch|" + SET),
                    new NamePattern(
                            CHW_RETURN,
                            "(\\bchw|chilled|kaltwasser|evap).*" + BACK + "|\\bchw ?r ?t?\\b",
                            "press|pump|cond"),
                    new NamePattern(
                            CHW_SUPPLY,
                            "(\\bchw|chilled|kaltwasser|evap).*" + OUT + "|\\bchw ?s ?t?\\b",
                            "press|pump|cond"),
                    new NamePattern(LOAD, "load|\\brla\\b|\\bfla\\b|capacity|auslastung", "limit|" + SET)),
            COMMON,
            MACHINE);
    private static final List<NamePattern> BOILER = join(
            List.of(
                    new NamePattern(FLUE, "(flue|abgas|stack|exhaust).*" + TEMP + "|abgas|flue", "damper|fan|press"),
                    new NamePattern(HW_SP, SET, "press|flow|return|r(ü|ue)cklauf"),
                    new NamePattern(LOAD, "firing|modulat|\\bload\\b|auslastung|brennerleistung", "limit"),
                    new NamePattern(FUEL, "\\bgas\\b|fuel|brennstoff|\\böl\\b", "valve|press|" + TEMP + "|" + STATE),
                    new NamePattern(WATER_FLOW, FLOWS, "switch|status"),
                    new NamePattern(HW_RETURN, BACK + "|\\bh?hw ?r ?t?\\b", "press|pump"),
                    new NamePattern(HW_SUPPLY, OUT + "|\\bh?hw ?s ?t?\\b", "press|pump|air")),
            COMMON,
            MACHINE,
            List.of(new NamePattern(FAN, "burner|flame|brenner|flamme", TEMP + "|press")));
    private static final List<NamePattern> PUMP = join(
            List.of(
                    new NamePattern(WATER_DP_SP, "(diff|\\bdp\\b|press).*" + SET, NEVER),
                    new NamePattern(WATER_DP, "diff.*press|\\bdp\\b|differenzdruck", NEVER),
                    new NamePattern(
                            PUMP_SPEED, "speed|\\bspd|drehzahl|\\bvfd|\\bvsd|freq|\\bhz\\b", "alarm|fault|" + STATE),
                    new NamePattern(WATER_FLOW, FLOWS, "switch|status|" + SET),
                    new NamePattern(CONSUMER_VALVE, "(most open|max.*) ?(valve|vlv)", NEVER),
                    new NamePattern(HW_SUPPLY, "(\\bh?hw|hot|heiz).*" + OUT + "|\\bh?hw ?s ?t\\b", "press|" + SET),
                    new NamePattern(HW_RETURN, "(\\bh?hw|hot|heiz).*" + BACK + "|\\bh?hw ?r ?t\\b", "press|" + SET),
                    new NamePattern(CHW_SUPPLY, "(\\bchw|chilled|kalt).*" + OUT + "|\\bchw ?s ?t\\b", "press|" + SET),
                    new NamePattern(CHW_RETURN, "(\\bchw|chilled|kalt).*" + BACK + "|\\bchw ?r ?t\\b", "press|" + SET)),
            COMMON,
            MACHINE);
    private static final List<NamePattern> TOWER = join(
            List.of(
                    new NamePattern(COND_SP, SET, "press|flow|level"),
                    new NamePattern(FAN_SPEED, "speed|\\bspd|drehzahl|\\bvfd|\\bvsd|\\bhz\\b", "alarm|" + STATE),
                    new NamePattern(WET_BULB, "wet ?bulb|feuchtkugel", NEVER),
                    new NamePattern(
                            CONDENSER,
                            "basin|becken|" + OUT + ".*" + TEMP + "|\\bcd?w ?s ?t?\\b",
                            "level|heater|air|return")),
            COMMON,
            MACHINE);
    private static final List<NamePattern> EXCHANGER = List.of(
            new NamePattern(HX_PRIMARY_IN, "prim.*(\\bin\\b|supply|entering|vorlauf)", SET),
            new NamePattern(HX_PRIMARY_OUT, "prim.*(\\bout\\b|return|leaving|r(ü|ue)cklauf)", SET),
            new NamePattern(HX_SECONDARY_OUT, "se[ck].*(\\bout\\b|supply|leaving|vorlauf)", SET),
            new NamePattern(HX_SECONDARY_IN, "se[ck].*(\\bin\\b|return|entering|r(ü|ue)cklauf)", SET));

    /** A quantity, what its name has in it, and what not. */
    private record NamePattern(Quantity quantity, Pattern has, Pattern hasNot) {

        NamePattern(Quantity quantity, String has, String hasNot) {
            this(quantity, Pattern.compile(has), Pattern.compile(hasNot));
        }

        boolean fit(String name) {
            return has.matcher(name).find() && !hasNot.matcher(name).find();
        }

        /** Only beside another word. */
        NamePattern only(String beside) {
            return new NamePattern(quantity, "(?=.*" + beside + ")(?:.*(" + has + "))", hasNot.pattern());
        }
    }

    private EquipmentPoints() {}

    private static NamePattern stage(Quantity quantity, String machine, int number) {
        return new NamePattern(quantity, machine + " ?#? ?" + number + "\\b", TEMP + "|\\bpress|current|amps|" + SET);
    }

    @SafeVarargs
    private static List<NamePattern> join(List<NamePattern>... lists) {
        List<NamePattern> all = new ArrayList<>();
        for (List<NamePattern> list : lists) {
            all.addAll(list);
        }
        return List.copyOf(all);
    }

    /** Null where the name means none of its points. */
    public static @Nullable Quantity of(EquipmentKind kind, String name) {
        String words = NameTokens.of(name);
        for (NamePattern one : words(kind)) {
            if (one.fit(words)) {
                return one.quantity;
            }
        }
        return AIR.contains(kind) && !REFRIGERATION.matcher(words).find() ? AirHandlerPointNames.of(name) : null;
    }

    private static List<NamePattern> words(EquipmentKind kind) {
        return switch (kind) {
            case AIR_HANDLER -> List.of();
            case ROOFTOP_UNIT -> ROOFTOP;
            case VAV_BOX -> BOX;
            case FAN_COIL -> FAN_COIL;
            case CHILLER -> CHILLER;
            case BOILER -> BOILER;
            case PUMP -> PUMP;
            case COOLING_TOWER -> TOWER;
            case HEAT_EXCHANGER -> EXCHANGER;
        };
    }

    /** The Brick class by which to name a quantity of such equipment; one that no class names, by its own name. */
    public static String brick(EquipmentKind kind, Quantity quantity) {
        boolean machine = !AIR.contains(kind);
        return switch (quantity) {
            case FAN ->
                machine ? "On_Off_Status" : kind == EquipmentKind.FAN_COIL ? "Fan_On_Off_Status" : quantity.brick();
            case COMMAND ->
                machine ? "On_Off_Command" : kind == EquipmentKind.FAN_COIL ? "Fan_On_Off_Command" : quantity.brick();
            case WATER_FLOW -> kind == EquipmentKind.CHILLER ? quantity.brick() : "Water_Flow_Sensor";
            case WATER_DP -> "Water_Differential_Pressure_Sensor";
            case WATER_DP_SP -> "Water_Differential_Pressure_Setpoint";
            default -> quantity.brick().isEmpty() ? quantity.name() : quantity.brick();
        };
    }
}
