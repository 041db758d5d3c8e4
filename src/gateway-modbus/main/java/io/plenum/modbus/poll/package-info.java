/** Which registers are read together, and what a device answers. */
@NullMarked
package io.plenum.modbus.poll;

import org.jspecify.annotations.NullMarked;
