package io.plenum.advice.estimate;

import java.util.List;

/**
 * Air handlers that run at night because the night's set point is close to the day's: 16 °C instead (ISO 52016-1 treats such reduced
 * heating as a lower set point with the same heat balance). The saving is the difference of two rehearsals.
 */
final class NightSetbackAdvisor implements Specialist {

    private static final double NIGHT = 16;

    @Override
    public List<Appraisal> look(Study study) {
        Presence people = Presence.of(study);
        double nightOn = 0;
        int nights = 0;
        for (int i = 0; i < study.steps; i++) {
            if (study.hour[i] < 4) {
                int step = i;
                nights++;
                nightOn += study.units.stream()
                        .mapToDouble(unit -> unit.on[step])
                        .average()
                        .orElse(0);
            }
        }
        double asFound = Numbers.quantile(
                study.cells().stream()
                        .mapToDouble(cell -> Numbers.quantile(cell.heating, 0.1, i -> true))
                        .toArray(),
                0.5,
                i -> true);
        if (Double.isNaN(people.arrival()) || nights == 0 || nightOn / nights < 0.1 || asFound < NIGHT + 1) {
            return List.of();
        }
        Plan plan = new Plan();
        plan.nightHeating = NIGHT;
        plan.air = new Plan.Hours(Math.max(0, people.arrival() - 2), people.leaving(), people.days());
        Draft draft = new Draft(study, AdviceKind.NIGHT_SETBACK, study.units.getFirst().key)
                .cause("AIR_SCHEDULE:" + study.units.getFirst().key)
                .doubt(0.3, 0.7)
                .needs("frost-protection-kept")
                .number("share of nights with air", nightOn / nights);
        for (Cell cell : study.cells()) {
            cell.heatingPoints.forEach(point -> draft.change(point.key(), "night-set-point", asFound, NIGHT));
        }
        return List.of(draft.rehearsed(plan));
    }
}
