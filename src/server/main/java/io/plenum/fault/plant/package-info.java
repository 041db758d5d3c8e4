/** The plant: chillers, boilers, pumps, cooling towers and heat exchangers. */
@NullMarked
package io.plenum.fault.plant;

import org.jspecify.annotations.NullMarked;
