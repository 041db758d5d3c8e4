/** Finds rooms, equipment and points by the words that people use for them. */
@NullMarked
package io.plenum.twin.search;

import org.jspecify.annotations.NullMarked;
