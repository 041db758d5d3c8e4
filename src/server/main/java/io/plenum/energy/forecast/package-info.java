/** What a building is going to use in the days to come. */
@NullMarked
@NamedInterface("forecast")
package io.plenum.energy.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
