package io.plenum.schedule.controller;

import io.plenum.link.schedule.ScheduleContent;

/**
 * What somebody wants of a controller's schedule.
 *
 * @param content week and exceptions; a part that is as it is is not written
 * @param version of the schedule that they have seen
 * @param reason in their words; required
 */
public record ContentChange(ScheduleContent content, String version, String reason) {}
