/** Today and the days to come. */
@NullMarked
package io.plenum.energy.ui.forecast;

import org.jspecify.annotations.NullMarked;
