/** Tariffs, emissions and the bill. */
@NullMarked
@NamedInterface("tariff")
package io.plenum.energy.ui.tariff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
