/** What somebody may do with alarms. */
@NullMarked
package io.plenum.alarm.ui.action;

import org.jspecify.annotations.NullMarked;
