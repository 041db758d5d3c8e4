package io.plenum.trial;

import io.plenum.control.loop.LoopKind;
import io.plenum.control.loop.LoopSetting;
import io.plenum.control.trial.TrialAnalysis;
import io.plenum.control.trial.TrialDay;
import io.plenum.control.trial.TrialEffect;
import io.plenum.control.trial.TrialPlan;
import io.plenum.emulator.aula.AulaHouse;
import io.plenum.site.BuildingModel;
import io.plenum.site.importing.FolderModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * Supervisory loops applied to the virtual building as found: in three seasons two weeks of each kind, and of all together, beside two weeks
 * without; then a randomised trial of two kinds on one meter, beside what each truly saves. Prints a JSON line for each case.
 */
public final class LoopTrial {

    private static final long SEED = 42;
    private static final int TRIAL_DAYS = 42;
    private static final List<LoopKind> TRIED = List.of(LoopKind.STATIC_PRESSURE_RESET, LoopKind.CHILLED_WATER_RESET);

    private final JsonMapper json = JsonMapper.builder().build();
    private final BuildingModel model;
    private final long seed;

    private LoopTrial(BuildingModel model, long seed) {
        this.model = model;
        this.seed = seed;
    }

    /** Energy and comfort of some days, and how often a loop was taken back. */
    private record Run(List<EnergyLedger> days, int reverts) {
        double energy() {
            return days.stream().mapToDouble(EnergyLedger::energy).sum();
        }

        double kelvinHours() {
            return days.stream().mapToDouble(EnergyLedger::kelvinHours).sum();
        }
    }

    /** Takes a seed of weather and people, 42 without one. Reads the site's folder, {@code floorplans/aula-house}. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : SEED;
        LoopTrial trial = new LoopTrial(FolderModel.read(Path.of("floorplans/aula-house")), seed);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (TrialPeriod period : TrialPeriod.year()) {
                trial.season(period, pool);
            }
            trial.randomised(TrialPeriod.year().getLast(), pool);
        }
    }

    private void season(TrialPeriod period, ExecutorService pool) throws InterruptedException, ExecutionException {
        Future<Run> without = pool.submit(() -> run(period, EnumSet.noneOf(LoopKind.class), period.counted()));
        Map<String, Future<Run>> with = new LinkedHashMap<>();
        for (LoopKind kind : LoopKind.values()) {
            with.put(kind.name(), pool.submit(() -> run(period, EnumSet.of(kind), period.counted())));
        }
        with.put("TOGETHER", pool.submit(() -> run(period, EnumSet.allOf(LoopKind.class), period.counted())));
        for (Map.Entry<String, Future<Run>> one : with.entrySet()) {
            print(period, one.getKey(), without.get(), one.getValue().get());
        }
    }

    private void print(TrialPeriod period, String loops, Run without, Run with) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("season", period.name());
        line.put("loops", loops);
        line.put("kilowattHours", Math.round(without.energy()));
        line.put("saved", Math.round(without.energy() - with.energy()));
        line.put("percent", Math.round(1000 * (1 - with.energy() / without.energy())) / 10.0);
        line.put("kelvinHoursBefore", Math.round(10 * without.kelvinHours()) / 10.0);
        line.put("kelvinHoursAfter", Math.round(10 * with.kelvinHours()) / 10.0);
        line.put("takenBack", with.reverts());
        System.out.println(json.writeValueAsString(line));
    }

    private Run run(TrialPeriod period, Set<LoopKind> kinds, int days) {
        return run(period, kinds, day -> kinds, days);
    }

    /** The same weather and people for each run of a season. */
    private Run run(TrialPeriod period, Set<LoopKind> kinds, Function<LocalDate, Set<LoopKind>> on, int days) {
        Instant begin = period.start().plus(Duration.ofDays(period.history()));
        AulaHouse building = new AulaHouse(seed, begin.minus(Duration.ofDays(period.runIn() + 1)), false);
        building.runTo(begin);
        AppliedLoops loops = new AppliedLoops(building, model, kinds, LoopSetting::of);
        LocalDate first = LocalDate.ofInstant(begin, AulaHouse.ZONE);
        List<EnergyLedger> ledgers = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            Set<LoopKind> today = on.apply(first.plusDays(day));
            ledgers.add(EnergyLedger.ofDay(building, () -> loops.minute(today)));
            loops.midnight();
        }
        return new Run(ledgers, loops.reverts());
    }

    private void randomised(TrialPeriod period, ExecutorService pool) throws InterruptedException, ExecutionException {
        LocalDate first = LocalDate.ofInstant(period.start().plus(Duration.ofDays(period.history())), AulaHouse.ZONE);
        TrialPlan plan = new TrialPlan(first, TRIED.size(), seed);
        Future<Run> drawn = pool.submit(() -> run(period, EnumSet.copyOf(TRIED), day -> on(plan, day), TRIAL_DAYS));
        Future<Run> without = pool.submit(() -> run(period, EnumSet.noneOf(LoopKind.class), TRIAL_DAYS));
        List<Future<Run>> alone = new ArrayList<>();
        for (LoopKind kind : TRIED) {
            alone.add(pool.submit(() -> run(period, EnumSet.of(kind), TRIAL_DAYS)));
        }
        List<TrialEffect> effects = TrialAnalysis.of(days(plan, drawn.get()), TRIED.size());
        for (int action = 0; action < effects.size(); action++) {
            truth(
                    plan,
                    TRIED.get(action),
                    effects.get(action),
                    without.get(),
                    alone.get(action).get());
        }
    }

    private static Set<LoopKind> on(TrialPlan plan, LocalDate day) {
        Set<LoopKind> on = EnumSet.noneOf(LoopKind.class);
        for (int action = 0; action < TRIED.size(); action++) {
            if (plan.isOn(action, day)) {
                on.add(TRIED.get(action));
            }
        }
        return on;
    }

    /** As the server counts them: days on which the building is run. */
    private static List<TrialDay> days(TrialPlan plan, Run run) {
        List<TrialDay> days = new ArrayList<>();
        for (int day = 0; day < run.days().size(); day++) {
            LocalDate date = plan.first().plusDays(day);
            EnergyLedger ledger = run.days().get(day);
            if (date.getDayOfWeek() != DayOfWeek.SUNDAY) {
                List<Boolean> on = new ArrayList<>();
                for (int action = 0; action < TRIED.size(); action++) {
                    on.add(plan.isOn(action, date));
                }
                days.add(new TrialDay(
                        ledger.electricity(),
                        ledger.temperatures().getFirst(),
                        date.getDayOfWeek() != DayOfWeek.SATURDAY,
                        on));
            }
        }
        return days;
    }

    private void truth(TrialPlan plan, LoopKind kind, TrialEffect effect, Run without, Run with) {
        double saved = 0;
        int days = 0;
        for (int day = 0; day < TRIAL_DAYS; day++) {
            if (plan.first().plusDays(day).getDayOfWeek() != DayOfWeek.SUNDAY) {
                saved += without.days().get(day).electricity()
                        - with.days().get(day).electricity();
                days++;
            }
        }
        double truth = saved / days;
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("trial", kind.name());
        line.put("days", effect.daysOn() + effect.daysOff());
        line.put("low", Math.round(10 * effect.low()) / 10.0);
        line.put("saved", Math.round(10 * effect.saved()) / 10.0);
        line.put("high", Math.round(10 * effect.high()) / 10.0);
        line.put("true", Math.round(10 * truth) / 10.0);
        line.put("inside", effect.low() <= truth && truth <= effect.high());
        System.out.println(json.writeValueAsString(line));
    }
}
