/** Lists of alarms: active, shelved, past. */
@NullMarked
package io.plenum.alarm.ui.list;

import org.jspecify.annotations.NullMarked;
