package io.plenum.twin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many live feeds are open at the same time ({@code plenum.live.*}).
 *
 * @param perHolder most of one account, one token or one link of a kiosk
 * @param total most of all together
 */
@ConfigurationProperties("plenum.live")
public record LiveSettings(
        @DefaultValue("50") int perHolder,
        @DefaultValue("1000") int total) {

    /** @throws IllegalArgumentException saying what to set */
    public LiveSettings {
        if (perHolder < 1 || total < perHolder) {
            throw new IllegalArgumentException(
                    "plenum.live.per-holder must be at least 1 and plenum.live.total not smaller than it");
        }
    }
}
