package io.plenum.energy.forecast;

import io.plenum.energy.ClosedDays;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.MeterTree;
import io.plenum.energy.baseline.Consumption;
import io.plenum.energy.model.MeterHours;
import io.plenum.energy.model.WorkingWeek;
import io.plenum.energy.model.forecast.ForecastModel;
import io.plenum.energy.model.forecast.GradientBoostedForecast;
import io.plenum.energy.weather.Outdoor;
import io.plenum.energy.weather.TemperaturesAhead;
import io.plenum.site.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Electricity of the days to come: learnt once a day, told anew each hour, always beside whoever asks. */
@Service
public class ForecastService {

    /** Readings before now that the methods look back upon. */
    private static final Duration BACK = Duration.ofDays(36);

    /** While there is little history, more may be coming in just now. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private final EnergyMeters meters;
    private final Consumption consumption;
    private final Outdoor outdoor;
    private final ClosedDays closed;
    private final Clock clock;
    private final Map<String, Slot> slots = new ConcurrentHashMap<>();

    /** What is known of one site, and what is under way for it. */
    private static final class Slot {
        private volatile @Nullable LearntModel learnt;
        private volatile @Nullable CurrentForecast current;
        private @Nullable Run running;
    }

    /** What was learnt on a day, of which meters, and in which week. */
    private record Basis(LocalDate day, MeterTree tree, WorkingWeek week) {}

    private record LearntModel(Basis basis, @Nullable ForecastModel model, int days) {}

    private record CurrentForecast(LearntModel learnt, Forecast ahead) {}

    private record Run(CompletableFuture<Forecast> result, List<DoubleConsumer> listeners) {}

    ForecastService(EnergyMeters meters, Consumption consumption, Outdoor outdoor, ClosedDays closed, Clock clock) {
        this.meters = meters;
        this.consumption = consumption;
        this.outdoor = outdoor;
        this.closed = closed;
        this.clock = clock;
    }

    private Slot slot(Site site) {
        return slots.computeIfAbsent(site.key(), key -> new Slot());
    }

    /** What was told of a site in this hour, null where nobody has asked yet. */
    public @Nullable Forecast known(Site site) {
        CurrentForecast last = slot(site).current;
        return last != null
                        && isFresh(last.ahead())
                        && isBasis(site, last.learnt().basis())
                ? last.ahead()
                : null;
    }

    private boolean isFresh(Forecast ahead) {
        Instant now = clock.instant();
        return ahead.start().equals(now.truncatedTo(ChronoUnit.HOURS))
                && !(ahead.isYoung() && ahead.made().isBefore(now.minus(YOUNG)));
    }

    /**
     * Has the forecast of this hour made for a site, unless it is there or under way. It fails with Spring's {@code DataAccessException}
     * while the database is away.
     *
     * @param progress is told how much is done, 0 to 1, on another thread
     */
    public CompletableFuture<Forecast> ask(Site site, DoubleConsumer progress) {
        Forecast ahead = known(site);
        if (ahead != null) {
            return CompletableFuture.completedFuture(ahead);
        }
        Slot slot = slot(site);
        synchronized (slot) {
            Run run = slot.running;
            if (run == null) {
                run = new Run(new CompletableFuture<>(), new CopyOnWriteArrayList<>());
                slot.running = run;
                start(site, slot, run);
            }
            run.listeners().add(progress);
            return run.result().copy();
        }
    }

    /** A thread of the platform, behind all others: learning computes for seconds and waits for nothing. */
    private void start(Site site, Slot slot, Run run) {
        Thread.ofPlatform()
                .name("energy-forecast")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(() -> work(site, slot, run));
    }

    /** Whoever waits hears of every end. */
    private void work(Site site, Slot slot, Run run) {
        try {
            LearntModel now = learnt(site, slot, run);
            CurrentForecast fresh = new CurrentForecast(now, forecast(site, now));
            slot.current = fresh;
            end(slot, run);
            run.result().complete(fresh.ahead());
        } catch (RuntimeException | Error failed) {
            end(slot, run);
            run.result().completeExceptionally(failed);
        }
    }

    private static void end(Slot slot, Run run) {
        synchronized (slot) {
            slot.running = slot.running == run ? null : slot.running;
        }
    }

    private LearntModel learnt(Site site, Slot slot, Run run) {
        LearntModel last = slot.learnt;
        if (last != null && last.model() != null && last.model().score() != null && isBasis(site, last.basis())) {
            return last;
        }
        Basis basis = new Basis(today(site), meters.tree(site), week(site));
        Instant end = basis.day().atStartOfDay(site.zone()).toInstant().truncatedTo(ChronoUnit.HOURS);
        MeterHours history = consumption.history(site, end);
        report(run, 0.1);
        ForecastModel model = ForecastModel.of(history, basis.week(), part -> report(run, 0.1 + 0.85 * part));
        LearntModel now = new LearntModel(basis, model, history.measured() / 24);
        slot.learnt = now;
        return now;
    }

    private static void report(Run run, double part) {
        run.listeners().forEach(listener -> listener.accept(part));
    }

    private Forecast forecast(Site site, LearntModel now) {
        Instant start = hour();
        ForecastModel model = now.model();
        if (model == null) {
            double[] none = {};
            return new Forecast(
                    null,
                    null,
                    now.days(),
                    clock.instant(),
                    start,
                    new GradientBoostedForecast.Band(none, none, none),
                    new TemperaturesAhead(none, 0, 0),
                    new boolean[0]);
        }
        MeterHours past = consumption.hours(site, start.minus(BACK), start);
        TemperaturesAhead weather = outdoor.ahead(site, start, Forecast.MOST_HOURS);
        GradientBoostedForecast.Band band = model.ahead(joined(past, weather.celsius()), past.length());
        return new Forecast(
                model.method(),
                model.score(),
                now.days(),
                clock.instant(),
                start,
                band,
                weather,
                unseen(model, start, weather.celsius()));
    }

    private static boolean[] unseen(ForecastModel model, Instant start, double[] celsius) {
        boolean[] unseen = new boolean[celsius.length];
        for (int hour = 0; hour < unseen.length; hour++) {
            unseen[hour] = !model.isSeen(start.plusSeconds(3600L * hour), celsius[hour]);
        }
        return unseen;
    }

    private static MeterHours joined(MeterHours past, double[] temperatures) {
        int all = past.length() + temperatures.length;
        double[] energy = Arrays.copyOf(past.energy(), all);
        Arrays.fill(energy, past.length(), all, Double.NaN);
        double[] weather = Arrays.copyOf(past.temperature(), all);
        System.arraycopy(temperatures, 0, weather, past.length(), temperatures.length);
        return new MeterHours(past.start(), energy, weather);
    }

    private boolean isBasis(Site site, Basis basis) {
        return basis.day().equals(today(site))
                && basis.tree() == meters.tree(site)
                && basis.week().equals(week(site));
    }

    private WorkingWeek week(Site site) {
        return new WorkingWeek(site.zone(), closed.days(site));
    }

    private Instant hour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }

    private LocalDate today(Site site) {
        return LocalDate.ofInstant(clock.instant(), site.zone());
    }
}
