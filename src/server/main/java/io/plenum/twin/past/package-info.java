/** Floors as they were: their state at an instant, in frames for playing, and the moments worth looking at. */
@NullMarked
package io.plenum.twin.past;

import org.jspecify.annotations.NullMarked;
