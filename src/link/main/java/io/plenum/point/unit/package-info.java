/** Units of measurement, their names in QUDT, BACnet and UN/ECE, and how one converts into another: the only converter. */
@NullMarked
@NamedInterface("unit")
package io.plenum.point.unit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
