package io.plenum.emulator;

/** A BACnet controller. {@code host} is the last part of its loopback address. */
public record EmulatedDevice(int instance, int host, String name, String model) {}
