/** Keeps when the devices behind points answered, as gateways report it. */
@NullMarked
@NamedInterface("availability")
package io.plenum.trend.availability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
