package io.plenum.simulation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Results for the tests of what keeps and shows them. */
public final class ScenarioResults {

    private static final ScenarioResult.Accuracy ACCURACY = new ScenarioResult.Accuracy(0.4, 0.6, 0.9, 1.1, 12);

    private ScenarioResults() {}

    /** Fewer kWh of electricity, within a tenth, and a room that may be cooler or not. */
    public static ScenarioResult saving(double electricity) {
        return saving(electricity, 365);
    }

    public static ScenarioResult saving(double electricity, int days) {
        Comparison used = new Comparison(
                new Estimate(900, 1000, 1100),
                new Estimate(900 - electricity, 1000 - electricity, 1100 - electricity),
                new Estimate(-1.1 * electricity, -electricity, -0.9 * electricity));
        Comparison comfort = new Comparison(new Estimate(0, 2, 4), new Estimate(0, 3, 6), new Estimate(-1, 1, 3));
        return new ScenarioResult(
                LocalDate.of(2026, 1, 1),
                days,
                Map.of(Figure.ELECTRICITY, used, Figure.DISCOMFORT, comfort),
                List.of(new ScenarioResult.RoomResult("one", comfort, Collections.nCopies(24, 21.5))),
                IntStream.range(0, 24)
                        .mapToObj(hour -> new ScenarioResult.HourMeans(hour, 10 + hour, 9 + hour))
                        .toList(),
                ACCURACY,
                List.of(),
                List.of());
    }

    /** No figure, for a reason that a key of a text stands for. */
    public static ScenarioResult refused(String reason, String subject, String help) {
        return refused(reason, subject, help, List.of());
    }

    /** The same with what rooms could be asked. */
    public static ScenarioResult refused(String reason, String subject, String help, List<RoomExperiment> experiments) {
        return new ScenarioResult(
                LocalDate.of(2026, 1, 1),
                0,
                Map.of(),
                List.of(),
                List.of(),
                ACCURACY,
                List.of(new ScenarioResult.Refusal(reason, subject, help)),
                experiments);
    }
}
