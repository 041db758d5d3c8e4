package io.plenum.comfort.score;

import io.plenum.comfort.AdaptiveComfort;
import io.plenum.comfort.CarbonDioxide;
import io.plenum.comfort.ClothingSeason;
import io.plenum.comfort.ComfortCategory;
import io.plenum.comfort.ComfortSettings;
import io.plenum.comfort.DiscomfortCause;
import io.plenum.comfort.Fanger;
import io.plenum.comfort.OfficeRange;
import io.plenum.comfort.SpaceScore;
import io.plenum.comfort.SpaceScore.HourScore;
import io.plenum.comfort.Tally;
import io.plenum.comfort.Vote;
import io.plenum.comfort.VoteLimit;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Adds up the occupied hours of one room. */
final class RoomScoring {

    private static final double DRY = 25;
    private static final double DAMP = 60;

    /** Kelvin beyond a set point that its control may take. */
    private static final double CONTROL = 0.5;

    private final RoomHours room;
    private final OutdoorClimate weather;
    private final ComfortSettings settings;
    private final Map<ComfortCategory, Integer> thermal = new EnumMap<>(ComfortCategory.class);
    private final Map<ComfortCategory, Integer> air = new EnumMap<>(ComfortCategory.class);
    private final Map<VoteLimit, Integer> beyond = new EnumMap<>(VoteLimit.class);
    private final Map<DiscomfortCause, Integer> drivers = new EnumMap<>(DiscomfortCause.class);
    private final int[] judgedByHour = new int[24];
    private final int[] goodByHour = new int[24];
    private final MeanByHour airByHour = new MeanByHour();
    private final MeanByHour humidityByHour = new MeanByHour();
    private int occupied;
    private int airHours;
    private int humidHours;
    private int dry;
    private int damp;
    private double warm;
    private double cold;
    private double excess;

    RoomScoring(RoomHours room, OutdoorClimate weather, ComfortSettings settings) {
        this.room = room;
        this.weather = weather;
        this.settings = settings;
    }

    SpaceScore of(Instant from, int hours, Occupancy occupancy) {
        for (int hour = 0; hour < hours; hour++) {
            Instant time = from.plusSeconds(3600L * hour);
            if (occupancy.in(room, hour, time)) {
                occupied++;
                count(hour, time, time.atZone(occupancy.zone()).getHour());
            }
        }
        List<HourScore> byHour = IntStream.range(0, 24)
                .mapToObj(hour -> new HourScore(
                        judgedByHour[hour], goodByHour[hour], airByHour.of(hour), humidityByHour.of(hour)))
                .toList();
        return new SpaceScore(room.room().space().key(), room.room().space().floor(), tally(), driver(), byHour);
    }

    private Tally tally() {
        int judged = IntStream.of(judgedByHour).sum();
        int good = IntStream.of(goodByHour).sum();
        return new Tally(
                occupied, judged, good, thermal, airHours, air, humidHours, dry, damp, warm, cold, excess, beyond);
    }

    private void count(int hour, Instant time, int hourOfDay) {
        boolean fresh = freshAir(room.carbonDioxide(hour));
        humidity(room.humidity(hour));
        airByHour.add(hourOfDay, room.carbonDioxide(hour));
        humidityByHour.add(hourOfDay, room.humidity(hour));
        double temperature = room.temperature(hour);
        if (Double.isNaN(temperature)) {
            return;
        }
        ClothingSeason season = weather.season(time);
        double off = OfficeRange.of(season, settings.category()).off(temperature);
        warm += Math.max(0, off);
        cold += Math.max(0, -off);
        Vote vote = Fanger.vote(settings.climate(temperature, room.humidity(hour), season));
        ComfortCategory category = category(temperature, vote, time);
        if (category == null) {
            return;
        }
        thermal.merge(category, 1, Integer::sum);
        judgedByHour[hourOfDay]++;
        if (category.isGood() && fresh) {
            goodByHour[hourOfDay]++;
        } else {
            drivers.merge(category.isGood() ? DiscomfortCause.AIR : cause(hour, temperature, vote), 1, Integer::sum);
        }
    }

    /** Null where it cannot be told, which is counted. */
    private @Nullable ComfortCategory category(double temperature, Vote vote, Instant time) {
        double outdoor = weather.runningMean(time);
        if (settings.adaptive() && AdaptiveComfort.applies(outdoor)) {
            return AdaptiveComfort.category(temperature, outdoor);
        }
        if (vote.limit() != null) {
            beyond.merge(vote.limit(), 1, Integer::sum);
        }
        return vote.category();
    }

    /** @return false where it is known to be stuffy */
    private boolean freshAir(double carbonDioxide) {
        if (Double.isNaN(carbonDioxide)) {
            return true;
        }
        double above = carbonDioxide - settings.outdoorCarbonDioxide();
        ComfortCategory category = CarbonDioxide.category(above);
        airHours++;
        air.merge(category, 1, Integer::sum);
        excess += Math.max(0, above - CarbonDioxide.GOOD);
        return category.isGood();
    }

    private void humidity(double relative) {
        if (!Double.isNaN(relative)) {
            humidHours++;
            dry += relative < DRY ? 1 : 0;
            damp += relative > DAMP ? 1 : 0;
        }
    }

    private DiscomfortCause cause(int hour, double temperature, Vote vote) {
        if (vote.isWarm()) {
            double point = room.cooling(hour);
            return Double.isNaN(point)
                    ? DiscomfortCause.WARM
                    : temperature > point + CONTROL ? DiscomfortCause.WARM_NOT_REACHED : DiscomfortCause.WARM_SET_POINT;
        }
        double point = room.heating(hour);
        return Double.isNaN(point)
                ? DiscomfortCause.COLD
                : temperature < point - CONTROL ? DiscomfortCause.COLD_NOT_REACHED : DiscomfortCause.COLD_SET_POINT;
    }

    private DiscomfortCause driver() {
        return drivers.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(DiscomfortCause.NOTHING);
    }
}
