package io.plenum.connector;

import java.util.List;

/** A device that discovery found, with the objects or nodes it offers. */
public record Discovered(String address, String name, String vendor, List<Item> items) {

    /**
     * @param address as in {@link io.plenum.point.PointSource}
     * @param unit symbol as the device says, empty where none
     */
    public record Item(String address, String name, String description, String unit, boolean writable) {}
}
