package io.plenum.point.device;

/**
 * The way to one device.
 *
 * @param connection name of the connection
 * @param device its address as the connector reports it: the device instance for BACnet; empty where the connection as a whole is
 *     one device, as an OPC UA server is
 */
public record DeviceLink(String connection, String device) {}
