package io.plenum.schedule;

import io.plenum.link.Problem;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.point.device.DeviceLink;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the schedules of one device.
 *
 * @param tried when it was asked last
 * @param read when it was asked what it answered last; null where it never has answered
 * @param revision of its database then, in words; empty where it does not tell one
 * @param schedules what it answered; null where it never has
 * @param problem why it did not answer when it was asked last; null where it did
 */
public record KeptSchedules(
        DeviceLink device,
        Instant tried,
        @Nullable Instant read,
        String revision,
        @Nullable DeviceSchedules schedules,
        @Nullable Problem problem) {}
