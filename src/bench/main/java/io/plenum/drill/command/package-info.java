/** Commands at a device while server and gateway are killed, looked at by a client of its own. */
@NullMarked
@NamedInterface("command")
package io.plenum.drill.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
