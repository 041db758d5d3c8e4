package io.plenum.trial;

import io.plenum.energy.EnergyKind;
import io.plenum.recommendation.estimate.Defect;
import io.plenum.recommendation.estimate.Evidence;
import io.plenum.recommendation.estimate.ProposalEstimate;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.advisor.AllAdvisors;
import io.plenum.recommendation.estimate.saving.DayWeather;
import io.plenum.site.BuildingModel;
import io.plenum.site.importing.FolderModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.json.JsonMapper;

/**
 * Predicted against true: four weeks as found, then two weeks with exactly the recommended change beside two weeks without it, for each
 * recommendation and all of them together, in three seasons; what a building already run by Guideline 36 is told; and recommendations
 * for trouble that Aula House does not have, in buildings that have it. Prints a JSON line for each case as it is known, then a table.
 */
public final class RecommendationTrial {

    private static final long SEED = 42;
    /** The leaking reheat valve of the building as found, as fault detection words it. */
    static final Defect LEAK = new Defect("vav-1-13", "REHEAT_VALVE_LEAKS", EnergyKind.GAS, 200, 28, 0.8);

    private final JsonMapper json = JsonMapper.builder().build();
    private final BuildingModel model;
    private final ExecutorService pool;
    private final List<TrialResult> cases = new ArrayList<>();

    private RecommendationTrial(BuildingModel model, ExecutorService pool) {
        this.model = model;
        this.pool = pool;
    }

    /** Takes a seed of weather and people, 42 without one. Reads the site's folder, {@code floorplans/aula-house}. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : SEED;
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            new RecommendationTrial(FolderModel.read(Path.of("floorplans/aula-house")), pool).run(seed);
        }
    }

    private void run(long seed) throws InterruptedException, ExecutionException {
        for (TrialPeriod period : TrialPeriod.year()) {
            plain(BuildingVariant.plain(seed), period);
        }
        for (BuildingVariant variant : BuildingVariant.others(seed)) {
            for (TrialPeriod period : TrialPeriod.year()) {
                cases(
                        variant,
                        period,
                        asked(variant, period),
                        pool.submit(() -> period.after(variant, AppliedChange.NONE)));
            }
        }
        System.out.println();
        cases.forEach(one -> System.out.println(one.row()));
        System.out.println(TrialResult.summary(cases));
    }

    private Evidence evidence(BuildingVariant variant, TrialPeriod period) {
        return period.record(model, variant, false).evidence(model, List.of(LEAK));
    }

    private List<ProposalEstimate> asked(BuildingVariant variant, TrialPeriod period) {
        return new AllAdvisors()
                .best(evidence(variant, period)).stream()
                        .filter(one -> variant.asked().contains(one.proposal().kind()))
                        .toList();
    }

    private void plain(BuildingVariant variant, TrialPeriod period) throws InterruptedException, ExecutionException {
        Future<RecordedMeans> guided = pool.submit(() -> period.record(model, variant, true));
        Future<EnergyLedger> without = pool.submit(() -> period.after(variant, AppliedChange.NONE));
        List<ProposalEstimate> told = new AllAdvisors().appraise(evidence(variant, period));
        Future<EnergyLedger> combined = pool.submit(() -> period.after(variant, everything(told)));
        cases(variant, period, told, without);
        together(period, without.get(), combined.get());
        guided(period, new AllAdvisors().appraise(guided.get().evidence(model, List.of())));
    }

    private static AppliedChange everything(List<ProposalEstimate> told) {
        AppliedChange together = AppliedChange.NONE;
        for (ProposalEstimate one : told) {
            // Presence does all that shorter hours of the lights would do.
            boolean covered = one.proposal().kind() == RecommendationKind.LIGHT_SCHEDULE;
            together = covered ? together : together.and(AppliedChange.of(one.proposal()));
        }
        return together;
    }

    private void cases(
            BuildingVariant variant, TrialPeriod period, List<ProposalEstimate> told, Future<EnergyLedger> without)
            throws InterruptedException, ExecutionException {
        List<Future<EnergyLedger>> done = new ArrayList<>();
        for (ProposalEstimate one : told) {
            AppliedChange change = AppliedChange.of(one.proposal());
            done.add(pool.submit(() -> period.after(variant, change)));
        }
        List<DayWeather> days = period.days(without.get());
        for (int i = 0; i < told.size(); i++) {
            TrialResult one = TrialResult.of(
                    variant,
                    period,
                    told.get(i),
                    days,
                    without.get(),
                    done.get(i).get());
            cases.add(one);
            System.out.println(json.writeValueAsString(one.json()));
        }
    }

    private void together(TrialPeriod period, EnergyLedger without, EnergyLedger with) {
        System.out.println(json.writeValueAsString(Map.of(
                "season", period.name(),
                "together", Math.round(1000 * (1 - with.energy() / without.energy())) / 10.0,
                "kilowattHours", Math.round(without.energy()),
                "kelvinHoursBefore", Math.round(10 * without.kelvinHours()) / 10.0,
                "kelvinHoursAfter", Math.round(10 * with.kelvinHours()) / 10.0,
                "co2HoursBefore", Math.round(without.co2Hours()),
                "co2HoursAfter", Math.round(with.co2Hours()))));
    }

    private void guided(TrialPeriod period, List<ProposalEstimate> told) {
        for (ProposalEstimate one : told) {
            System.out.println(json.writeValueAsString(Map.of(
                    "season", period.name(),
                    "guideline36", one.proposal().kind().name(),
                    "yearlyKilowattHours", Math.round(one.proposal().expectedKilowattHours()))));
        }
    }
}
