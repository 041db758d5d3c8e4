package io.plenum.dayahead.program;

/**
 * Cars at a charge point, or at several that are limited alike: what they need between coming and leaving.
 *
 * @param key of the site model
 * @param from first step in which they are there
 * @param to the step in which they are gone
 * @param energy kWh
 * @param power most kW
 */
public record ChargeNeed(String key, int from, int to, double energy, double power) {}
