/** Alarm system performance. */
@NullMarked
package io.plenum.alarm.ui.performance;

import org.jspecify.annotations.NullMarked;
