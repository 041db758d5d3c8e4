/** What a rule would have raised in a period of the past, by the very same evaluation as live. */
@NullMarked
package io.plenum.alarm.simulation;

import org.jspecify.annotations.NullMarked;
