package io.plenum.comfort.score;

import io.plenum.comfort.ComfortScores;
import io.plenum.comfort.ComfortSettings;
import io.plenum.comfort.FloorScore;
import io.plenum.comfort.SpaceScore;
import io.plenum.comfort.Tally;
import io.plenum.point.PointId;
import io.plenum.site.Floor;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Scores from the stored hours, floor by floor; the latest answers are kept for a while, because pages ask for the same again. */
@Service
class StoredScores implements ComfortScores {

    private static final int MOST_KEPT = 12;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final HourlyMeans means;
    private final WeatherStation station;
    private final ComfortSettings settings;
    private final Clock clock;
    private final List<CachedScores> answers = new ArrayList<>();

    private record CachedScores(SiteModel model, Instant from, Instant to, Instant made, List<SpaceScore> spaces) {}

    StoredScores(HourlyMeans means, WeatherStation station, ComfortSettings settings, Clock clock) {
        this.means = means;
        this.station = station;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<FloorScore> floors(SiteModel model, Instant from, Instant to) {
        List<SpaceScore> spaces = spaces(model, from, to);
        return model.floors().stream()
                .sorted(Comparator.comparingInt(Floor::level))
                .map(floor -> new FloorScore(floor.key(), floor.name(), Tally.sum(of(floor, spaces))))
                .toList();
    }

    private static List<Tally> of(Floor floor, List<SpaceScore> spaces) {
        return spaces.stream()
                .filter(space -> space.floor().equals(floor.key()))
                .map(SpaceScore::tally)
                .toList();
    }

    /** One at a time: whoever asks for the same meanwhile gets the same answer. */
    @Override
    public synchronized List<SpaceScore> spaces(SiteModel model, Instant from, Instant to) {
        Instant now = clock.instant();
        Instant begin = from.truncatedTo(ChronoUnit.HOURS);
        Instant end = (to.isAfter(now) ? now : to).truncatedTo(ChronoUnit.HOURS);
        if (to.isBefore(from) || Duration.between(begin, to).compareTo(LONGEST.plusHours(1)) > 0) {
            throw RequestProblem.of("from", "comfort.problem.period", LONGEST.toDays());
        }
        answers.removeIf(answer -> answer.made().plus(KEPT).isBefore(now));
        for (CachedScores answer : answers) {
            if (answer.model() == model
                    && answer.from().equals(begin)
                    && answer.to().equals(end)) {
                return answer.spaces();
            }
        }
        List<SpaceScore> spaces = reckon(model, begin, end);
        answers.add(new CachedScores(model, begin, end, now, spaces));
        if (answers.size() > MOST_KEPT) {
            answers.removeFirst();
        }
        return spaces;
    }

    private List<SpaceScore> reckon(SiteModel model, Instant from, Instant to) {
        int hours = (int) Math.max(0, Duration.between(from, to).toHours());
        List<SpaceScore> all = new ArrayList<>();
        for (Floor floor : model.floors()) {
            Site site = Objects.requireNonNull(model.siteOf(floor.key()));
            OutdoorClimate weather = station.weather(site, from, to);
            Occupancy occupancy = new Occupancy(settings, site.zone());
            List<RoomPoints> rooms = rooms(model, floor);
            Map<PointId, double[]> read = means.read(
                    rooms.stream().flatMap(RoomPoints::all).distinct().toList(), from, hours);
            rooms.forEach(room ->
                    all.add(new RoomScoring(new RoomHours(room, read), weather, settings).of(from, hours, occupancy)));
        }
        all.sort(Comparator.comparingInt((SpaceScore score) ->
                        score.tally().good() - score.tally().judged())
                .thenComparing(score -> -score.tally().kelvinHours())
                .thenComparing(SpaceScore::space));
        return List.copyOf(all);
    }

    private static List<RoomPoints> rooms(SiteModel model, Floor floor) {
        return model.spacesOf(floor.key()).stream()
                .map(space -> RoomPoints.of(model, space))
                .filter(Objects::nonNull)
                .toList();
    }
}
