package io.plenum.fault.rules;

/**
 * What a rule is called and says.
 *
 * @param confidence 0 to 1
 */
public record RuleDefinition(String id, String cause, String condition, double confidence) {}
