package io.plenum.fault;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled whether faults are looked for at all
 * @param reach how far back equipment is judged that has never been
 */
@ConfigurationProperties("plenum.fault")
public record FaultSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("14d") Duration reach) {}
