package io.plenum.gateway.register;

import io.plenum.gateway.GatewayStatus;
import io.plenum.gateway.Gateways;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Stores when a gateway was connected last: after a restart of the server people ask since when one is missing. */
@Component
class LastSeen {

    private final GatewayRows rows;
    private final Gateways gateways;
    private final Clock clock;

    LastSeen(GatewayRows rows, Gateways gateways, Clock clock) {
        this.rows = rows;
        this.gateways = gateways;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void store() {
        gateways.all().stream()
                .filter(GatewayStatus::connected)
                .forEach(status -> rows.seen(status.name(), status.version(), clock.instant()));
    }
}
