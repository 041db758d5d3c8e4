package io.plenum.equipment.plant;

/** That one feeds the other, as the model says; both by their keys. */
public record PlantLink(String from, String to) {}
