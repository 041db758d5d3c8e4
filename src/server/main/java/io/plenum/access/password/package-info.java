/** Passwords: what one must be, how it is kept, and how a forgotten one is replaced. */
@NullMarked
package io.plenum.access.password;

import org.jspecify.annotations.NullMarked;
