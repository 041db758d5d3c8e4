package io.plenum.repair;

import io.plenum.gateway.GatewayRequests;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.history.HistoryRequest;
import io.plenum.link.history.PointHistory;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointId;
import io.plenum.point.Sample;
import io.plenum.trend.coverage.Coverage;
import io.plenum.trend.gap.RepairWriter;
import io.plenum.trend.gap.RepairedStretch;
import io.plenum.trend.read.CoverageReader;
import io.plenum.trend.read.TimeSpan;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Fills one gap: asks the gateway page by page and stores each page at once. Only what is open by then is asked for and taken, so it may
 * be ended at any time and begun again.
 */
@Component
class GapRepair {

    static final int POINTS_OF_PAGE = 10;
    static final int SAMPLES_OF_PAGE = 20_000;

    private final GapStore gaps;
    private final GatewayRequests requests;
    private final PointCatalog catalog;
    private final CoverageReader coverage;
    private final RepairWriter writer;
    private final Clock clock;

    GapRepair(
            GapStore gaps,
            GatewayRequests requests,
            PointCatalog catalog,
            CoverageReader coverage,
            RepairWriter writer,
            Clock clock) {
        this.gaps = gaps;
        this.requests = requests;
        this.catalog = catalog;
        this.coverage = coverage;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * What a repair has brought.
     *
     * @param finished whether nothing of the gap is left to be asked for
     * @param points of which something was read back
     * @param samples that were new to history
     * @param problem what a controller said about a point of which there was nothing
     */
    record Repaired(
            boolean finished,
            int points,
            long samples,
            @Nullable Problem problem) {}

    /** What is added up on the way. */
    private static final class Tally {
        private final Set<Integer> points = new TreeSet<>();
        private long samples;
        private @Nullable Problem problem;
    }

    /**
     * Fills what is open of it.
     *
     * @param goesOn asked before each page
     * @throws ConnectorException where the gateway or the device does not answer; what came before is stored
     */
    Repaired repair(DeviceGap gap, String gateway, BooleanSupplier goesOn) throws ConnectorException {
        Set<PointId> ids = Set.copyOf(gaps.points(gap));
        List<Point> points = catalog.ofConnection(gap.device().connection()).stream()
                .filter(point -> ids.contains(point.id()))
                .toList();
        Tally tally = new Tally();
        for (int from = 0; from < points.size(); from += POINTS_OF_PAGE) {
            List<Point> some = points.subList(from, Math.min(from + POINTS_OF_PAGE, points.size()));
            if (!fill(gap, gateway, some, tally, goesOn)) {
                return new Repaired(false, tally.points.size(), tally.samples, tally.problem);
            }
        }
        return new Repaired(true, tally.points.size(), tally.samples, tally.problem);
    }

    /** Returns false where it was ended before. */
    private boolean fill(DeviceGap gap, String gateway, List<Point> points, Tally tally, BooleanSupplier goesOn)
            throws ConnectorException {
        Map<PointId, Coverage> known =
                coverage.read(points.stream().map(Point::id).toList(), gap.since(), gap.until());
        Map<Point, OpenSpans> open = new LinkedHashMap<>();
        for (Point point : points) {
            OpenSpans spans = OpenSpans.of(Objects.requireNonNull(known.get(point.id())), gap.since(), gap.until());
            if (!spans.isEmpty()) {
                open.put(point, spans);
            }
        }
        Instant from = open.values().stream()
                .map(OpenSpans::from)
                .min(Instant::compareTo)
                .orElse(gap.until());
        Instant to = open.values().stream()
                .map(OpenSpans::to)
                .max(Instant::compareTo)
                .orElse(gap.until());
        Map<PointId, Instant> heard = open.isEmpty() ? Map.of() : gaps.heard(gap, known.keySet());
        while (!open.isEmpty() && from.isBefore(to)) {
            if (!goesOn.getAsBoolean()) {
                return false;
            }
            HistoryRequest page = new HistoryRequest(List.copyOf(open.keySet()), from, to, SAMPLES_OF_PAGE);
            Map<PointId, PointHistory> answers = ask(gateway, gap, page, heard);
            store(gap, page, answers, open, tally);
            Instant next = next(answers, from, to);
            open.keySet().removeIf(point -> isComplete(answers.get(point.id()), to));
            from = next;
        }
        return true;
    }

    private Map<PointId, PointHistory> ask(
            String gateway, DeviceGap gap, HistoryRequest page, Map<PointId, Instant> heard) throws ConnectorException {
        return requests.history(gateway, gap.device().connection(), page).stream()
                .map(answer -> after(heard.getOrDefault(answer.point(), Instant.MIN), answer))
                .collect(Collectors.toMap(PointHistory::point, each -> each, (one, twice) -> one));
    }

    /** Without what was read live already: the device's own record of it has another time, by the way from there to here. */
    private static PointHistory after(Instant heard, PointHistory answer) {
        List<Sample> later = answer.samples().stream()
                .filter(sample -> sample.time().isAfter(heard))
                .toList();
        return new PointHistory(answer.point(), later, answer.recorded(), answer.until(), answer.problem());
    }

    private static boolean isComplete(@Nullable PointHistory answer, Instant to) {
        return answer == null || !answer.until().isBefore(to);
    }

    /** Where those go on that are not complete; an answer that brings nobody on is the last. */
    private static Instant next(Map<PointId, PointHistory> answers, Instant from, Instant to) {
        Instant next = answers.values().stream()
                .map(PointHistory::until)
                .filter(until -> until.isBefore(to))
                .min(Instant::compareTo)
                .orElse(to);
        return next.isAfter(from) ? next : to;
    }

    private void store(
            DeviceGap gap,
            HistoryRequest page,
            Map<PointId, PointHistory> answers,
            Map<Point, OpenSpans> open,
            Tally tally) {
        List<Sample> samples = new ArrayList<>();
        List<RepairedStretch> stretches = new ArrayList<>();
        open.forEach((point, spans) -> {
            PointHistory answer = answers.get(point.id());
            if (answer != null) {
                List<RepairedStretch> repaired = stretches(page, answer, spans);
                stretches.addAll(repaired);
                answer.samples().stream()
                        .filter(sample -> isWithin(repaired, sample.time()))
                        .forEach(samples::add);
                tally.problem = answer.problem() == null ? tally.problem : answer.problem();
            }
        });
        if (!stretches.isEmpty()) {
            tally.samples += writer.store(
                    samples,
                    stretches,
                    clock.instant(),
                    (transaction, stored) -> GapStore.stored(transaction, gap, stored));
            stretches.forEach(stretch -> tally.points.add(stretch.point().value()));
        }
    }

    private static List<RepairedStretch> stretches(HistoryRequest page, PointHistory answer, OpenSpans spans) {
        List<RepairedStretch> stretches = new ArrayList<>();
        for (TimeSpan span : spans.within(answer.recorded(), answer.until())) {
            Instant from = span.from().isBefore(page.from()) ? page.from() : span.from();
            if (from.isBefore(span.to())) {
                int count = (int) answer.samples().stream()
                        .filter(sample ->
                                !sample.time().isBefore(from) && sample.time().isBefore(span.to()))
                        .count();
                stretches.add(new RepairedStretch(answer.point(), from, span.to(), count));
            }
        }
        return stretches;
    }

    private static boolean isWithin(List<RepairedStretch> stretches, Instant time) {
        return stretches.stream()
                .anyMatch(stretch -> !time.isBefore(stretch.since()) && time.isBefore(stretch.until()));
    }
}
