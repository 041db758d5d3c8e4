package io.plenum.trial;

import io.plenum.emulator.aula.AulaHouse;
import io.plenum.emulator.aula.fault.InjectedFaults;
import io.plenum.fault.balance.BiasEstimate;
import io.plenum.fault.balance.MeasuredSensor;
import io.plenum.fault.balance.QuarterMeans;
import io.plenum.fault.balance.SensorBalances;
import io.plenum.fault.balance.SensorEquation;
import io.plenum.fault.balance.SensorKind;
import io.plenum.fault.balance.equation.SensorEquations;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.site.BuildingModel;
import io.plenum.site.importing.FolderModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Biased sensors, found by the balances of the virtual building: three weeks in which they are learnt, then a week with 1.5 K, 8 % of a flow
 * or 10 % of a power on one sensor, of either sign, in winter, spring and summer; and the same without. Sensors have offsets, noise and
 * resolutions. Where a loop regulates by the sensor, the building is run with it; else its readings are moved. Which sensors is drawn among
 * all of which the balances say that such a bias could be told apart. Prints a JSON line for each case, then one that sums up.
 */
public final class BalanceTrial {

    private static final long FIRST_SEED = 7000;
    private static final int DAY = 96;
    private static final int LEARNT = 21;
    private static final int JUDGED = 7;
    /** In each season of each seed: so many of which readings are moved, and one in a loop. */
    private static final int MOVED = 6;

    private static final List<Instant> SEASONS = List.of(
            Instant.parse("2026-01-11T23:00:00Z"),
            Instant.parse("2026-04-12T22:00:00Z"),
            Instant.parse("2026-07-05T22:00:00Z"));

    private final JsonMapper json = JsonMapper.builder().build();
    private final BalanceScore score = new BalanceScore();
    private final BuildingModel model;
    private final List<SensorEquation> equations;
    private final List<Point> points;

    private BalanceTrial(BuildingModel model) {
        this.model = model;
        equations = SensorEquations.of(model, TrialMeters.of(model));
        points = equations.stream().flatMap(SensorEquation::points).distinct().toList();
    }

    /** Takes how many seeds, 1 without one, and the first, 7000 without one. Reads the site's folder, {@code floorplans/aula-house}. */
    public static void main(String[] arguments) throws IOException {
        int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : FIRST_SEED;
        BalanceTrial trial = new BalanceTrial(FolderModel.read(Path.of("floorplans/aula-house")));
        for (long seed = first; seed < first + seeds; seed++) {
            for (Instant season : SEASONS) {
                trial.season(seed, season);
            }
        }
        System.out.println(trial.json.writeValueAsString(trial.score.summary()));
    }

    private void season(long seed, Instant start) {
        Random random = new Random(31 * seed + start.getEpochSecond());
        RecordedMeans healthy = healthy(seed, start);
        Map<PointId, double[]> readings = readings(healthy);
        SensorBalances balances = new SensorBalances(equations, Map.of());
        balances.learn(quarters(readings, start, LEARNT));
        List<BiasEstimate> none = judge(balances, part(readings, LEARNT), start);
        print(score.add(begin(start), null, 0, false, none));
        List<MeasuredSensor> sensors = sensors(none, random);
        sensors.stream().filter(sensor -> !inLoop(sensor)).limit(MOVED).forEach(sensor -> {
            double size = size(sensor) * (random.nextBoolean() ? 1 : -1);
            List<BiasEstimate> biases = judge(balances, moved(part(readings, LEARNT), sensor, size), start);
            print(score.add(begin(start), sensor, size, false, biases));
        });
        sensors.stream().filter(BalanceTrial::inLoop).findFirst().ifPresent(sensor -> {
            List<BiasEstimate> biases = judge(balances, readings(biased(seed, start, sensor)), start);
            print(score.add(begin(start), sensor, size(sensor), true, biases));
        });
    }

    private void print(Map<String, Object> line) {
        System.out.println(json.writeValueAsString(line));
    }

    private static AulaHouse building(long seed, Instant start) {
        AulaHouse building = new AulaHouse(seed, start.minus(Duration.ofDays(3)), seed % 2 == 0);
        building.liven(seed);
        building.runTo(start);
        return building;
    }

    private RecordedMeans healthy(long seed, Instant start) {
        return RecordedMeans.of(building(seed, start), model, LEARNT + JUDGED);
    }

    /** The week in which a sensor in a loop is off. */
    private RecordedMeans biased(long seed, Instant start, MeasuredSensor sensor) {
        AulaHouse building = building(seed, start);
        building.runTo(start.plus(Duration.ofDays(LEARNT)));
        String equipment = sensor.key().substring(0, sensor.key().indexOf('/'));
        // At full severity it is off by 3 K.
        building.faults().set(equipment, InjectedFaults.DRIFTING_SENSOR, size(sensor) / 3);
        return RecordedMeans.of(building, model, JUDGED);
    }

    private Map<PointId, double[]> readings(RecordedMeans run) {
        Map<PointId, double[]> readings = new HashMap<>();
        points.forEach(point -> {
            double[] of = run.of(point.id());
            if (of != null) {
                readings.put(point.id(), of);
            }
        });
        return readings;
    }

    /** From a day on. */
    private static Map<PointId, double[]> part(Map<PointId, double[]> readings, int day) {
        return readings.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> Arrays.copyOfRange(one.getValue(), day * DAY, one.getValue().length)));
    }

    private static Map<PointId, double[]> moved(Map<PointId, double[]> readings, MeasuredSensor sensor, double bias) {
        Map<PointId, double[]> moved = new HashMap<>(readings);
        moved.computeIfPresent(sensor.point().id(), (id, values) -> Arrays.stream(values)
                .map(value -> sensor.kind().read(value, bias))
                .toArray());
        return moved;
    }

    private QuarterMeans quarters(Map<PointId, double[]> readings, Instant from, int days) {
        return new QuarterMeans(from, days * DAY, AulaHouse.ZONE, points, readings);
    }

    private List<BiasEstimate> judge(SensorBalances balances, Map<PointId, double[]> week, Instant start) {
        return balances.biases(
                quarters(week, start.plus(Duration.ofDays(LEARNT)), JUDGED),
                begin(start).plusDays(JUDGED - 1L));
    }

    private static LocalDate begin(Instant start) {
        return start.atZone(AulaHouse.ZONE).toLocalDate().plusDays(LEARNT);
    }

    /** Those of which a bias could be told apart, temperatures, flows and powers in turn. */
    private List<MeasuredSensor> sensors(List<BiasEstimate> judged, Random random) {
        List<String> known = judged.stream()
                .filter(BiasEstimate::nameable)
                .map(BiasEstimate::point)
                .toList();
        List<List<MeasuredSensor>> byKind = new ArrayList<>();
        for (SensorKind kind : List.of(SensorKind.TEMPERATURE, SensorKind.FLOW, SensorKind.POWER)) {
            List<MeasuredSensor> all = new ArrayList<>(equations.stream()
                    .flatMap(equation -> equation.sensors().stream())
                    .distinct()
                    .filter(sensor -> sensor.kind() == kind && known.contains(sensor.key()))
                    .toList());
            Collections.shuffle(all, random);
            byKind.add(all);
        }
        List<MeasuredSensor> inTurn = new ArrayList<>();
        int most = byKind.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < most; i++) {
            for (List<MeasuredSensor> all : byKind) {
                all.stream().skip(i).limit(1).forEach(inTurn::add);
            }
        }
        return inTurn;
    }

    private static double size(MeasuredSensor sensor) {
        return sensor.kind().sought();
    }

    /** What this building regulates by, of what can be made to drift. */
    private static boolean inLoop(MeasuredSensor sensor) {
        return sensor.key().endsWith("/zone-air-temperature")
                || (sensor.key().startsWith("ahu-") && sensor.key().endsWith("/supply-air-temperature"));
    }
}
