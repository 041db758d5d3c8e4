package io.plenum.control.input;

/**
 * What is known of the lights of a room at one instant; their level is among the targets of the loop. NaN where something is not known.
 *
 * @param people 1 where somebody is there, 0 where nobody is
 * @param lux of daylight and lights together
 * @param lacking K by which the room is below its heating set point, negative above it
 */
public record LightReading(double people, double lux, double lacking) {}
