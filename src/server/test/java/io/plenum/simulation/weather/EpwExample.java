package io.plenum.simulation.weather;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Weather files as EnergyPlus has them, made up line by line. */
public final class EpwExample {

    public static final int HEADER = 8;

    private EpwExample() {}

    /** Header and 8760 hours in Vienna; temperature and radiation by the beginning of each hour. */
    public static List<String> lines(
            int year, ToDoubleFunction<LocalDateTime> temperature, ToDoubleFunction<LocalDateTime> radiation) {
        List<String> lines = new ArrayList<>(List.of(
                "LOCATION,Wien Hohe Warte,-,AUT,IWEC Data,110350,48.25,16.37,1.0,200.0",
                "DESIGN CONDITIONS,0",
                "TYPICAL/EXTREME PERIODS,0",
                "GROUND TEMPERATURES,0",
                "HOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0",
                "COMMENTS 1,made up",
                "COMMENTS 2,-- for tests",
                "DATA PERIODS,1,1,Data,Sunday,1/ 1,12/31"));
        LocalDateTime end = LocalDate.of(year + 1, 1, 1).atStartOfDay();
        for (LocalDateTime hour = LocalDate.of(year, 1, 1).atStartOfDay();
                hour.isBefore(end);
                hour = hour.plusHours(1)) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%d,%d,%d,%d,60,?9?9?9?9E0,%.1f,0.0,70,99000,0,0,250,%.0f,0,0",
                    year,
                    hour.getMonthValue(),
                    hour.getDayOfMonth(),
                    hour.getHour() + 1,
                    temperature.applyAsDouble(hour),
                    radiation.applyAsDouble(hour)));
        }
        return lines;
    }

    /** The temperature rises by a tenth of a kelvin each hour of the day, from 10 °C after midnight; 100 W/m² at noon. */
    public static List<String> lines(int year) {
        return lines(year, hour -> 10 + hour.getHour() / 10.0, hour -> hour.getHour() == 12 ? 100 : 0);
    }

    public static byte[] bytes(List<String> lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }
}
