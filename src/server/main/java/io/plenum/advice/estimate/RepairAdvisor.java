package io.plenum.advice.estimate;

import io.plenum.energy.EnergyKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What fault detection has found and repair would end. A reheat valve that leaks is rehearsed without its leak, which was measured as
 * discharge less supply temperature while it is told to be shut; of everything else the loss that the finding states is carried on.
 */
final class RepairAdvisor implements Specialist {

    @Override
    public List<Appraisal> look(Study study) {
        List<Appraisal> found = new ArrayList<>();
        for (Defect defect : study.evidence.defects()) {
            if (isLeftOn(study, defect)) {
                continue;
            }
            Draft draft = new Draft(study, AdviceKind.REPAIR, defect.equipment())
                    .effort(Effort.SITE_WORK)
                    .cause("repair:" + defect.equipment())
                    .fault(defect.cause())
                    .needs("verified-on-site")
                    .change(defect.equipment(), "repair", null, null)
                    .number("lost while seen, kWh", defect.kilowattHours())
                    .number("seen, days", defect.days());
            found.add(leaking(study, defect) ? leak(study, defect, draft) : stated(study, defect, draft));
        }
        return found;
    }

    /** Nothing is broken: whether a fan that runs all day should is for {@link OverrideAdvisor}, which knows the hours of those beside. */
    private static boolean isLeftOn(Study study, Defect defect) {
        return defect.cause().matches("OVERRIDE|SCHEDULE")
                && study.exhausts.stream().anyMatch(fan -> fan.key().equals(defect.equipment()));
    }

    private static boolean leaking(Study study, Defect defect) {
        return study.cells().stream().anyMatch(cell -> cell.leak > 0 && cell.has(defect.equipment()));
    }

    private static Appraisal leak(Study study, Defect defect, Draft draft) {
        Plan plan = new Plan();
        study.cells().stream().filter(cell -> cell.has(defect.equipment())).forEach(cell -> {
            plan.mended.add(cell.space);
            draft.number("shut valve warms by, K", cell.leak);
        });
        return draft.doubt(0.35, defect.confidence()).rehearsed(plan);
    }

    private static Appraisal stated(Study study, Defect defect, Draft draft) {
        double[] power = new double[study.steps];
        Arrays.fill(power, defect.kilowattHours() / defect.days() / 24);
        double[] none = new double[study.steps];
        boolean electric = defect.energy() == EnergyKind.ELECTRICITY || defect.energy() == EnergyKind.COLD;
        EnergyKind burnt = defect.energy() == EnergyKind.GAS ? EnergyKind.GAS : EnergyKind.HEAT;
        return draft.doubt(0.5, defect.confidence()).appraise(burnt, electric ? none : power, electric ? power : none);
    }
}
