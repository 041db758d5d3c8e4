/** Rules: edited, and tried on the past. */
@NullMarked
package io.plenum.alarm.ui.rule;

import org.jspecify.annotations.NullMarked;
