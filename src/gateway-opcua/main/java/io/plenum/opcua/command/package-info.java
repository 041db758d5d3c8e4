/** Writes variables, reads them back, and returns them to what they had before. */
@NullMarked
package io.plenum.opcua.command;

import org.jspecify.annotations.NullMarked;
