/** Parts that wear to their limits in recorded operation, and what is said of how long they last meanwhile. */
@NullMarked
package io.plenum.trial.wear;

import org.jspecify.annotations.NullMarked;
