/** What a site's history, prices, weather and model say of the day to come, put together for the program. */
@NullMarked
package io.plenum.dayahead.input;

import org.jspecify.annotations.NullMarked;
