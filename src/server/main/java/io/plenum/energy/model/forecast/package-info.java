/** Forecasts of a meter, and how well each has done over weeks that it had not seen. Pure arithmetic over hours. */
@NullMarked
package io.plenum.energy.model.forecast;

import org.jspecify.annotations.NullMarked;
