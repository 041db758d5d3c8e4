/** Days on which the building is closed, and calendar files of them. */
@NullMarked
package io.plenum.energy.calendar;

import org.jspecify.annotations.NullMarked;
