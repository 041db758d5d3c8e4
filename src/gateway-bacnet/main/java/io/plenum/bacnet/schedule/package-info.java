/** Schedules and calendars of devices, read for people to see; nothing of them is ever written. */
@NullMarked
package io.plenum.bacnet.schedule;

import org.jspecify.annotations.NullMarked;
