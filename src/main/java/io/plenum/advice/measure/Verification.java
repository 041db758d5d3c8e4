package io.plenum.advice.measure;

import io.plenum.advice.Measurement;
import io.plenum.advice.Recommendation;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.Meter;
import io.plenum.energy.OutdoorTemperatures;
import io.plenum.energy.model.Hours;
import io.plenum.energy.model.Savings;
import io.plenum.energy.model.WorkingWeek;
import io.plenum.site.Site;
import io.plenum.site.SiteModels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Measurement and verification after the International Performance Measurement and Verification Protocol, option C: the whole meter,
 * before and after, for up to a year on either side. The day on which something was done belongs to neither.
 */
@Service
public class Verification {

    private static final Duration YEAR = Duration.ofDays(365);

    private final EnergyMeters meters;
    private final OutdoorTemperatures outdoor;
    private final SiteModels models;
    private final Clock clock;

    Verification(EnergyMeters meters, OutdoorTemperatures outdoor, SiteModels models, Clock clock) {
        this.meters = meters;
        this.outdoor = outdoor;
        this.models = models;
        this.clock = clock;
    }

    /** @param done carried out on some day */
    public Measurement of(Recommendation done) {
        ZoneId zone =
                models.current().sites().stream().map(Site::zone).findFirst().orElse(ZoneOffset.UTC);
        LocalDate on = Objects.requireNonNull(done.doneOn());
        Instant end = on.atStartOfDay(zone).toInstant().truncatedTo(ChronoUnit.HOURS);
        Instant begin = on.plusDays(1).atStartOfDay(zone).toInstant();
        Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        long passed = Math.max(0, Duration.between(begin, now).toHours());
        int missing = (int) Math.ceilDiv(Math.max(0, Savings.LEAST_HOURS - passed), 24);
        List<Measurement.Part> parts = new ArrayList<>();
        if (missing == 0) {
            Instant until = now.isAfter(begin.plus(YEAR)) ? begin.plus(YEAR) : now;
            done.proposal().yearlyKilowattHours().forEach((kind, yearly) -> {
                Measurement.Part part = part(kind, yearly.expected(), end, begin, until, zone);
                if (part != null) {
                    parts.add(part);
                }
            });
        }
        return new Measurement(clock.instant(), parts, missing);
    }

    private Measurement.@Nullable Part part(
            EnergyKind kind, double yearly, Instant end, Instant begin, Instant until, ZoneId zone) {
        Meter meter = meters.tree().main(kind);
        if (meter == null) {
            return null;
        }
        Savings savings =
                Savings.of(hours(meter, end.minus(YEAR), end), hours(meter, begin, until), WorkingWeek.of(zone));
        double days = savings.hours() / 24.0;
        return new Measurement.Part(
                kind,
                meter.key(),
                savings.verdict(),
                yearly * days / 365,
                savings.low(),
                savings.saved(),
                savings.high(),
                days,
                savings.acceptance().fit().cvRmse(),
                savings.acceptance().fit().nmbe());
    }

    private Hours hours(Meter meter, Instant from, Instant to) {
        EnergySeries series = Objects.requireNonNull(
                meters.hours(List.of(meter.key()), from, to).get(meter.key()));
        int first = 0;
        while (first < series.size() && Double.isNaN(series.amounts()[first])) {
            first++;
        }
        int count = series.size() - first;
        double[] energy = new double[count];
        for (int hour = 0; hour < count; hour++) {
            // What was estimated is not measured.
            boolean read = series.qualities()[first + hour] == EnergyQuality.MEASURED;
            energy[hour] = read ? series.amounts()[first + hour] : Double.NaN;
        }
        Instant start = count == 0 ? from : series.starts()[first];
        return new Hours(start, energy, outdoor.hours(start, start.plus(Duration.ofHours(count))));
    }
}
