package io.plenum.energy.tariff;

import io.plenum.energy.weather.HourlyChoices;
import io.plenum.energy.weather.HourlyColumn;
import io.plenum.energy.weather.HourlyCsv;
import io.plenum.energy.weather.HourlyFile;
import io.plenum.point.unit.Unit;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/** Tables of hourly emissions: {@code time}, {@code average} and perhaps {@code marginal}, kg of CO₂ for each kWh. */
public final class CarbonFile {

    /** More than any fuel emits: grams that were taken for kilograms are found so. */
    private static final double MOST = 3;

    private static final double LEAST = -1;
    private static final Unit KILOGRAMS = Unit.ofQudt("KiloGM-PER-KiloW-HR");
    private static final List<HourlyColumn> COLUMNS = List.of(
            new HourlyColumn(
                    "average",
                    Pattern.compile("\\baverage\\b|\\bmean\\b|durchschnitt|carbon intensity|emission"),
                    Pattern.compile("marginal|forecast|source|percent|lifecycle|\\blca\\b"),
                    true,
                    KILOGRAMS,
                    LEAST,
                    MOST),
            new HourlyColumn("marginal", Pattern.compile("\\bmarginal"), null, false, KILOGRAMS, LEAST, MOST));

    private CarbonFile() {}

    /**
     * Reads hourly emissions; what is wrong stands in the result.
     *
     * @param zone of local times
     */
    public static HourlyFile read(byte[] file, ZoneId zone, HourlyChoices choices) {
        return HourlyCsv.read(file, zone, choices, COLUMNS);
    }

    public static List<CarbonHour> hours(HourlyFile file) {
        return file.rows().stream()
                .map(row -> new CarbonHour(
                        row.time(), row.values()[0], Double.isNaN(row.values()[1]) ? null : (Double) row.values()[1]))
                .toList();
    }
}
