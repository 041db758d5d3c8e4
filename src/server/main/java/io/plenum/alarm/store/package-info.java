/** Alarms and their events in the database. */
@NullMarked
@NamedInterface("store")
package io.plenum.alarm.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
