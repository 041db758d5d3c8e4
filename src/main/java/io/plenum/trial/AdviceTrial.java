package io.plenum.trial;

import io.plenum.advice.estimate.AdviceKind;
import io.plenum.advice.estimate.AllAdvisors;
import io.plenum.advice.estimate.Appraisal;
import io.plenum.advice.estimate.DayWeather;
import io.plenum.advice.estimate.Defect;
import io.plenum.energy.EnergyKind;
import io.plenum.site.FolderModel;
import io.plenum.site.SiteModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.json.JsonMapper;

/**
 * Predicted against true: four weeks as found, then two weeks with exactly the recommended change beside two weeks without it, for each
 * recommendation and all of them together, in three seasons; and what a building already run by Guideline 36 is told. Prints a JSON line
 * for each case as it is known, then a table.
 */
public final class AdviceTrial {

    /** The leaking reheat valve of the house as found, as fault detection words it. */
    static final Defect LEAK = new Defect("vav-1-13", "REHEAT_VALVE_LEAKS", EnergyKind.GAS, 200, 28, 0.8);

    private final JsonMapper json = JsonMapper.builder().build();
    private final SiteModel model;
    private final ExecutorService pool;
    private final List<Case> cases = new ArrayList<>();

    private AdviceTrial(SiteModel model, ExecutorService pool) {
        this.model = model;
        this.pool = pool;
    }

    /** Takes the site's folder, {@code floorplans/aula-house} without one. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "floorplans/aula-house");
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            new AdviceTrial(FolderModel.read(folder), pool).run(Season.year());
        }
    }

    private void run(List<Season> seasons) throws InterruptedException, ExecutionException {
        for (Season season : seasons) {
            run(season);
        }
        System.out.println();
        cases.forEach(one -> System.out.println(one.row()));
        long inside = cases.stream().filter(Case::inside).count();
        long broken = cases.stream().filter(one -> !one.kept()).count();
        double width = cases.stream()
                .mapToDouble(one -> one.predicted().relativeHalfWidth())
                .filter(Double::isFinite)
                .average()
                .orElse(0);
        System.out.printf(
                Locale.ROOT,
                "%d of %d inside (%.0f %%), %d promises broken, mean half width %.0f %% of what is expected, %d kinds%n",
                inside,
                cases.size(),
                100.0 * inside / Math.max(1, cases.size()),
                broken,
                100 * width,
                cases.stream().map(Case::kind).distinct().count());
    }

    private void run(Season season) throws InterruptedException, ExecutionException {
        Future<HouseRecord> guided = pool.submit(() -> season.record(model, true));
        List<Appraisal> all =
                new AllAdvisors().appraise(season.record(model, false).evidence(model, List.of(LEAK)));
        Future<Books> without = pool.submit(() -> season.after(Deed.NONE));
        List<Future<Books>> done = new ArrayList<>();
        Deed together = Deed.NONE;
        for (Appraisal one : all) {
            Deed deed = Deed.of(one.proposal());
            // Presence does all that shorter hours of the lights would do.
            together = one.proposal().kind() == AdviceKind.LIGHT_SCHEDULE ? together : together.and(deed);
            done.add(pool.submit(() -> season.after(deed)));
        }
        Deed everything = together;
        Future<Books> combined = pool.submit(() -> season.after(everything));
        List<DayWeather> days = season.days(without.get());
        for (int i = 0; i < all.size(); i++) {
            Case one =
                    Case.of(season, all.get(i), days, without.get(), done.get(i).get());
            cases.add(one);
            System.out.println(json.writeValueAsString(one.json()));
        }
        together(season, without.get(), combined.get());
        guided(season, new AllAdvisors().appraise(guided.get().evidence(model, List.of())));
    }

    private void together(Season season, Books without, Books with) {
        System.out.println(json.writeValueAsString(Map.of(
                "season", season.name(),
                "together", Math.round(1000 * (1 - with.energy() / without.energy())) / 10.0,
                "kilowattHours", Math.round(without.energy()),
                "kelvinHoursBefore", Math.round(10 * without.kelvinHours()) / 10.0,
                "kelvinHoursAfter", Math.round(10 * with.kelvinHours()) / 10.0,
                "co2HoursBefore", Math.round(without.co2Hours()),
                "co2HoursAfter", Math.round(with.co2Hours()))));
    }

    private void guided(Season season, List<Appraisal> told) {
        for (Appraisal one : told) {
            System.out.println(json.writeValueAsString(Map.of(
                    "season", season.name(),
                    "guideline36", one.proposal().kind().name(),
                    "yearlyKilowattHours", Math.round(one.proposal().expectedKilowattHours()))));
        }
    }
}
