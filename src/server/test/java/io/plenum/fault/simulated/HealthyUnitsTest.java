package io.plenum.fault.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.fault.DayFinding;
import io.plenum.fault.DayResult;
import io.plenum.fault.DayStatus;
import io.plenum.fault.Diagnosis;
import io.plenum.fault.rules.RuleCatalogue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Units that are all right, of many makes and in many climates: what the rules say of them is said wrongly. */
class HealthyUnitsTest {

    private static final int UNITS = Integer.getInteger("units", 20);

    @Test
    void healthyAirHandlersOfManyMakesAreLeftInPeace() {
        Map<String, Integer> wrong = new TreeMap<>();
        int days = 0;
        int faulty = 0;
        int judged = 0;
        for (int unit = 0; unit < UNITS; unit++) {
            List<DayResult> results = new Diagnosis(
                            SimulatedAirHandler.run(AirHandlerSettings.any(unit)), RuleCatalogue.exported())
                    .days();
            days += results.size();
            judged += (int) results.stream()
                    .filter(day -> day.verdict() != DayStatus.NOT_EVALUABLE)
                    .count();
            for (DayResult day : results) {
                if (day.verdict() == DayStatus.FAULT) {
                    faulty++;
                    for (DayFinding finding : day.findings()) {
                        if (finding.rule().confidence() >= DayStatus.DECISIVE) {
                            wrong.merge(finding.rule().id() + " unit " + unit, 1, Integer::sum);
                        }
                    }
                }
            }
        }
        System.out.println(
                "healthy days flagged: " + faulty + " of " + judged + " judged, " + days + " in all: " + wrong);
        assertThat(faulty).isLessThanOrEqualTo(judged * 3 / 100);
    }
}
