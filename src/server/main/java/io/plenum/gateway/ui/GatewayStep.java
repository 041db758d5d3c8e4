package io.plenum.gateway.ui;

import io.plenum.gateway.overview.GatewayOverviews;
import io.plenum.uikit.empty.SetupStep;
import org.springframework.stereotype.Component;

/** Some gateway has connected. */
@Component
class GatewayStep implements SetupStep {

    private final GatewayOverviews gateways;

    GatewayStep(GatewayOverviews gateways) {
        this.gateways = gateways;
    }

    @Override
    public Kind kind() {
        return Kind.GATEWAY;
    }

    @Override
    public String address() {
        return "setup/gateways";
    }

    @Override
    public boolean isDone() {
        return !gateways.all().isEmpty();
    }
}
