/** Screens of one's own account, and the tokens, sessions and kiosks of everybody. */
@NullMarked
package io.plenum.access.ui;

import org.jspecify.annotations.NullMarked;
