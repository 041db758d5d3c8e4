/** Sign-in by name and password, slowed down against guessing. */
@NullMarked
@NamedInterface("signin")
package io.plenum.access.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
