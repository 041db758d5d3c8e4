package io.plenum.access;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people get in ({@code plenum.*}).
 *
 * @param adminPassword first password of {@code admin} ({@code PLENUM_ADMIN_PASSWORD}); null or empty: a random one
 * @param session how long a sign-in lasts
 * @param throttle how guessing is slowed down
 * @param factorFrom accounts of this role and above need a second factor ({@code plenum.factor-from}); null: nobody does
 */
@ConfigurationProperties("plenum")
public record AccessSettings(
        @Nullable String adminPassword,
        @DefaultValue Session session,
        @DefaultValue Throttle throttle,
        @Nullable Role factorFrom) {

    /** @param longest after which everybody signs in again, whatever they did meanwhile */
    public record Session(@DefaultValue("24h") Duration longest) {}

    /**
     * @param free failed attempts that cost nothing
     * @param account longest delay of an account; short, so that a stranger cannot lock its owner out for long
     * @param address longest delay of an address
     * @param forget after so long without a failure all is forgotten
     */
    public record Throttle(
            @DefaultValue("4") int free,
            @DefaultValue("1m") Duration account,
            @DefaultValue("15m") Duration address,
            @DefaultValue("1h") Duration forget) {}
}
