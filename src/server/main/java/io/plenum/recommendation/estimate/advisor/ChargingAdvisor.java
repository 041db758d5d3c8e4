package io.plenum.recommendation.estimate.advisor;

import io.plenum.energy.EnergyKind;
import io.plenum.recommendation.estimate.Numbers;
import io.plenum.recommendation.estimate.ProposalEstimate;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.building.Plants;
import java.util.ArrayList;
import java.util.List;

/**
 * Cars charge at once when they come, although they stand all day: evenly until four in the afternoon instead, and faster from what the
 * roof does not need elsewhere. Each charge point's measured energy of the day is laid anew into the hours from its first minute to
 * four; saved is electricity bought (what the roof would have fed in is used instead), and the highest quarter of an hour falls.
 * Energy itself is not saved.
 */
final class ChargingAdvisor implements ModelAdvisor {

    private static final double UNTIL = 16;
    private static final double MOST = 11;

    @Override
    public List<ProposalEstimate> look(LearnedBuilding study) {
        double[] main = study.plants.mainElectricity;
        if (main == null || study.plants.chargers.isEmpty()) {
            return List.of();
        }
        double[] cars = new double[study.steps];
        for (int i = 0; i < study.steps; i++) {
            cars[i] = BaseLoadAdvisor.cars(study, i);
        }
        double[] shifted = shifted(study, main, cars);
        double before = 0;
        double after = 0;
        double[] bought = new double[study.steps];
        double[] less = new double[study.steps];
        for (int i = 0; i < study.steps; i++) {
            double now = Numbers.or(main[i], 0);
            double then = now - cars[i] + shifted[i];
            before = Math.max(before, now);
            after = Math.max(after, then);
            bought[i] = Math.max(0, now) - Math.max(0, then);
            less[i] = now - then;
        }
        if (before - after < 3 && Numbers.mean(bought) * 8760 < 1000) {
            return List.of();
        }
        boolean sunny = Numbers.mean(bought) * 8760 > 1000;
        ProposalBuilder draft = new ProposalBuilder(
                        study,
                        sunny ? RecommendationKind.LOAD_SHIFTING : RecommendationKind.PEAK_SHAVING,
                        study.plants.chargers.getFirst().key())
                .effort(Effort.PROGRAMMING)
                .cause("charging")
                .uncertainty(0.3, 0.7)
                .needs("cars-stay-all-day")
                .peak(less)
                .number("highest quarter as found, kW", before)
                .number("highest quarter shifted, kW", after);
        for (Plants.Charger one : study.plants.chargers) {
            draft.change(one.limit(), one.key(), "charging-shift", MOST, null);
        }
        return List.of(draft.appraise(EnergyKind.HEAT, new double[study.steps], bought));
    }

    private static double[] shifted(LearnedBuilding study, double[] main, double[] cars) {
        double[] shifted = new double[study.steps];
        for (Plants.Charger one : study.plants.chargers) {
            for (List<Integer> day : days(study)) {
                lay(study, one.power(), day, main, cars, shifted);
            }
        }
        return shifted;
    }

    private static List<List<Integer>> days(LearnedBuilding study) {
        List<List<Integer>> days = new ArrayList<>();
        for (int i = 0; i < study.steps; i++) {
            while (days.size() <= study.day[i]) {
                days.add(new ArrayList<>());
            }
            days.get(study.day[i]).add(i);
        }
        return days;
    }

    private static void lay(
            LearnedBuilding study, double[] power, List<Integer> day, double[] main, double[] cars, double[] shifted) {
        double missing = day.stream().mapToDouble(i -> Numbers.or(power[i], 0)).sum() * study.hours();
        boolean connected = false;
        for (int i : day) {
            connected |= power[i] > 0.2;
            if (!connected || missing <= 0) {
                continue;
            }
            double even = missing / Math.max(0.25, UNTIL - study.hour[i]);
            double count = Math.max(
                    1,
                    study.plants.chargers.stream()
                            .filter(one -> one.power()[i] > 0.2)
                            .count());
            double surplus = Math.max(0, cars[i] - Numbers.or(main[i], cars[i])) / count;
            double now = Math.min(Math.min(MOST, Math.max(even, surplus)), missing / study.hours());
            shifted[i] += now;
            missing -= now * study.hours();
        }
    }
}
