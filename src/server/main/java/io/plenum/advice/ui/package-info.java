/** Recommendations on the screen. */
@NullMarked
package io.plenum.advice.ui;

import org.jspecify.annotations.NullMarked;
