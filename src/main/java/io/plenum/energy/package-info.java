/** Meters, tariffs and emissions: what energy is used, what it costs and what it does to the climate. */
@NullMarked
package io.plenum.energy;

import org.jspecify.annotations.NullMarked;
