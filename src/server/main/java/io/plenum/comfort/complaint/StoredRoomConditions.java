package io.plenum.comfort.complaint;

import io.plenum.comfort.ClothingSeason;
import io.plenum.comfort.ComfortSettings;
import io.plenum.comfort.Fanger;
import io.plenum.comfort.Vote;
import io.plenum.comfort.score.WeatherStation;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.site.Space;
import io.plenum.trend.read.StateHistory;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import io.plenum.twin.PointRole;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From the current values for this minute, from history for any other. */
@Component
class StoredRoomConditions implements RoomConditions {

    private static final Duration PRESENT = Duration.ofMinutes(2);
    private static final Map<RoomQuantity, PointRole> ROLES = Map.of(
            RoomQuantity.TEMPERATURE, PointRole.TEMPERATURE,
            RoomQuantity.HEATING_SET_POINT, PointRole.HEATING_SETPOINT,
            RoomQuantity.COOLING_SET_POINT, PointRole.COOLING_SETPOINT,
            RoomQuantity.HUMIDITY, PointRole.HUMIDITY,
            RoomQuantity.CARBON_DIOXIDE, PointRole.CO2,
            RoomQuantity.LIGHT, PointRole.LIGHT,
            RoomQuantity.OCCUPIED, PointRole.OCCUPIED);

    private final SiteModels models;
    private final CurrentValues current;
    private final StateHistory history;
    private final WeatherStation station;
    private final ComfortSettings settings;
    private final Clock clock;

    StoredRoomConditions(
            SiteModels models,
            CurrentValues current,
            StateHistory history,
            WeatherStation station,
            ComfortSettings settings,
            Clock clock) {
        this.models = models;
        this.current = current;
        this.history = history;
        this.station = station;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Map<RoomQuantity, Double> of(String key, Instant time) {
        SiteModel model = models.current();
        Space space = model.space(key);
        Map<RoomQuantity, Double> found = new EnumMap<>(RoomQuantity.class);
        if (space == null) {
            return found;
        }
        Map<RoomQuantity, Point> points = points(model, space);
        Map<PointId, Double> values =
                values(points.values().stream().map(Point::id).distinct().toList(), time);
        points.forEach((measure, point) -> {
            Double value = values.get(point.id());
            if (value != null) {
                found.put(measure, measure.in(point.unit()).apply(value));
            }
        });
        Site site = model.siteOf(key);
        if (site != null) {
            vote(found, time, site);
        }
        return found;
    }

    private static Map<RoomQuantity, Point> points(SiteModel model, Space space) {
        Map<RoomQuantity, Point> points = new EnumMap<>(RoomQuantity.class);
        ROLES.forEach((measure, role) -> put(points, measure, role.of(model, space)));
        Point only = PointRole.SETPOINT.of(model, space);
        if (!points.containsKey(RoomQuantity.HEATING_SET_POINT)) {
            put(points, RoomQuantity.HEATING_SET_POINT, only);
        }
        Site site = model.siteOf(space.key());
        if (site != null) {
            put(points, RoomQuantity.OUTDOOR, WeatherStation.sensor(model.of(site)));
        }
        return points;
    }

    private static void put(Map<RoomQuantity, Point> points, RoomQuantity measure, @Nullable Point point) {
        if (point != null) {
            points.put(measure, point);
        }
    }

    private Map<PointId, Double> values(List<PointId> points, Instant time) {
        if (Duration.between(time, clock.instant()).compareTo(PRESENT) < 0) {
            return points.stream()
                    .map(point -> new Reading(point, current.of(point)))
                    .filter(Reading::usable)
                    .collect(Collectors.toMap(Reading::point, Reading::number));
        }
        return history.at(points, time).stream()
                .filter(sample -> sample.quality().isLive() && Double.isFinite(sample.value()))
                .collect(Collectors.toMap(sample -> sample.point(), sample -> sample.value(), (one, same) -> one));
    }

    private record Reading(PointId point, @Nullable CurrentValue value) {

        boolean usable() {
            return value != null && value.quality().isLive() && Double.isFinite(value.value());
        }

        double number() {
            return value == null ? Double.NaN : value.value();
        }
    }

    /** None beyond the limits of ISO 7730. */
    private void vote(Map<RoomQuantity, Double> found, Instant time, Site site) {
        Double temperature = found.get(RoomQuantity.TEMPERATURE);
        if (temperature != null) {
            double humidity = found.getOrDefault(RoomQuantity.HUMIDITY, Double.NaN);
            ClothingSeason season = station.weather(site, time, time).season(time);
            Vote vote = Fanger.vote(settings.climate(temperature, humidity, season));
            if (!Double.isNaN(vote.value())) {
                found.put(RoomQuantity.VOTE, vote.value());
            }
        }
    }
}
