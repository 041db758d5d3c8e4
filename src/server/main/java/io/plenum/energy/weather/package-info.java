/** Outdoor temperatures and degree days; files of hourly values. */
@NullMarked
package io.plenum.energy.weather;

import org.jspecify.annotations.NullMarked;
