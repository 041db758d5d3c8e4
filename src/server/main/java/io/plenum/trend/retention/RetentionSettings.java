package io.plenum.trend.retention;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long history is kept ({@code plenum.trend.retention.*}), by resolution; where nothing is set for hours and days, for ever.
 *
 * @param samples single samples, in whole weeks
 * @param fiveMinutes rollups of five minutes; made only where it is longer than samples are kept
 * @param hours rollups of hours
 * @param days rollups of local days
 * @param columnstore age from which samples are kept in columns, where the edition of TimescaleDB offers it
 */
@ConfigurationProperties("plenum.trend.retention")
public record RetentionSettings(
        @DefaultValue("1827d") Duration samples,
        @DefaultValue("1827d") Duration fiveMinutes,
        @Nullable Duration hours,
        @Nullable Duration days,
        @DefaultValue("30d") Duration columnstore) {

    /** The longest of all that are set. */
    Duration longest() {
        Duration longest = samples.compareTo(fiveMinutes) > 0 ? samples : fiveMinutes;
        for (Duration other : new Duration[] {hours == null ? longest : hours, days == null ? longest : days}) {
            longest = other.compareTo(longest) > 0 ? other : longest;
        }
        return longest;
    }
}
