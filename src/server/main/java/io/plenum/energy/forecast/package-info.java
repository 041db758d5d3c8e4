/** What a building is going to use in the days to come. */
@NullMarked
package io.plenum.energy.forecast;

import org.jspecify.annotations.NullMarked;
