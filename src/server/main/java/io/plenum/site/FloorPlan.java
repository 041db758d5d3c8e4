package io.plenum.site;

/**
 * The drawing of a floor.
 *
 * @param svg sanitised when it was imported
 * @param hash of the drawing, for caches
 */
public record FloorPlan(String svg, String hash) {}
