package io.plenum.energy;

import java.time.Instant;
import org.springframework.stereotype.Service;

/** The prices of the settings, the same at all hours. */
@Service
class SettledPrices implements EnergyPrices {

    private final EnergySettings settings;

    SettledPrices(EnergySettings settings) {
        this.settings = settings;
    }

    @Override
    public double price(EnergyKind kind, Instant time) {
        return settings.price(kind);
    }

    @Override
    public double averagePrice(EnergyKind kind) {
        return settings.price(kind);
    }

    @Override
    public double feedIn(Instant time) {
        return settings.feedIn();
    }

    @Override
    public double demandCharge() {
        return settings.demandCharge();
    }

    @Override
    public double carbonAverage(EnergyKind kind, Instant time) {
        return settings.carbon(kind);
    }

    @Override
    public double carbonMarginal(EnergyKind kind, Instant time) {
        return kind == EnergyKind.ELECTRICITY ? settings.carbonMarginal() : settings.carbon(kind);
    }

    @Override
    public String currency() {
        return settings.currency();
    }
}
