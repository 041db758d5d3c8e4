/** Energy on the screen. */
@NullMarked
package io.plenum.energy.ui;

import org.jspecify.annotations.NullMarked;
