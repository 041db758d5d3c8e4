package io.plenum.energy.tariff;

import io.plenum.energy.weather.HourlyCsv;
import io.plenum.energy.weather.HourlyFile;
import java.time.ZoneId;
import java.util.List;

/** CSV of hourly emissions: {@code time,average,marginal}, kg of CO₂ for each kWh. */
public final class CarbonFile {

    /** More than any fuel emits: grams that were taken for kilograms are found so. */
    private static final double MOST = 3;

    private static final double LEAST = -1;

    private CarbonFile() {}

    /** @param zone of local times */
    public static HourlyFile read(String text, ZoneId zone) {
        return HourlyCsv.read(text, zone, List.of("average", "marginal"), 1, LEAST, MOST);
    }

    public static List<CarbonHour> hours(HourlyFile file) {
        return file.rows().stream()
                .map(row -> new CarbonHour(
                        row.time(), row.values()[0], Double.isNaN(row.values()[1]) ? null : (Double) row.values()[1]))
                .toList();
    }
}
