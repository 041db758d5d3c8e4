/** Samples on disk: young ones row by row, older ones packed, many of a point in one row; read as if there were no difference. */
@NullMarked
package io.plenum.trend.pack;

import org.jspecify.annotations.NullMarked;
