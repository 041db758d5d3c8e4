/** Schedules and calendars of devices: read for people to see; the weeks of schedules written where that was ordered. */
@NullMarked
package io.plenum.bacnet.schedule;

import org.jspecify.annotations.NullMarked;
