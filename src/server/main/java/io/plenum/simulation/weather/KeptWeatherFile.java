package io.plenum.simulation.weather;

import java.time.Instant;

/**
 * A weather file that is kept.
 *
 * @param name by which scenarios call it; there is no other of this name
 * @param place town and country, as the file has them
 * @param sun whether it has radiation in most of its hours
 */
public record KeptWeatherFile(long id, String name, String place, boolean sun, Instant imported, String importedBy) {}
