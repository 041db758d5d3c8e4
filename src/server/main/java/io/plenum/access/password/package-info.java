/** Passwords: what one must be, how it is kept, and how a forgotten one is replaced. */
@NullMarked
@NamedInterface("password")
package io.plenum.access.password;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
