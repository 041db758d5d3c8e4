/** What a period used, cost and emitted, and why, on screen. */
@NullMarked
package io.plenum.energy.ui.spending;

import org.jspecify.annotations.NullMarked;
