package io.plenum.alarm;

/** The rules in the store are not those that the engine evaluates any more. */
record RulesChanged() {}
