/** Scenarios that people keep, what they may hold, and their runs, one after another beside the pages. */
@NullMarked
package io.plenum.simulation.store;

import org.jspecify.annotations.NullMarked;
