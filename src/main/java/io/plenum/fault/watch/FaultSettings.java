package io.plenum.fault.watch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled whether faults are looked for at all
 * @param reach how far back equipment is judged that has never been
 * @param electricity price of a kilowatt hour
 * @param heat price of a kilowatt hour of heat
 * @param cold price of a kilowatt hour of cold
 * @param currency in which they are
 */
@ConfigurationProperties("plenum.fault")
public record FaultSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("14d") Duration reach,
        @DefaultValue("0.25") double electricity,
        @DefaultValue("0.10") double heat,
        @DefaultValue("0.10") double cold,
        @DefaultValue("EUR") String currency) {}
