package io.plenum.fault.finding;

import java.util.Set;

/**
 * How soon somebody should look at a fault, whatever it costs; after the alarm levels of ASHRAE Guideline 36-2021, 5.1.18 (2 to 4, since
 * level 1 is life safety and no matter of fault detection).
 */
public enum Severity {
    /** Level 4: when somebody is there anyway. */
    LOW,
    /** Level 3: within days. */
    MEDIUM,
    /** Level 2: today, before something breaks or people go without. */
    HIGH;

    private static final Set<String> HIGHS = Set.of(
            "COMMAND",
            "TERMINAL-FAN",
            "DX-NO-FAN",
            "DX-HEAT-COOL",
            "CHILLER-NO-FLOW",
            "PUMP-NO-FLOW",
            "PUMP-DEADHEAD",
            "TROUBLE",
            "INTRUSION",
            "DEVICE-OFFLINE");
    private static final Set<String> LOWS = Set.of(
            "FC4",
            "VAV-LEAK",
            "FLOW-ZERO",
            "TERMINAL-FAN-COOLING",
            "REHEAT-LEAK",
            "BOILER-RETURN-HOT",
            "BOILER-WARM",
            "CHILLER-IDLE",
            "PUMP-FULL",
            "PUMP-BACKFLOW",
            "LOW-DELTA-T",
            "SCHEDULE",
            "ALWAYS-ON",
            "LIGHTS-EMPTY");

    /** That of a rule. */
    public static Severity of(String rule) {
        if (HIGHS.contains(rule)) {
            return HIGH;
        }
        return LOWS.contains(rule) || rule.startsWith("HUNTING-") || rule.endsWith("-DEMAND") ? LOW : MEDIUM;
    }
}
