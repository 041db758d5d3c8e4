/** Where a value is in a device and how its registers make a number. */
@NullMarked
package io.plenum.modbus.address;

import org.jspecify.annotations.NullMarked;
