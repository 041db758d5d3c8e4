/** Holidays and closures. */
@NullMarked
package io.plenum.energy.ui.calendar;

import org.jspecify.annotations.NullMarked;
