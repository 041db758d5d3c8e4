package io.plenum.command.rule;

import io.plenum.point.BroadcastEvent;

/** Grants or switches have changed. */
public record WritePolicyChanged() implements BroadcastEvent {}
