package io.plenum.fault.finding;

import java.util.List;

/**
 * How far a piece of equipment could be judged over its latest days.
 *
 * @param subject key of the equipment, or of a controller
 * @param kind what rules there are for it, as {@code BOX}
 */
public record EquipmentCoverage(String subject, String kind, List<RuleStatus> rules) {

    public int evaluated() {
        return (int) rules.stream().filter(rule -> rule.reason() == null).count();
    }
}
