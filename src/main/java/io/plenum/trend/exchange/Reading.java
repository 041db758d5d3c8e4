package io.plenum.trend.exchange;

import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.trend.HeldStates;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** One pass through a file: what has been found so far. */
final class Reading {

    static final int MOST = 100;

    private final ImportOptions options;
    private final PointCatalog catalog;
    private final TimeReader times;
    private final SampleTaker taker;
    private final HeldStates held = new HeldStates();
    private final Map<String, Target> targets = new LinkedHashMap<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private long problemCount;
    private long lines;
    private long samples;
    private boolean wide;
    private @Nullable Instant first;
    private @Nullable Instant last;

    Reading(ImportOptions options, PointCatalog catalog, Instant latest, SampleTaker taker) {
        this.options = options;
        this.catalog = catalog;
        this.times = new TimeReader(options, latest);
        this.taker = taker;
    }

    void wide() {
        wide = true;
    }

    long lineRead() {
        return ++lines;
    }

    void problem(ImportProblem problem) {
        problemCount++;
        if (problems.size() < MOST) {
            problems.add(problem);
        }
    }

    /** The point of a name; null where it is left out, or where there is a problem, which is noted then. */
    @Nullable
    Target target(String field, @Nullable String unit, long line) {
        String name = field.strip();
        Target known = targets.get(name + "\n" + unit);
        if (known != null) {
            return known;
        }
        String key = options.points().getOrDefault(name, name);
        if (key.isEmpty() || unknown.contains(name)) {
            return null;
        }
        Point point = catalog.byKey(key);
        if (point == null) {
            unknown(name, line);
            return null;
        }
        return target(name, options.units().getOrDefault(name, unit == null ? "" : unit), unit, point, line);
    }

    private void unknown(String name, long line) {
        if (unknown.size() < MOST) {
            unknown.add(name);
        }
        if (!options.skipUnknown()) {
            problem(new ImportProblem(line, "trends.import.problem.unknown", List.of(name)));
        }
    }

    private @Nullable Target target(String name, String from, @Nullable String unit, Point point, long line) {
        DoubleUnaryOperator conversion = UnitConversion.between(from, point.unit());
        if (conversion == null) {
            problem(new ImportProblem(
                    line,
                    "trends.import.problem.unit",
                    List.of(from, point.key(), point.unit().symbol())));
            return null;
        }
        Target target = new Target(name, from.isEmpty() ? null : from, point, conversion);
        targets.put(name + "\n" + unit, target);
        return target;
    }

    void sample(Target target, String time, String value, @Nullable String quality, long line) {
        try {
            double number = ValueReader.read(value, target.point);
            if (Double.isNaN(number)) {
                return;
            }
            Instant at = times.read(time, target.before);
            target.before = at;
            target.samples++;
            count(at);
            double converted = target.conversion.applyAsDouble(number);
            take(target.point, new Sample(target.point.id(), at, converted, quality(quality)));
        } catch (BadField bad) {
            problem(bad.at(line));
        } catch (SQLException away) {
            throw new LoadFailure(away);
        }
    }

    private void take(Point point, Sample sample) throws SQLException {
        if (!options.changesOnly()) {
            taker.take(sample);
            return;
        }
        for (Sample also : held.before(point, sample)) {
            taker.take(also);
        }
    }

    private void count(Instant at) {
        samples++;
        first = first == null || at.isBefore(first) ? at : first;
        last = last == null || at.isAfter(last) ? at : last;
    }

    private static Quality quality(@Nullable String word) throws BadField {
        if (word == null || word.isBlank()) {
            return Quality.GOOD;
        }
        try {
            return Quality.valueOf(word.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadField("trends.import.problem.quality", word);
        }
    }

    ImportReport report(long stored) {
        List<ImportReport.Source> sources = new ArrayList<>();
        targets.values()
                .forEach(target -> sources.add(
                        new ImportReport.Source(target.name, target.point.key(), target.unit, target.samples)));
        unknown.forEach(name -> sources.add(new ImportReport.Source(name, null, null, 0)));
        if (samples == 0 && problemCount == 0 && unknown.isEmpty()) {
            problem(new ImportProblem(1, "trends.import.problem.empty", List.of()));
        }
        return new ImportReport(
                wide,
                lines,
                samples,
                stored,
                first,
                last,
                times.ambiguous(),
                sources,
                List.copyOf(unknown),
                List.copyOf(problems),
                problemCount);
    }
}
