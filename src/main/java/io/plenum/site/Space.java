package io.plenum.site;

/** A room or zone; its key is the id of its shape on the floor's plan. */
public record Space(String key, String floor, String name, String brickClass, double areaSquareMetres) {}
