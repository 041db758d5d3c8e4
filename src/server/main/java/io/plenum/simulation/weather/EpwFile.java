package io.plenum.simulation.weather;

import io.plenum.energy.weather.HourlyFile.LineProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a weather file of EnergyPlus (EPW) says; where it has problems nothing of it counts.
 *
 * @param year null where there is a problem
 * @param problems why it must not be taken over
 */
public record EpwFile(@Nullable WeatherYear year, List<LineProblem> problems) {

    /** The largest file that is read, bytes; usual ones have a third of it. */
    public static final int LARGEST = 5 << 20;

    public EpwFile {
        problems = List.copyOf(problems);
    }

    /** What is wrong stands in the result. */
    public static EpwFile read(byte[] file) {
        if (file.length > LARGEST) {
            LineProblem large = new LineProblem(0, "weatherfile.large", List.of(String.valueOf(LARGEST >> 20)));
            return new EpwFile(null, List.of(large));
        }
        return new EpwReader().read(file);
    }
}
