package io.plenum.point.device;

import io.plenum.point.BroadcastEvent;

/** Published after connections have come, gone or gone over to another gateway: {@link GatewayNames} answers otherwise than before. */
public record GatewaysReassigned() implements BroadcastEvent {}
