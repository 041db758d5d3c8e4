/** The building for a face in a process of its own: what the control port streams, and the mirror at the other end. */
@NullMarked
package io.plenum.emulator.remote;

import org.jspecify.annotations.NullMarked;
