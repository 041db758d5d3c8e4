package io.plenum.alarm;

import io.plenum.point.BroadcastEvent;

/** The rules in the store are not those that the engine evaluates any more. */
record RulesChanged() implements BroadcastEvent {}
