/** Plenum's own schedules as they are kept, checked, previewed and carried out. */
@NullMarked
@NamedInterface("run")
package io.plenum.schedule.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
