package io.plenum.gateway;

import io.plenum.point.BroadcastEvent;

/** Published when {@link GatewayConfigurations} may answer otherwise than before: what differs is pushed to the gateways. */
public record GatewayConfigurationsChanged() implements BroadcastEvent {}
