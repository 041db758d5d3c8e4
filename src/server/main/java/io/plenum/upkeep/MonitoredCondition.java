package io.plenum.upkeep;

/**
 * A condition figure that is followed at a piece of equipment.
 *
 * @param equipment its key in the site model
 */
public record MonitoredCondition(String site, String equipment, ConditionKind kind) {}
