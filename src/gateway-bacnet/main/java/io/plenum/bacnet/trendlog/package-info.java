/** What devices have recorded themselves: their Trend Log and Trend Log Multiple objects, found and read. */
@NullMarked
package io.plenum.bacnet.trendlog;

import org.jspecify.annotations.NullMarked;
