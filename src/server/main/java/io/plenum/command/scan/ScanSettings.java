package io.plenum.command.scan;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often it is looked who holds points ({@code plenum.command.scan.*}).
 *
 * @param enabled whether it is looked at all
 * @param every between two looks at the same point; 2 minutes to a day
 * @param ours the same of points with an override of Plenum's own; 1 minute to a day
 * @param batch most points of a connection that are asked for at once; 1 to 200
 * @param most points that are looked at in all; up to 20,000, the others are left out
 */
@ConfigurationProperties("plenum.command.scan")
public record ScanSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("12m") Duration every,
        @DefaultValue("2m") Duration ours,
        @DefaultValue("20") int batch,
        @DefaultValue("5000") int most) {

    /** @throws IllegalArgumentException saying what to set */
    public ScanSettings {
        check(isBetween(every, Duration.ofMinutes(2)), "plenum.command.scan.every must be 2m to 24h");
        check(isBetween(ours, Duration.ofMinutes(1)), "plenum.command.scan.ours must be 1m to 24h");
        check(batch >= 1 && batch <= 200, "plenum.command.scan.batch must be 1 to 200");
        check(most >= 0 && most <= 20_000, "plenum.command.scan.most must be 0 to 20000");
    }

    private static boolean isBetween(Duration time, Duration least) {
        return time.compareTo(least) >= 0 && time.compareTo(Duration.ofDays(1)) <= 0;
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
