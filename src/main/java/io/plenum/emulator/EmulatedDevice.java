package io.plenum.emulator;

/** A BACnet/IP controller. @param address loopback address, port 47808: {@code 127.0.1.1} */
public record EmulatedDevice(int instance, String name, String address, String model, String description) {}
