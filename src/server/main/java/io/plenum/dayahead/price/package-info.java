/** Prices of the day ahead, read from tables and from ENTSO-E's documents. */
@NullMarked
@NamedInterface("price")
package io.plenum.dayahead.price;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
