package io.plenum.notify;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are told ({@code plenum.notify.*}).
 *
 * @param settle how long a new alarm waits for a cause to fold it beneath
 * @param floodMails most mails about single alarms for one person in a period; the rest comes in one summary
 * @param floodPeriod the period
 * @param linkAge how long the links of a mail work
 * @param keep how long sent mails and deliveries stay in their logs
 * @param privateTargets whether webhooks may go to addresses of private networks
 */
@ConfigurationProperties("plenum.notify")
public record NotifySettings(
        @DefaultValue("25s") Duration settle,
        @DefaultValue("10") int floodMails,
        @DefaultValue("10m") Duration floodPeriod,
        @DefaultValue("24h") Duration linkAge,
        @DefaultValue("90d") Duration keep,
        @DefaultValue("false") boolean privateTargets) {

    /** @throws IllegalArgumentException saying what to set */
    public NotifySettings {
        if (settle.isNegative() || settle.toMinutes() > 60) {
            throw new IllegalArgumentException("plenum.notify.settle must be 0s to 1h");
        }
        if (floodMails < 1 || floodPeriod.toSeconds() < 1 || linkAge.toSeconds() < 1 || keep.toDays() < 1) {
            throw new IllegalArgumentException(
                    "plenum.notify.flood-mails, .flood-period, .link-age and .keep (a day at least) must be greater than zero");
        }
    }
}
