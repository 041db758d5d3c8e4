/** One alarm: what is needed to act on it. */
@NullMarked
package io.plenum.alarm.ui.detail;

import org.jspecify.annotations.NullMarked;
