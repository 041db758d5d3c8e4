/** Finds rooms, equipment and points by the words that people use for them. */
@NullMarked
@NamedInterface("search")
package io.plenum.twin.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
