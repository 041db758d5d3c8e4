/** Tariffs, bills and hourly emissions. */
@NullMarked
@NamedInterface("tariff")
package io.plenum.energy.tariff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
