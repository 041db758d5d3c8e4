/** Commands to controllers: what is written, read back and released, and the leases that end each of them. */
@NullMarked
@NamedInterface("command")
package io.plenum.link.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
