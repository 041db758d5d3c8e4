package io.plenum.control.input;

/**
 * What is known of the lights of a room at one instant; their level is among the targets of the loop. NaN where something is not known.
 *
 * @param people 1 where somebody is there, 0 where nobody is
 * @param lux of daylight and lights together
 */
public record LightReading(double people, double lux) {}
