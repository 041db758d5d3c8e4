/** Writes registers and coils, reads them back, and returns them to what they had before. */
@NullMarked
package io.plenum.modbus.command;

import org.jspecify.annotations.NullMarked;
