/** Commands to objects: who holds them by their priority array, writes with read-back, and releases that leave alone what others have written. */
@NullMarked
package io.plenum.bacnet.command;

import org.jspecify.annotations.NullMarked;
