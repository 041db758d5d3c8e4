package io.plenum.upkeep.wear;

import io.plenum.point.PointId;
import io.plenum.site.BuildingModel;
import io.plenum.site.SiteModels;
import io.plenum.trend.read.HourReader;
import io.plenum.upkeep.wear.ConditionStore.Computed;
import io.plenum.upkeep.wear.WearStore.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings counts and condition figures up to the last complete day, some days of some equipment at a time. What it has done is stored with how far it has
 * come, so that it goes on there after whatever stops it. Every call may throw Spring's {@code DataAccessException} while the database
 * is away.
 */
@Component
class WearCatchUp {

    /** Days that are counted in one pass. */
    private static final int DAYS = 7;

    /** Pieces of equipment in one pass: bounds what of their samples is held in memory. */
    private static final int PIECES = 40;

    /** What comes later than that after the end of a day is noted as a change of it. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final SiteModels models;
    private final WearReader reader;
    private final WearStore store;
    private final ConditionDays conditions;
    private final ConditionStore figures;
    private final HourReader hours;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WearCatchUp(
            SiteModels models,
            WearReader reader,
            WearStore store,
            ConditionDays conditions,
            ConditionStore figures,
            HourReader hours,
            TransactionTemplate transaction,
            Clock clock) {
        this.models = models;
        this.reader = reader;
        this.store = store;
        this.conditions = conditions;
        this.figures = figures;
        this.hours = hours;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Goes on until nothing is left or the time is over.
     *
     * @return the days of equipment that were counted
     */
    int run(Duration atMost) {
        Instant until = clock.instant().plus(atMost);
        // Of a day that is counted every later change has to be noted: also by writers that had begun before the watch
        // was set.
        Instant watched = store.watched();
        store.watch(clock.instant().truncatedTo(ChronoUnit.HOURS).minus(PATIENCE));
        if (watched == null) {
            return 0;
        }
        store.rewind();
        int done = 0;
        for (BuildingModel building : models.current().buildings()) {
            done += run(building, watched, until);
        }
        return done;
    }

    private int run(BuildingModel building, Instant watched, Instant until) {
        Map<String, WearPiece> pieces = WearPiece.of(building);
        LocalDate end = watched.atZone(building.zone()).toLocalDate();
        List<Progress> progress = new ArrayList<>(progress(building, pieces));
        int done = 0;
        while (clock.instant().isBefore(until)) {
            LocalDate first = progress.stream()
                    .map(Progress::next)
                    .min(Comparator.naturalOrder())
                    .orElse(end);
            if (!first.isBefore(end)) {
                break;
            }
            List<Progress> batch = progress.stream()
                    .filter(one -> one.next().equals(first))
                    .limit(PIECES)
                    .toList();
            LocalDate next = min(first.plusDays(DAYS), end);
            count(
                    building,
                    batch.stream()
                            .map(Progress::equipment)
                            .flatMap(equipment -> Stream.ofNullable(pieces.get(equipment)))
                            .toList(),
                    first,
                    next);
            progress.removeAll(batch);
            batch.forEach(one -> progress.add(new Progress(one.equipment(), one.points(), next)));
            done += batch.size() * Math.toIntExact(ChronoUnit.DAYS.between(first, next));
        }
        return done;
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private void count(BuildingModel building, List<WearPiece> pieces, LocalDate from, LocalDate to) {
        String site = building.site().key();
        List<EquipmentWear> counts = reader.count(
                pieces.stream().map(WearPiece::counted).filter(Objects::nonNull).toList(),
                LocalDays.of(from, to, building.zone()));
        List<Computed> computed = conditions.of(
                site, pieces.stream().flatMap(one -> one.conditions().stream()).toList(), from, to, building.zone());
        transaction.executeWithoutResult(status -> {
            store.replace(site, counts, from, to);
            figures.replace(site, computed);
            store.advance(site, pieces.stream().map(WearPiece::equipment).toList(), from, to);
        });
    }

    /** Where each piece is to go on; a new one begins with the history, one with other points as far back as samples are kept. */
    private List<Progress> progress(BuildingModel building, Map<String, WearPiece> pieces) {
        String site = building.site().key();
        Map<String, Progress> known = new HashMap<>();
        store.progress(site).forEach(one -> known.put(one.equipment(), one));
        List<Progress> all = new ArrayList<>();
        LocalDate earliest = null;
        for (WearPiece one : pieces.values()) {
            String key = one.equipment();
            List<Integer> ids = one.ids().stream().map(PointId::value).toList();
            Progress before = known.get(key);
            if (before != null && before.points().equals(ids)) {
                all.add(before);
                continue;
            }
            if (earliest == null) {
                earliest = earliest(building, pieces);
            }
            if (earliest != null) {
                Progress start = new Progress(key, ids, before == null ? earliest : samplesSince(building, earliest));
                store.begin(site, start);
                all.add(start);
            }
        }
        return all;
    }

    private @Nullable LocalDate earliest(BuildingModel building, Map<String, WearPiece> pieces) {
        List<PointId> points =
                pieces.values().stream().flatMap(one -> one.ids().stream()).toList();
        Instant first = hours.earliest(points);
        return first == null ? null : first.atZone(building.zone()).toLocalDate();
    }

    /** Before that what was counted from samples that are gone stays. */
    private LocalDate samplesSince(BuildingModel building, LocalDate earliest) {
        Instant kept = store.samplesSince();
        LocalDate first = kept == null
                ? earliest
                : kept.atZone(building.zone()).toLocalDate().plusDays(1);
        return first.isBefore(earliest) ? earliest : first;
    }
}
