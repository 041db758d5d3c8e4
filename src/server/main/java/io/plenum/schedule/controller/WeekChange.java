package io.plenum.schedule.controller;

import io.plenum.link.schedule.ScheduledValue;
import java.util.List;

/**
 * What somebody wants of a controller's schedule.
 *
 * @param week seven days from Monday on
 * @param version of the schedule that they have seen
 * @param reason in their words; required
 */
public record WeekChange(List<List<ScheduledValue>> week, String version, String reason) {}
