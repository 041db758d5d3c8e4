package io.plenum.recommendation.estimate.advisor;

import io.plenum.energy.EnergyKind;
import io.plenum.recommendation.estimate.Numbers;
import io.plenum.recommendation.estimate.ProposalEstimate;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.building.EquipmentInputs;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.building.Plants;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    public Map<RecommendationKind, Set<EquipmentInputs>> inputs() {
        return Map.of(
                RecommendationKind.LOAD_SHIFTING,
                Set.of(EquipmentInputs.MAIN_ELECTRICITY, EquipmentInputs.CHARGING_STATION),
                RecommendationKind.PEAK_SHAVING,
                Set.of(EquipmentInputs.MAIN_ELECTRICITY, EquipmentInputs.CHARGING_STATION));
    }

    @Override
    public List<ProposalEstimate> look(LearnedBuilding building) {
        double[] main = building.plants.mainElectricity;
        if (main == null || building.plants.chargers.isEmpty()) {
            return List.of();
        }
        double[] cars = new double[building.steps];
        for (int i = 0; i < building.steps; i++) {
            cars[i] = BaseLoadAdvisor.cars(building, i);
        }
        double[] shifted = shifted(building, main, cars);
        double before = 0;
        double after = 0;
        double[] bought = new double[building.steps];
        double[] less = new double[building.steps];
        for (int i = 0; i < building.steps; i++) {
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
        ProposalBuilder builder = new ProposalBuilder(
                        building,
                        sunny ? RecommendationKind.LOAD_SHIFTING : RecommendationKind.PEAK_SHAVING,
                        building.plants.chargers.getFirst().key())
                .effort(Effort.PROGRAMMING)
                .cause("charging")
                .uncertainty(0.3, 0.7)
                .needs("cars-stay-all-day")
                .peak(less)
                .number("highest quarter as found, kW", before)
                .number("highest quarter shifted, kW", after);
        for (Plants.Charger one : building.plants.chargers) {
            builder.change(one.limit(), one.key(), "charging-shift", MOST, null);
        }
        return List.of(builder.appraise(EnergyKind.HEAT, new double[building.steps], bought));
    }

    private static double[] shifted(LearnedBuilding building, double[] main, double[] cars) {
        double[] shifted = new double[building.steps];
        for (Plants.Charger one : building.plants.chargers) {
            for (List<Integer> day : days(building)) {
                lay(building, one.power(), day, main, cars, shifted);
            }
        }
        return shifted;
    }

    private static List<List<Integer>> days(LearnedBuilding building) {
        List<List<Integer>> days = new ArrayList<>();
        for (int i = 0; i < building.steps; i++) {
            while (days.size() <= building.day[i]) {
                days.add(new ArrayList<>());
            }
            days.get(building.day[i]).add(i);
        }
        return days;
    }

    private static void lay(
            LearnedBuilding building,
            double[] power,
            List<Integer> day,
            double[] main,
            double[] cars,
            double[] shifted) {
        double missing = day.stream().mapToDouble(i -> Numbers.or(power[i], 0)).sum() * building.hours();
        boolean connected = false;
        for (int i : day) {
            connected |= power[i] > 0.2;
            if (!connected || missing <= 0) {
                continue;
            }
            double even = missing / Math.max(0.25, UNTIL - building.hour[i]);
            double count = Math.max(
                    1,
                    building.plants.chargers.stream()
                            .filter(one -> one.power()[i] > 0.2)
                            .count());
            double surplus = Math.max(0, cars[i] - Numbers.or(main[i], cars[i])) / count;
            double now = Math.min(Math.min(MOST, Math.max(even, surplus)), missing / building.hours());
            shifted[i] += now;
            missing -= now * building.hours();
        }
    }
}
