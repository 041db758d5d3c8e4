/** Outdoor temperatures and degree days; files of hourly values. */
@NullMarked
@NamedInterface("weather")
package io.plenum.energy.weather;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
