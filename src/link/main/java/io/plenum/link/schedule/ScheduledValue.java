package io.plenum.link.schedule;

import java.time.LocalTime;

/** From this time of the day on. */
public record ScheduledValue(LocalTime at, ScheduledState state) {}
