package io.plenum.schedule.run;

/** Published after a schedule, or what it depends on, was changed: what is due may be something else now. */
record SchedulesChanged() {}
