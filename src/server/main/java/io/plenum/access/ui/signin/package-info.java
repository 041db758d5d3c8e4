/** Screens of signing in and of its second factor. */
@NullMarked
package io.plenum.access.ui.signin;

import org.jspecify.annotations.NullMarked;
