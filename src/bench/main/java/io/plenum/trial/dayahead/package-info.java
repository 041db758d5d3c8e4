/** Optimised days of the virtual building beside days as usual. */
@NullMarked
package io.plenum.trial.dayahead;

import org.jspecify.annotations.NullMarked;
