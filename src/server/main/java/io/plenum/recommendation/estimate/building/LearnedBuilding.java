package io.plenum.recommendation.estimate.building;

import io.plenum.recommendation.estimate.Evidence;
import io.plenum.recommendation.estimate.Numbers;
import io.plenum.recommendation.estimate.simulation.BuildingSimulation;
import io.plenum.recommendation.estimate.simulation.OperatingPlan;
import io.plenum.recommendation.estimate.simulation.SimulationResult;
import io.plenum.site.role.EquipmentType;
import io.plenum.site.role.RequiredPoint;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A building's evidence, bound to its equipment, with all that was learned from it; what every advisor starts from. */
public final class LearnedBuilding {

    public final Evidence evidence;
    final PointReadings readings;
    public final int steps;
    public final double seconds;
    /** °C */
    public final double[] outside;
    /** W/m²; null without a sensor. */
    public final double @Nullable [] sun;
    /** Local hour of the day at the middle of each step, 0 to 24. */
    public final double[] hour;
    /** Monday is 1. */
    public final int[] weekday;
    /** Days since the first. */
    public final int[] day;

    public final List<AirUnit> units;
    public final List<Light> lights;
    public final List<ExhaustFanSeries> exhausts;
    public final Plants plants;
    public final HeatPlant heatPlant;
    public final ColdPlant coldPlant;
    private @Nullable SimulationResult base;

    private LearnedBuilding(Evidence evidence) {
        this.evidence = evidence;
        readings = new PointReadings(evidence);
        steps = evidence.steps();
        seconds = evidence.step().toSeconds();
        hour = new double[steps];
        weekday = new int[steps];
        day = new int[steps];
        calendar();
        outside = outside();
        sun = readings.model().equipment().stream()
                .filter(one -> one.meaning().is(EquipmentType.WEATHER_STATION))
                .map(one -> readings.read(one.key(), RequiredPoint.SOLAR_RADIANCE))
                .filter(Objects::nonNull)
                .findFirst()
                .map(double[]::clone)
                .orElse(null);
        EquipmentBinding binding = new EquipmentBinding(readings);
        units = List.copyOf(binding.units);
        lights = List.copyOf(binding.lights);
        exhausts = List.copyOf(binding.exhausts);
        plants = new PlantBinding(readings).plants;
        heatPlant = new HeatPlant(this);
        coldPlant = new ColdPlant(this);
    }

    public static LearnedBuilding of(Evidence evidence) {
        LearnedBuilding building = new LearnedBuilding(evidence);
        for (AirUnit unit : building.units) {
            new UnitLearning(building, unit).learn();
            unit.cells.forEach(cell -> new RoomLearning(building, unit, cell).learn());
            RoomLearning.borrow(unit);
        }
        return building;
    }

    private void calendar() {
        long first = Long.MIN_VALUE;
        for (int i = 0; i < steps; i++) {
            ZonedDateTime middle =
                    evidence.at(i).plusSeconds((long) seconds / 2).atZone(evidence.zone());
            hour[i] = middle.toLocalTime().toSecondOfDay() / 3600.0;
            weekday[i] = middle.getDayOfWeek().getValue();
            long epoch = middle.toLocalDate().toEpochDay();
            first = first == Long.MIN_VALUE ? epoch : first;
            day[i] = (int) (epoch - first);
        }
    }

    private double[] outside() {
        double[] sum = new double[steps];
        int[] count = new int[steps];
        Stream<double[]> all = readings.model().points().stream()
                .filter(RequiredPoint.OUTSIDE_AIR_TEMPERATURE::fits)
                .map(readings::of)
                .filter(Objects::nonNull);
        all.forEach(series -> {
            for (int i = 0; i < steps; i++) {
                sum[i] += Double.isNaN(series[i]) ? 0 : series[i];
                count[i] += Double.isNaN(series[i]) ? 0 : 1;
            }
        });
        for (int i = 0; i < steps; i++) {
            sum[i] = count[i] == 0 ? Double.NaN : sum[i] / count[i];
        }
        return Numbers.filled(sum, 10);
    }

    /** Whether there is enough to say anything: a week with air handlers whose rooms are known. */
    public boolean usable() {
        return !units.isEmpty() && steps * seconds >= 7 * 86_400;
    }

    public int days() {
        return steps == 0 ? 0 : day[steps - 1] + 1;
    }

    public double hours() {
        return seconds / 3600;
    }

    /** The building as it was run, recomputed: savings are differences to this, so that what the model gets wrong falls out. */
    public SimulationResult base() {
        SimulationResult known = base;
        if (known == null) {
            known = new BuildingSimulation(this, new OperatingPlan()).run();
            base = known;
        }
        return known;
    }

    public SimulationResult with(OperatingPlan plan) {
        return new BuildingSimulation(this, plan).run();
    }

    public List<RoomModel> cells() {
        return units.stream().flatMap(unit -> unit.cells.stream()).toList();
    }

    boolean anybody(int step) {
        return lights.stream().anyMatch(light -> light.present() != null && light.present()[step] > 0.01);
    }

    public double area() {
        return cells().stream().mapToDouble(cell -> cell.area).sum();
    }
}
