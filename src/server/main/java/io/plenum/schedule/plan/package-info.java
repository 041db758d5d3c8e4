/** What Plenum's own schedules are, and what they want at which time; pure arithmetic, without a clock or a store. */
@NullMarked
@NamedInterface("plan")
package io.plenum.schedule.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
