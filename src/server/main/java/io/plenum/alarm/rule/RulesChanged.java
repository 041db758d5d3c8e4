package io.plenum.alarm.rule;

import io.plenum.point.BroadcastEvent;

/** The rules in the store are not those that the engine evaluates any more. */
public record RulesChanged() implements BroadcastEvent {}
