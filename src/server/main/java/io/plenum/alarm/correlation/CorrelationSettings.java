package io.plenum.alarm.correlation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How alarms are put beneath their cause.
 *
 * @param before how long before its cause a consequence may have been raised
 * @param after how long after its cause a consequence may be raised; does not bound what a silent controller explains
 * @param grace how long a consequence may outlive its cause before it is a headline of its own
 */
@ConfigurationProperties("plenum.alarm.fold")
public record CorrelationSettings(
        @DefaultValue("2m") Duration before,
        @DefaultValue("30m") Duration after,
        @DefaultValue("10m") Duration grace) {}
