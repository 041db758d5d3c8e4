package io.plenum.advice.estimate;

import java.util.List;

/**
 * Boilers and their pump wait until somebody asks for heat (ASHRAE Guideline 36 §5.21.2: plants are enabled by requests). Saved are
 * the standing losses of hot pipes, UA·(supply − room)/efficiency, and the pump's power while nobody takes heat.
 */
final class PlantHoursAdvisor implements Specialist {

    @Override
    public List<Appraisal> look(Study study) {
        if (!study.heatPlant.idles || study.plants.hotOn == null) {
            return List.of();
        }
        Plan plan = new Plan();
        plan.heatOnDemand = true;
        return List.of(new Draft(study, AdviceKind.HEATING_LOCKOUT, "hot-water")
                .effort(Effort.PROGRAMMING)
                .doubt(0.25, 0.8)
                .needs("frost-protection-kept")
                .number("runs below, °C outside", study.heatPlant.lockout)
                .number("standing loss, kW for each K", study.heatPlant.lossPerKelvin())
                .change(study.plants.hotCommand, "hot-water", "heat-on-demand", 0.0, 1.0)
                .rehearsed(plan));
    }
}
