package io.plenum.control.run;

import io.plenum.control.run.LoopStore.DaySteps;
import io.plenum.control.trial.TrialAnalysis;
import io.plenum.control.trial.TrialDay;
import io.plenum.control.trial.TrialEffect;
import io.plenum.energy.ClosedDays;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.Meter;
import io.plenum.energy.OutdoorTemperatures;
import io.plenum.site.Site;
import io.plenum.site.SiteModels;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What trials say, by the main meters of their site. May throw Spring's {@code DataAccessException}. */
@Service
public class TrialResults {

    private static final List<EnergyKind> KINDS =
            List.of(EnergyKind.ELECTRICITY, EnergyKind.GAS, EnergyKind.HEAT, EnergyKind.COLD);

    private final LoopStore store;
    private final EnergyMeters meters;
    private final OutdoorTemperatures outdoors;
    private final ClosedDays closed;
    private final SiteModels models;
    private final Clock clock;

    TrialResults(
            LoopStore store,
            EnergyMeters meters,
            OutdoorTemperatures outdoors,
            ClosedDays closed,
            SiteModels models,
            Clock clock) {
        this.store = store;
        this.meters = meters;
        this.outdoors = outdoors;
        this.closed = closed;
        this.models = models;
        this.clock = clock;
    }

    /** A day that counts, without what a meter says of it. */
    private record PlannedDay(LocalDate day, double temperature, boolean working, List<Boolean> on) {}

    /** @throws RequestProblem where there is no such trial */
    public ControlTrialResult of(UUID trial) {
        List<ControlLoop> loops = store.all().stream()
                .filter(loop -> loop.trial() != null && loop.trial().trial().equals(trial))
                .sorted(Comparator.comparingInt(loop -> share(loop).action()))
                .toList();
        Site site =
                loops.isEmpty() ? null : models.current().site(loops.getFirst().site());
        if (site == null || loops.size() != share(loops.getFirst()).plan().actions()) {
            throw RequestProblem.notFound(trial.toString());
        }
        LocalDate first = share(loops.getFirst()).plan().first();
        LocalDate today = LocalDate.ofInstant(clock.instant(), site.zone());
        if (!first.isBefore(today)) {
            return new ControlTrialResult(trial, loops, 0, 0, Map.of());
        }
        List<PlannedDay> days = days(site, loops, first, today);
        Map<EnergyKind, List<TrialEffect>> effects = new EnumMap<>(EnergyKind.class);
        for (EnergyKind kind : KINDS) {
            List<TrialEffect> found = effects(site, kind, days, first, today, loops.size());
            if (!found.isEmpty()) {
                effects.put(kind, found);
            }
        }
        int all = (int) ChronoUnit.DAYS.between(first, today);
        return new ControlTrialResult(trial, loops, days.size(), all - days.size(), effects);
    }

    private static TrialShare share(ControlLoop loop) {
        return Objects.requireNonNull(loop.trial());
    }

    private List<PlannedDay> days(Site site, List<ControlLoop> loops, LocalDate first, LocalDate today) {
        List<Map<LocalDate, DaySteps>> steps =
                loops.stream().map(loop -> store.days(loop.id(), site.zone())).toList();
        Set<LocalDate> holidays = closed.days(site);
        List<PlannedDay> days = new ArrayList<>();
        for (LocalDate day = first; day.isBefore(today); day = day.plusDays(1)) {
            List<Boolean> on = new ArrayList<>();
            for (int i = 0; i < loops.size(); i++) {
                Boolean state = state(share(loops.get(i)), steps.get(i).get(day), day);
                if (state != null) {
                    on.add(state);
                }
            }
            double temperature = on.size() == loops.size() ? temperature(site, day) : Double.NaN;
            if (!Double.isNaN(temperature)) {
                boolean working =
                        day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue() && !holidays.contains(day);
                days.add(new PlannedDay(day, temperature, working, on));
            }
        }
        return days;
    }

    /** Null for a day that does not count: the machine stood, or the loop was not what was drawn. */
    private static @Nullable Boolean state(TrialShare share, @Nullable DaySteps steps, LocalDate day) {
        if (steps == null || steps.running() == 0) {
            return null;
        }
        boolean planned = share.isOn(day);
        double part = (double) steps.live() / steps.running();
        boolean kept = planned ? part >= LiveDays.THROUGHOUT : part <= 1 - LiveDays.THROUGHOUT;
        return kept ? planned : null;
    }

    private double temperature(Site site, LocalDate day) {
        Instant from = day.atStartOfDay(site.zone()).toInstant().truncatedTo(ChronoUnit.HOURS);
        Instant to = day.plusDays(1).atStartOfDay(site.zone()).toInstant().truncatedTo(ChronoUnit.HOURS);
        return Arrays.stream(outdoors.hours(site, from, to))
                .filter(hour -> !Double.isNaN(hour))
                .average()
                .orElse(Double.NaN);
    }

    private List<TrialEffect> effects(
            Site site, EnergyKind kind, List<PlannedDay> days, LocalDate first, LocalDate today, int actions) {
        double[] energy = energy(site, kind, first, today);
        List<TrialDay> measured = days.stream()
                .map(day -> new TrialDay(
                        energy[(int) ChronoUnit.DAYS.between(first, day.day())],
                        day.temperature(),
                        day.working(),
                        day.on()))
                .filter(day -> !Double.isNaN(day.energy()))
                .toList();
        return TrialAnalysis.of(measured, actions);
    }

    /** kWh by day; NaN where a meter lacks, or estimates. */
    private double[] energy(Site site, EnergyKind kind, LocalDate first, LocalDate today) {
        List<String> keys =
                meters.tree(site).mains(kind).stream().map(Meter::key).toList();
        double[] sum = new double[(int) ChronoUnit.DAYS.between(first, today)];
        Arrays.fill(sum, keys.isEmpty() ? Double.NaN : 0);
        Instant from = first.atStartOfDay(site.zone()).toInstant();
        Instant to = today.atStartOfDay(site.zone()).toInstant();
        for (EnergySeries series : meters.days(site, keys, from, to).values()) {
            for (int day = 0; day < sum.length; day++) {
                boolean measured = day < series.size() && series.qualities()[day] == EnergyQuality.MEASURED;
                sum[day] += measured ? series.amounts()[day] : Double.NaN;
            }
        }
        return sum;
    }
}
