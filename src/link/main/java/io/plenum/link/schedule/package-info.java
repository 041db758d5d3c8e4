/** What controllers hold of schedules and calendars themselves, and orders to give a schedule another week. */
@NullMarked
@NamedInterface("schedule")
package io.plenum.link.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
