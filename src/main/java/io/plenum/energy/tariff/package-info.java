/** Tariffs, bills and hourly emissions. */
@NullMarked
package io.plenum.energy.tariff;

import org.jspecify.annotations.NullMarked;
