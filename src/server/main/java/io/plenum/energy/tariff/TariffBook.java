package io.plenum.energy.tariff;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergySettings;
import io.plenum.web.RequestProblem;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * All that is known of prices.
 *
 * @param currency ISO 4217 code of all of them
 * @param feedIn money for each kWh of electricity fed into the grid
 * @param demandCharge money for each kW of a calendar month's highest quarter of an hour
 */
public record TariffBook(String currency, Map<EnergyKind, Tariff> tariffs, double feedIn, double demandCharge) {

    private static final int MOST = 50;
    private static final double LARGEST = 1e6;

    public TariffBook {
        currency = currency == null ? "" : currency.strip();
        tariffs = tariffs == null ? Map.of() : Map.copyOf(tariffs);
    }

    /** What holds until somebody enters tariffs. */
    static TariffBook of(EnergySettings settings) {
        Map<EnergyKind, Tariff> tariffs = new EnumMap<>(EnergyKind.class);
        for (EnergyKind kind : EnergyKind.values()) {
            Double marginal = kind == EnergyKind.ELECTRICITY ? (Double) settings.carbonMarginal() : null;
            tariffs.put(kind, Tariff.flat(settings.price(kind), settings.carbon(kind), marginal));
        }
        return new TariffBook(settings.currency(), tariffs, settings.feedIn(), settings.demandCharge());
    }

    /** One without numbers where none was entered. */
    public Tariff tariff(EnergyKind kind) {
        Tariff tariff = tariffs.get(kind);
        return tariff == null ? Tariff.flat(0, 0, null) : tariff;
    }

    /** @throws RequestProblem naming the field that makes no sense */
    void check() {
        try {
            Currency.getInstance(currency);
        } catch (IllegalArgumentException unknown) {
            throw RequestProblem.of("currency", "energy.problem.currency", currency);
        }
        number("feedIn", feedIn);
        number("demandCharge", demandCharge);
        tariffs.forEach((kind, tariff) -> check("tariffs." + kind, tariff));
    }

    private static void check(String field, Tariff tariff) {
        number(field + ".base", tariff.base());
        number(field + ".monthlyFee", tariff.monthlyFee());
        number(field + ".carbonAverage", tariff.carbonAverage());
        number(field + ".carbonMarginal", tariff.marginal());
        few(field + ".periods", tariff.periods());
        few(field + ".tiers", tariff.tiers());
        for (int i = 0; i < tariff.periods().size(); i++) {
            number(field + ".periods[" + i + "].price", tariff.periods().get(i).price());
            if (tariff.periods().get(i).name().length() > 100) {
                throw RequestProblem.of(field + ".periods[" + i + "].name", "energy.problem.name");
            }
        }
        tiers(field + ".tiers", tariff.tiers());
    }

    private static void tiers(String field, List<Tier> tiers) {
        HashSet<Double> known = new HashSet<>();
        for (int i = 0; i < tiers.size(); i++) {
            number(field + "[" + i + "].surcharge", tiers.get(i).surcharge());
            double above = tiers.get(i).above();
            if (!(above >= 0) || !Double.isFinite(above) || !known.add(above)) {
                throw RequestProblem.of(field + "[" + i + "].above", "energy.problem.tier");
            }
        }
    }

    private static void few(String field, List<?> list) {
        if (list.size() > MOST) {
            throw RequestProblem.of(field, "energy.problem.many", MOST);
        }
    }

    /** Prices may be negative; no number is none. */
    private static void number(String field, double value) {
        if (!(Math.abs(value) <= LARGEST)) {
            throw RequestProblem.of(field, "energy.problem.number");
        }
    }
}
