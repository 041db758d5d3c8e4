/** What controllers hold of schedules and calendars themselves: read and shown, never written. */
@NullMarked
@NamedInterface("schedule")
package io.plenum.link.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
