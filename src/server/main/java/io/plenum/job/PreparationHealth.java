package io.plenum.job;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** {@code PREPARING} until everything is there that the past tells; asked for as {@code /actuator/health/prepared}. */
@Component("preparation")
class PreparationHealth implements HealthIndicator {

    static final Status PREPARING = new Status("PREPARING");

    private final FirstPreparation preparation;

    PreparationHealth(FirstPreparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public Health health() {
        return preparation.awaited().isEmpty()
                ? Health.up().build()
                : Health.status(PREPARING)
                        .withDetail("awaited", preparation.awaited())
                        .build();
    }
}
