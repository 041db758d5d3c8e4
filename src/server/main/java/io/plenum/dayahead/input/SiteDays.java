package io.plenum.dayahead.input;

import io.plenum.dayahead.program.BatteryUnit;
import io.plenum.dayahead.program.ChargeNeed;
import io.plenum.dayahead.program.DayInputs;
import io.plenum.dayahead.program.DayPlanner;
import io.plenum.dayahead.program.DayWeights;
import io.plenum.dayahead.program.OptimisedDay;
import io.plenum.dayahead.store.DayAheadPrices;
import io.plenum.dayahead.store.DayAheadSetting;
import io.plenum.dayahead.store.DayAheadSettings;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyPrices;
import io.plenum.energy.SitePrices;
import io.plenum.site.Site;
import io.plenum.site.SiteModels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Days to come, planned. Every call may take seconds, and may throw Spring's {@code DataAccessException} while the database is away. */
@Service
public class SiteDays {

    private static final int QUARTER = 900;

    private static final double PER_CENT = 100;

    private final DayAheadPrices prices;
    private final DayAheadSettings settings;
    private final EnergyPrices tariffs;
    private final ExpectedLoads loads;
    private final ChargeHistory charging;
    private final SiteModels models;
    private final Clock clock;

    SiteDays(
            DayAheadPrices prices,
            DayAheadSettings settings,
            EnergyPrices tariffs,
            ExpectedLoads loads,
            ChargeHistory charging,
            SiteModels models,
            Clock clock) {
        this.prices = prices;
        this.settings = settings;
        this.tariffs = tariffs;
        this.loads = loads;
        this.charging = charging;
        this.models = models;
        this.clock = clock;
    }

    /** The day after today, by the site's clock. */
    public LocalDate tomorrow(Site site) {
        return LocalDate.ofInstant(clock.instant(), site.zone()).plusDays(1);
    }

    /** @param day tomorrow, or another within the week */
    public SiteDay of(Site site, LocalDate day) {
        Instant start = day.atStartOfDay(site.zone()).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(site.zone()).toInstant();
        int steps = (int) (Duration.between(start, end).toSeconds() / QUARTER);
        DayAheadSetting setting = settings.of(site);
        SitePrices tariff = tariffs.of(site);
        double[] paid = new double[steps];
        Arrays.fill(paid, Double.NaN);
        prices.between(site, start, end)
                .forEach(quarter ->
                        paid[(int) (Duration.between(start, quarter.time()).toSeconds() / QUARTER)] =
                                setting.paid(quarter.price()));
        double[] carbon = series(start, steps, time -> tariff.carbonMarginal(EnergyKind.ELECTRICITY, time));
        Set<DayGap> gaps = EnumSet.noneOf(DayGap.class);
        if (!Arrays.stream(paid).allMatch(Double::isFinite)) {
            gaps.add(DayGap.PRICES);
        }
        ExpectedLoads.DayLoad load = loads.of(site, start, steps);
        if (load == null) {
            gaps.add(DayGap.LOAD);
        }
        ChargeNeed cars = cars(site, day, setting);
        BatteryUnit battery = battery(setting);
        if (cars == null && battery == null) {
            gaps.add(DayGap.NOTHING_MOVES);
        }
        DayInputs inputs = null;
        OptimisedDay plan = null;
        if (gaps.isEmpty() && load != null) {
            inputs = new DayInputs(
                    paid,
                    series(start, steps, tariff::feedIn),
                    carbon,
                    without(load.used(), cars),
                    load.reserve(),
                    load.photovoltaics(),
                    setting.importLimit(),
                    List.of(),
                    battery,
                    cars == null ? List.of() : List.of(cars),
                    new DayWeights(setting.carbonPrice(), tariff.demandCharge(), load.knownPeak(), 0));
            plan = DayPlanner.plan(inputs);
        }
        return new SiteDay(
                day, start, tariff.currency(), paid, carbon, gaps, inputs, plan, prices.latest(site), setting);
    }

    private static double[] series(Instant start, int steps, ToDoubleFunction<Instant> value) {
        return IntStream.range(0, steps)
                .mapToDouble(step -> value.applyAsDouble(start.plusSeconds((long) QUARTER * step)))
                .toArray();
    }

    private @Nullable ChargeNeed cars(Site site, LocalDate day, DayAheadSetting setting) {
        LocalTime leave = setting.carsLeave();
        return leave == null ? null : charging.expected(models.current().of(site), day, leave);
    }

    /** Nobody knows what will be in it at midnight: it begins empty, which promises the least. */
    private static @Nullable BatteryUnit battery(DayAheadSetting setting) {
        return setting.batteryEnergy() > 0 && setting.batteryPower() > 0
                ? new BatteryUnit(
                        setting.batteryEnergy(), setting.batteryPower(), setting.batteryEfficiency() / PER_CENT, 0)
                : null;
    }

    /** What is left of all that is expected where the cars of a usual day are taken out. */
    private static double[] without(double[] used, @Nullable ChargeNeed cars) {
        double[] rest = used.clone();
        if (cars != null) {
            double left = cars.energy();
            for (int step = cars.from(); step < Math.min(cars.to(), rest.length); step++) {
                double power = Math.min(cars.power(), left / DayInputs.HOURS);
                left -= power * DayInputs.HOURS;
                rest[step] = Math.max(0, rest[step] - power);
            }
        }
        return rest;
    }
}
