/** Plenum: the digital twin of a building's systems. */
@NullMarked
package io.plenum;

import org.jspecify.annotations.NullMarked;
