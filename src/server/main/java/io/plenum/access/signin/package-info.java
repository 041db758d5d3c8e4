/** Sign-in by name and password, slowed down against guessing. */
@NullMarked
package io.plenum.access.signin;

import org.jspecify.annotations.NullMarked;
