package io.plenum.point;

/**
 * Where a point's values come from.
 *
 * @param connection the name of the connection, for example {@code bacnet}
 * @param address in the connector's own notation: {@code 1205/analog-input,5} (device instance, object) for BACnet,
 *     {@code nsu=urn:aula-house;s=lighting/zone-1/level} (expanded node id) for OPC UA
 */
public record PointSource(String connection, String address) {}
