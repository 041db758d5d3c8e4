package io.plenum.energy.spending;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import io.plenum.energy.ClosedDays;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterTree;
import io.plenum.energy.OutdoorTemperatures;
import io.plenum.energy.Peaks;
import io.plenum.energy.ProvenSavings;
import io.plenum.energy.budget.Budgets;
import io.plenum.energy.hours.KindHoursReader;
import io.plenum.energy.hours.MonthlyPeaks;
import io.plenum.energy.hours.TestHours;
import io.plenum.energy.tariff.TariffBook;
import io.plenum.energy.tariff.Tariffs;
import io.plenum.energy.tariff.TestTariffs;
import io.plenum.site.Site;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** A building in Berlin with meters by formula: hours in which the formula is NaN were not measured. */
public final class TestSpending {

    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final Site SITE = new Site("house", "House", BERLIN, 1000);

    public final EnergyMeters meters = mock();
    public final Peaks peaks = mock();
    public final Budgets budgets = mock();
    public final Tariffs tariffs = mock();
    private final OutdoorTemperatures outdoor = mock();
    public final ClosedDays closed = mock();
    private final Clock clock;
    private final Map<String, ToDoubleFunction<Instant>> formulas = new HashMap<>();
    private final Map<String, Meter> all = new LinkedHashMap<>();

    public TestSpending(Instant now) {
        clock = Clock.fixed(now, BERLIN);
        lenient().when(closed.days(any())).thenReturn(Set.of());
        lenient().when(budgets.of(any())).thenReturn(List.of());
        lenient().when(meters.hours(any(), anyCollection(), any(), any())).thenAnswer(call -> {
            Map<String, EnergySeries> series = new HashMap<>();
            for (Object key : (Collection<?>) call.getArgument(1)) {
                series.put((String) key, series((String) key, call.getArgument(2), call.getArgument(3)));
            }
            return series;
        });
    }

    private EnergySeries series(String key, Instant from, Instant to) {
        int count = hours(from, to);
        Instant[] starts = new Instant[count + 1];
        Arrays.setAll(starts, hour -> from.plusSeconds(3600L * hour));
        double[] amounts = new double[count];
        EnergyQuality[] qualities = new EnergyQuality[count];
        for (int hour = 0; hour < count; hour++) {
            amounts[hour] = Objects.requireNonNull(formulas.get(key)).applyAsDouble(starts[hour]);
            qualities[hour] = Double.isNaN(amounts[hour]) ? EnergyQuality.MISSING : EnergyQuality.MEASURED;
        }
        return new EnergySeries(starts, amounts, qualities);
    }

    private static int hours(Instant from, Instant to) {
        return (int) ((to.getEpochSecond() - from.getEpochSecond()) / 3600);
    }

    /** A meter through which a kind comes in. */
    public Meter main(EnergyKind kind, ToDoubleFunction<Instant> formula) {
        String key = kind.name();
        Meter meter = new Meter(key, key, kind, Meter.Role.CONSUMPTION, null, List.of(), null, null, null, true);
        formulas.put(key, formula);
        all.put(key, meter);
        lenient().when(meters.tree(SITE)).thenReturn(new MeterTree(List.copyOf(all.values())));
        return meter;
    }

    /** A meter behind that of a kind. */
    public void behind(EnergyKind kind, String key, ToDoubleFunction<Instant> formula) {
        Meter meter =
                new Meter(key, key, kind, Meter.Role.CONSUMPTION, kind.name(), List.of(), null, null, null, false);
        formulas.put(key, formula);
        all.put(key, meter);
        lenient().when(meters.tree(SITE)).thenReturn(new MeterTree(List.copyOf(all.values())));
    }

    public KindHoursReader hours() {
        return TestHours.reader(meters, outdoor, clock);
    }

    public MonthlyPeaks monthlyPeaks() {
        return TestHours.peaks(peaks, clock);
    }

    public void outdoors(ToDoubleFunction<Instant> celsius) {
        lenient().when(outdoor.hours(any(), any(), any())).thenAnswer(call -> {
            Instant from = call.getArgument(1);
            double[] hours = new double[hours(from, call.getArgument(2))];
            Arrays.setAll(hours, hour -> celsius.applyAsDouble(from.plusSeconds(3600L * hour)));
            return hours;
        });
    }

    public void tariffs(TariffBook book, Map<YearMonth, Double> highest) {
        lenient().when(tariffs.of(SITE)).thenReturn(TestTariffs.of(BERLIN, book));
        lenient().when(peaks.quarters(any(), any(), any())).thenAnswer(call -> {
            Instant from = call.getArgument(1);
            Double peak = highest.get(YearMonth.from(from.atZone(BERLIN)));
            return peak == null ? Map.of() : Map.of(from, peak);
        });
    }

    public Overviews overviews() {
        return new Overviews(hours(), new FigureReader(tariffs, monthlyPeaks()), budgets, tariffs, closed, clock);
    }

    Changes changes(ProvenSavings savings) {
        return new Changes(hours(), new FigureReader(tariffs, monthlyPeaks()), tariffs, closed, savings, clock);
    }

    /** Whether people work in an hour's day. */
    public static boolean works(Instant hour) {
        return LocalDate.ofInstant(hour, BERLIN).getDayOfWeek().getValue() <= 5;
    }
}
