package io.plenum.energy.benchmark;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.hours.DataShare;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Energy of twelve whole months for each square metre.
 *
 * @param first month
 * @param last month
 * @param area m² of the site model; 0 where it is unknown
 * @param use null where nobody has chosen it
 * @param kinds electricity, and heat be it delivered or made of gas
 */
public record EnergyIntensity(
        YearMonth first,
        YearMonth last,
        double area,
        @Nullable BuildingUse use,
        List<KindIntensity> kinds) {

    /**
     * @param kind whose meters were read: gas stands for the heat that is made of it
     * @param amount kWh; NaN where nothing is known
     * @param perArea kWh/m²; NaN where the area is unknown, or less than nine tenths of the hours are known
     * @param band of the use, null where there is none
     */
    public record KindIntensity(
            EnergyKind kind,
            double amount,
            double perArea,
            DataShare share,
            @Nullable BenchmarkBand band) {}
}
