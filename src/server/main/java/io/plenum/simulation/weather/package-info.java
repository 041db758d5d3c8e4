/**
 * Typical years of weather from files in EnergyPlus' format, read and kept. Their months are of different years, and no history: what was
 * measured elsewhere in years that were is imported by {@code energy.weather}.
 */
@NullMarked
package io.plenum.simulation.weather;

import org.jspecify.annotations.NullMarked;
