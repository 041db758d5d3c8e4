/** The alarms on the screen. */
@NullMarked
package io.plenum.alarm.ui;

import org.jspecify.annotations.NullMarked;
