package io.plenum.trial;

import io.plenum.control.loop.LoopKind;
import io.plenum.control.loop.LoopSetting;
import io.plenum.control.trial.TrialAnalysis;
import io.plenum.control.trial.TrialDay;
import io.plenum.control.trial.TrialEffect;
import io.plenum.control.trial.TrialPlan;
import io.plenum.emulator.aula.AulaHouse;
import io.plenum.recommendation.estimate.advisor.AllAdvisors;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import io.plenum.recommendation.estimate.saving.DayWeather;
import io.plenum.recommendation.estimate.saving.ScoredErrors;
import io.plenum.site.BuildingModel;
import io.plenum.site.importing.FolderModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Supervisory loops applied to the virtual building as found: in three seasons two weeks of each kind, and of all together, beside two weeks
 * without; then a randomised trial of two kinds on one meter, beside what each truly saves. Prints a JSON line for each case.
 */
public final class LoopTrial {

    private static final long SEED = 42;
    private static final String SEEDS = "seed=";
    private static final int DAYS = 14;
    /** Of the highest quarter of an hour as found. */
    private static final double DEMAND_SHARE = 0.9;

    private static final int TRIAL_DAYS = 42;
    private static final String TOGETHER = "TOGETHER";
    private static final String RECOMMENDED = "RECOMMENDED";
    private static final String RANDOMISED = "TRIAL";
    private static final List<LoopKind> TRIED = List.of(LoopKind.STATIC_PRESSURE_RESET, LoopKind.LIGHT_LEVELS);

    private final JsonMapper json = JsonMapper.builder().build();
    private final BuildingModel model;
    private final Set<String> asked;
    private final int days;
    private final long seed;
    /** By kind, what earlier predictions of it were off by. */
    private final Map<String, List<Double>> scored = new HashMap<>();

    private LoopTrial(BuildingModel model, Set<String> asked, int days, long seed) {
        this.model = model;
        this.asked = asked;
        this.days = days;
        this.seed = seed;
    }

    private static boolean isDays(String argument) {
        return argument.matches("\\d{1,3}");
    }

    /** Energy and comfort of some days, and how often a loop was taken back. */
    private record Run(List<EnergyLedger> days, Map<LoopKind, Integer> reverts) {

        double energy() {
            return days.stream().mapToDouble(EnergyLedger::energy).sum();
        }

        double peak() {
            return days.stream().mapToDouble(EnergyLedger::peak).max().orElse(0);
        }

        double ppmHours() {
            return days.stream().mapToDouble(EnergyLedger::co2Hours).sum();
        }

        double kelvinHours() {
            return days.stream().mapToDouble(EnergyLedger::kelvinHours).sum();
        }
    }

    /**
     * Takes names of seasons, kinds of loops, {@code TOGETHER}, {@code RECOMMENDED} (all of what was recommended) and {@code TRIAL}, a number
     * of days to count instead of 14, and {@code seed=43} for other weather and people than those of 42; without a name of one sort all of it
     * is done. Reads the site's folder, {@code floorplans/aula-house}.
     */
    public static void main(String[] arguments) throws IOException {
        Set<String> asked = Arrays.stream(arguments)
                .filter(name -> !isDays(name) && !name.startsWith(SEEDS))
                .collect(Collectors.toSet());
        long seed = Arrays.stream(arguments)
                .filter(name -> name.startsWith(SEEDS))
                .mapToLong(name -> Long.parseLong(name.substring(SEEDS.length())))
                .findFirst()
                .orElse(SEED);
        int days = Arrays.stream(arguments)
                .filter(LoopTrial::isDays)
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(DAYS);
        LoopTrial trial = new LoopTrial(FolderModel.read(Path.of("floorplans/aula-house")), asked, days, seed);
        List<String> seasons =
                TrialPeriod.year().stream().map(TrialPeriod::name).toList();
        boolean allSeasons = seasons.stream().noneMatch(asked::contains);
        boolean allCases = seasons.containsAll(asked);
        for (TrialPeriod period : TrialPeriod.year()) {
            if (allSeasons || asked.contains(period.name())) {
                trial.season(period, allCases);
            }
        }
        if (allCases || asked.contains(RANDOMISED)) {
            trial.randomised(TrialPeriod.year().getLast());
        }
    }

    private void season(TrialPeriod period, boolean all) {
        Map<String, Set<LoopKind>> cases = new LinkedHashMap<>();
        for (LoopKind kind : LoopKind.values()) {
            if (all || asked.contains(kind.name())) {
                cases.put(kind.name(), EnumSet.of(kind));
            }
        }
        if (all || asked.contains(TOGETHER)) {
            cases.put(TOGETHER, EnumSet.allOf(LoopKind.class));
        }
        if (cases.isEmpty() && !asked.contains(RECOMMENDED)) {
            return;
        }
        RecommendedLoops told = new RecommendedLoops(new AllAdvisors()
                .appraise(period.record(model, BuildingVariant.plain(seed), false)
                        .evidence(model, List.of(RecommendationTrial.LEAK))));
        Run without = run(period, EnumSet.noneOf(LoopKind.class), LoopSetting::of, days);
        double limit = DEMAND_SHARE * without.peak();
        if (all || asked.contains(RECOMMENDED)) {
            cases.put(RECOMMENDED, told.kinds());
        }
        cases.forEach((name, kinds) ->
                print(period, name, without, run(period, kinds, kind -> setting(told, kind, limit), days), told));
    }

    private static LoopSetting setting(RecommendedLoops told, LoopKind kind, double limit) {
        LoopSetting setting = told.setting(kind);
        return kind == LoopKind.DEMAND_LIMIT
                ? new LoopSetting(setting.low(), limit, setting.rails(), setting.hours())
                : setting;
    }

    private void print(TrialPeriod period, String loops, Run without, Run with, RecommendedLoops told) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("seed", seed);
        line.put("season", period.name());
        line.put("loops", loops);
        line.put("kilowattHours", Math.round(without.energy()));
        line.put("saved", Math.round(without.energy() - with.energy()));
        line.put("percent", Math.round(1000 * (1 - with.energy() / without.energy())) / 10.0);
        line.put("kelvinHoursBefore", Math.round(10 * without.kelvinHours()) / 10.0);
        line.put("kelvinHoursAfter", Math.round(10 * with.kelvinHours()) / 10.0);
        line.put("takenBack", with.reverts());
        line.put("peakBefore", Math.round(without.peak()));
        line.put("peakAfter", Math.round(with.peak()));
        line.put("ppmHoursBefore", Math.round(without.ppmHours()));
        line.put("ppmHoursAfter", Math.round(with.ppmHours()));
        ConfidenceInterval expected = Set.of(TOGETHER, RECOMMENDED).contains(loops)
                ? null
                : told.over(LoopKind.valueOf(loops), weather(period, without));
        if (expected != null) {
            double saved = without.energy() - with.energy();
            List<Double> before = scored.computeIfAbsent(loops, kind -> new ArrayList<>());
            line.put("insideAtFirst", expected.holds(saved));
            line.put("halfWidthAtFirst", percent(expected.relativeHalfWidth()));
            line.put("scored", before.size());
            double share = ScoredErrors.share(saved, expected.expected());
            expected = new ScoredErrors(before).in(expected);
            before.add(share);
            line.put("halfWidth", percent(expected.relativeHalfWidth()));
            line.put("predictedLow", Math.round(expected.low()));
            line.put("predicted", Math.round(expected.expected()));
            line.put("predictedHigh", Math.round(expected.high()));
            line.put("inside", expected.holds(saved));
        }
        System.out.println(json.writeValueAsString(line));
    }

    private static Object percent(double share) {
        return Double.isFinite(share) ? Math.round(100 * share) : "none";
    }

    private static List<DayWeather> weather(TrialPeriod period, Run run) {
        LocalDate first = period.firstDayAfterHistory();
        List<DayWeather> weather = new ArrayList<>();
        for (EnergyLedger day : run.days()) {
            weather.add(new DayWeather(
                    first.plusDays(weather.size()), day.temperatures().getFirst()));
        }
        return weather;
    }

    private Run run(TrialPeriod period, Set<LoopKind> kinds, Function<LoopKind, LoopSetting> settings, int days) {
        return run(period, kinds, settings, day -> kinds, days);
    }

    /** The same weather and people for each run of a season. */
    private Run run(
            TrialPeriod period,
            Set<LoopKind> kinds,
            Function<LoopKind, LoopSetting> settings,
            Function<LocalDate, Set<LoopKind>> on,
            int days) {
        Instant begin = period.start().plus(Duration.ofDays(period.history()));
        AulaHouse building = new AulaHouse(seed, begin.minus(Duration.ofDays(period.runIn() + 1)), false);
        AppliedLoops loops = new AppliedLoops(building, model, kinds, settings);
        for (int day = 0; day <= period.runIn(); day++) {
            EnergyLedger.ofDay(building, () -> loops.minute(Set.of()));
        }
        LocalDate first = LocalDate.ofInstant(begin, AulaHouse.ZONE);
        List<EnergyLedger> ledgers = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            Set<LoopKind> today = on.apply(first.plusDays(day));
            ledgers.add(EnergyLedger.ofDay(building, () -> loops.minute(today)));
            loops.midnight();
        }
        return new Run(ledgers, loops.takenBack());
    }

    private void randomised(TrialPeriod period) {
        LocalDate first = period.firstDayAfterHistory();
        TrialPlan plan = new TrialPlan(first, TRIED.size(), seed);
        Run drawn = run(period, EnumSet.copyOf(TRIED), LoopSetting::of, day -> on(plan, day), TRIAL_DAYS);
        Run without = run(period, EnumSet.noneOf(LoopKind.class), LoopSetting::of, TRIAL_DAYS);
        List<TrialEffect> effects = TrialAnalysis.of(days(plan, drawn), TRIED.size());
        for (int action = 0; action < effects.size(); action++) {
            LoopKind kind = TRIED.get(action);
            truth(plan, kind, effects.get(action), without, run(period, EnumSet.of(kind), LoopSetting::of, TRIAL_DAYS));
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
