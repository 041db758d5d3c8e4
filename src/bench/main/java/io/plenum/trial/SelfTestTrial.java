package io.plenum.trial;

import io.plenum.emulator.aula.AulaHouse;
import io.plenum.fault.LearnedParameters;
import io.plenum.fault.Quantity;
import io.plenum.fault.monitor.FaultSimulation;
import io.plenum.fault.monitor.MonitoredEquipment;
import io.plenum.fault.monitor.MonitoredEquipmentSearch;
import io.plenum.fault.monitor.MonitoredKind;
import io.plenum.fault.selftest.SelfTestOutcome;
import io.plenum.fault.selftest.SelfTestResult;
import io.plenum.fault.selftest.UnitSelfTest;
import io.plenum.fault.selftest.laid.TestedFault;
import io.plenum.site.BuildingModel;
import io.plenum.site.importing.FolderModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the self-test of fault detection says would be noticed, beside what is noticed where the virtual building truly has the fault:
 * the same units, days and sizes, by the same rules. Prints a JSON line for each fault and size, and one for each fault.
 */
public final class SelfTestTrial {

    /** Those on which the faults' assumptions were tuned are 1 to 3. */
    private static final List<Long> SEEDS = List.of(101L, 102L);

    /** Mondays of winter, spring, early and high summer, in the building's zone. */
    private static final List<Instant> STARTS = List.of(
            Instant.parse("2026-01-11T23:00:00Z"),
            Instant.parse("2026-03-15T23:00:00Z"),
            Instant.parse("2026-06-14T22:00:00Z"),
            Instant.parse("2026-07-19T22:00:00Z"));

    private static final int LEARNED = 7;
    /** Runs with faults in each season: as many as give each fault and size of air handlers once, and some for what they serve. */
    private static final int TURNS = 8;

    /** Every fourth run breaks every fourth box, light and all fans. */
    private static final int APART = 4;

    private static final double AGREED = 10;

    /** Without these even a rule that sees no position has to notice a damper that stands still. */
    private static final Set<Quantity> POSITIONS = Set.of(Quantity.POSITION);

    private static final String BLIND = " without position";

    /** What came of one fault in one size. */
    private static final class Counts {

        private int tried;
        private int published;
        private int injected;
        private int agreed;
        private int notEvaluable;

        private void add(Counts more) {
            tried += more.tried;
            published += more.published;
            injected += more.injected;
            agreed += more.agreed;
            notEvaluable += more.notEvaluable;
        }
    }

    private final JsonMapper json = JsonMapper.builder().build();
    private final BuildingModel model;
    private final Set<TestedFault> asked;
    private final List<MonitoredEquipment> monitored;
    private final Map<String, Map<Double, Counts>> counts = new TreeMap<>();

    private SelfTestTrial(BuildingModel model, Set<TestedFault> asked) {
        this.model = model;
        this.asked = asked;
        this.monitored = MonitoredEquipmentSearch.of(model);
    }

    /**
     * Takes numbers of seeds, without any 101 and 102, and names of faults, without any all that the building can have. Reads the site's
     * folder, {@code floorplans/aula-house}.
     */
    public static void main(String[] arguments) throws IOException {
        List<Long> seeds = Arrays.stream(arguments)
                .filter(SelfTestTrial::isSeed)
                .map(Long::valueOf)
                .toList();
        Set<TestedFault> asked = Arrays.stream(arguments)
                .filter(argument -> !isSeed(argument))
                .map(TestedFault::valueOf)
                .collect(Collectors.toSet());
        SelfTestTrial trial = new SelfTestTrial(FolderModel.read(Path.of("floorplans/aula-house")), asked);
        for (long seed : seeds.isEmpty() ? SEEDS : seeds) {
            for (Instant start : STARTS) {
                trial.season(seed, start);
            }
        }
        trial.print();
    }

    private static boolean isSeed(String argument) {
        return argument.matches("\\d+");
    }

    private static AulaHouse house(long seed, Instant start) {
        AulaHouse house = new AulaHouse(seed, start.minus(Duration.ofDays(1)), false);
        house.faults().clear();
        house.points().stream()
                .filter(point -> point.key().equals("exhaust-fan-2/command"))
                .forEach(point -> house.relinquish(point.index()));
        house.runTo(start);
        return house;
    }

    private void season(long seed, Instant start) {
        Instant onset = start.plus(Duration.ofDays(LEARNED));
        LocalDate day = onset.atZone(AulaHouse.ZONE).toLocalDate();
        RecordedMinutes clean = RecordedMinutes.of(house(seed, start), model, LEARNED + SelfTestResult.DAYS);
        Map<String, LearnedParameters> learned = new HashMap<>();
        Map<String, UnitSelfTest> tests = new HashMap<>();
        for (int turn = 0; turn < TURNS; turn++) {
            Map<MonitoredEquipment, InjectedTest> broken = broken(turn, seed + start.getEpochSecond());
            if (broken.isEmpty()) {
                continue;
            }
            RecordedMinutes faulty = injected(seed, start, onset, broken);
            broken.forEach((subject, one) -> {
                LearnedParameters known = learned.computeIfAbsent(
                        subject.key(), key -> FaultSimulation.learned(subject, clean, start, onset));
                UnitSelfTest test =
                        tests.computeIfAbsent(subject.key(), key -> new UnitSelfTest(subject, clean, known, day));
                count("", one, test, faulty);
                if (one.fault().unit() == TestedFault.Unit.POSITION) {
                    count(BLIND, one, new UnitSelfTest(subject.without(POSITIONS), clean, known, day), faulty);
                }
            });
            System.err.println("seed " + seed + " " + day + " turn " + (turn + 1) + " of " + TURNS);
        }
        time(tests);
    }

    private void count(String how, InjectedTest one, UnitSelfTest test, RecordedMinutes faulty) {
        SelfTestResult laid = test.result(one.fault(), one.size());
        SelfTestResult injected = test.judged(one.fault(), one.size(), faulty);
        Counts of = counts.computeIfAbsent(one.fault().name() + how, key -> new TreeMap<>())
                .computeIfAbsent(one.size(), key -> new Counts());
        if (laid.outcome() == SelfTestOutcome.NOT_EVALUABLE || injected.outcome() == SelfTestOutcome.NOT_EVALUABLE) {
            of.notEvaluable++;
            return;
        }
        boolean published = laid.outcome() == SelfTestOutcome.NOTICED;
        boolean noticed = injected.outcome() == SelfTestOutcome.NOTICED;
        of.tried++;
        of.published += published ? 1 : 0;
        of.injected += noticed ? 1 : 0;
        of.agreed += published == noticed ? 1 : 0;
        if (published != noticed) {
            System.err.println(one.fault() + how + " " + one.size() + " " + laid.subject() + " " + laid.day() + " laid "
                    + laid.rule() + " injected " + injected.rule());
        }
    }

    /** Air handlers or what they serve, never both: a broken air handler shows in its boxes. */
    private Map<MonitoredEquipment, InjectedTest> broken(int turn, long seed) {
        Random random = new Random(seed);
        Map<MonitoredEquipment, InjectedTest> broken = new LinkedHashMap<>();
        int boxes = turn / APART;
        if (turn % APART < APART - 1) {
            add(broken, MonitoredKind.AIR_HANDLER, 1, turn - boxes, InjectedTest.airHandlers(), random);
        } else {
            add(broken, MonitoredKind.BOX, APART, boxes, InjectedTest.boxes(), random);
            add(broken, MonitoredKind.LIGHTS, APART, boxes, InjectedTest.lights(), random);
            add(broken, MonitoredKind.FAN, 1, boxes, InjectedTest.fans(), random);
        }
        return broken;
    }

    private void add(
            Map<MonitoredEquipment, InjectedTest> broken,
            MonitoredKind kind,
            int apart,
            int turn,
            List<InjectedTest> all,
            Random random) {
        List<InjectedTest> kinds = all.stream()
                .filter(one -> asked.isEmpty() || asked.contains(one.fault()))
                .toList();
        if (kinds.isEmpty()) {
            return;
        }
        List<MonitoredEquipment> units =
                monitored.stream().filter(one -> one.kind() == kind).toList();
        int first = random.nextInt(kinds.size());
        for (int i = turn % apart; i < units.size(); i += apart) {
            int number = first + turn * units.size() + i / apart;
            broken.put(units.get(i), kinds.get(number % kinds.size()));
        }
    }

    private RecordedMinutes injected(
            long seed, Instant start, Instant onset, Map<MonitoredEquipment, InjectedTest> broken) {
        AulaHouse house = house(seed, start);
        house.runTo(onset.minus(Duration.ofDays(2)));
        RecordedMinutes before = RecordedMinutes.of(house, model, 2);
        broken.forEach((subject, one) -> house.faults().set(subject.key(), one.injected(), one.severity()));
        return before.and(RecordedMinutes.of(house, model, SelfTestResult.DAYS));
    }

    /** How long the night's work takes: every fault and size at all air handlers and at the boxes, lights and fans that were broken. */
    private void time(Map<String, UnitSelfTest> tests) {
        long begin = System.nanoTime();
        int results = 0;
        for (UnitSelfTest test : tests.values()) {
            results += test.all().size();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("unitDays", tests.size());
        line.put("faultsLaid", results);
        line.put("seconds", Math.round(100 * seconds) / 100.0);
        System.out.println(json.writeValueAsString(line));
    }

    private void print() {
        counts.forEach((fault, sizes) -> {
            Counts all = new Counts();
            sizes.forEach((size, some) -> {
                all.add(some);
                line(fault, size, some);
            });
            line(fault, null, all);
        });
    }

    private void line(String fault, @Nullable Double size, Counts of) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("fault", fault);
        if (size != null) {
            line.put("size", size);
        }
        line.put("tried", of.tried);
        line.put("notEvaluable", of.notEvaluable);
        if (of.tried > 0) {
            double published = 100.0 * of.published / of.tried;
            double injected = 100.0 * of.injected / of.tried;
            line.put("publishedPercent", Math.round(10 * published) / 10.0);
            line.put("injectedPercent", Math.round(10 * injected) / 10.0);
            line.put("agreedPercent", Math.round(1000.0 * of.agreed / of.tried) / 10.0);
            if (size == null) {
                line.put("withinTen", Math.abs(published - injected) <= AGREED);
            }
        }
        System.out.println(json.writeValueAsString(line));
    }
}
