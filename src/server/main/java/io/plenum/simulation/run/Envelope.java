package io.plenum.simulation.run;

import io.plenum.recommendation.estimate.Numbers;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.building.RoomModel;
import io.plenum.simulation.Change;
import io.plenum.simulation.Scenario;
import io.plenum.simulation.ScenarioResult.Refusal;
import io.plenum.simulation.WeatherChoice;
import io.plenum.simulation.weather.WeatherYear;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was seen of a building: a scenario that leads beyond has no answer. Temperatures in °C. */
final class Envelope {

    /** How far beyond what was seen a linear model of a room still holds, K. */
    private static final double ROOM_MARGIN = 1.5;

    private static final double OUTDOOR_MARGIN = 4;
    /** Losses that stick at their bounds were not learned; W/K for each m². */
    private static final double LEAST_LOSS = 0.051;

    private static final double MOST_LOSS = 4.99;
    /** In a longer list nobody sees what would help. */
    private static final int MOST = 8;

    private final LearnedBuilding building;
    private final Scenario scenario;
    private final @Nullable WeatherYear file;
    private final List<Refusal> refusals = new ArrayList<>();

    /** @param file what the chosen weather file holds; null where none is chosen or it is gone */
    Envelope(LearnedBuilding building, Scenario scenario, @Nullable WeatherYear file) {
        this.building = building;
        this.scenario = scenario;
        this.file = file;
    }

    List<Refusal> refusals() {
        weather();
        scenario.changes().forEach(this::look);
        return refusals.stream().distinct().limit(MOST).toList();
    }

    private void weather() {
        double most = Arrays.stream(building.outside).max().orElse(0);
        double least = Arrays.stream(building.outside).min().orElse(0);
        switch (scenario.weather()) {
            case WeatherChoice.OwnPast past -> {}
            case WeatherChoice.WeatherYear year -> fromFile(least, most);
            case WeatherChoice.ShiftedYear(double kelvin) -> shifted(kelvin, most - least);
            case WeatherChoice.HeatWaveYear(double kelvin, int days) -> shifted(kelvin, most - least);
        }
    }

    /** A shift moves every day: the middle of them is carried by those beyond it, up to the ends. */
    private void shifted(double kelvin, double span) {
        if (Math.abs(kelvin) > margin(span)) {
            refuse("weather", "", "seasons");
        }
    }

    private static double margin(double span) {
        return Math.max(OUTDOOR_MARGIN, span / 4);
    }

    private void fromFile(double least, double most) {
        if (file == null) {
            refuse("weather-file", "", "other-weather");
            return;
        }
        double[] laid = new FileWeather(file, building).outside();
        double margin = margin(most - least);
        boolean beyond = Arrays.stream(laid).anyMatch(one -> one < least - margin || one > most + margin);
        if (beyond) {
            refuse("weather-beyond", "", "seasons");
        }
    }

    private void look(Change change) {
        switch (change) {
            case Change.Setpoints one -> setpoints(one);
            case Change.Setback one -> {
                if (rooms(one.spaces()).isEmpty()) {
                    refuse("no-room", "", "air-handlers");
                }
            }
            case Change.Hours one -> {}
            case Change.SupplyAirReset one -> {}
            case Change.Insulation one -> insulation(one);
            case Change.Glazing one -> sun();
            case Change.HeatPump one -> {
                if (one.factor() < 1) {
                    refuse("capacity", "", "capacity");
                }
            }
            case Change.Photovoltaics one -> sun();
            case Change.Battery one -> {
                if (building.plants.mainElectricity == null) {
                    refuse("main-meter", "", "main-meter");
                }
            }
            case Change.ChargePoints one -> {
                if (building.plants.chargers.isEmpty()) {
                    refuse("charge-points", "", "charge-points");
                }
            }
            case Change.People one -> people(one.spaces());
        }
    }

    private List<RoomModel> rooms(Set<String> spaces) {
        return building.cells().stream()
                .filter(room -> spaces.isEmpty() || spaces.contains(room.space))
                .toList();
    }

    /** The set points of a room have to stay where the room has been. */
    private void setpoints(Change.Setpoints change) {
        for (RoomModel room : rooms(change.spaces())) {
            double coldest = Numbers.quantile(room.zone, 0.005, i -> true) - ROOM_MARGIN;
            double warmest = Numbers.quantile(room.zone, 0.995, i -> true) + ROOM_MARGIN;
            double heating = Numbers.quantile(room.heating, 0.5, i -> true) + change.heatingKelvin();
            double cooling = Numbers.quantile(room.cooling, 0.5, i -> true) + change.coolingKelvin();
            boolean beyond =
                    change.heatingKelvin() > 0 && heating > warmest || change.coolingKelvin() < 0 && cooling < coldest;
            if (beyond) {
                refuse("set-point", room.space, "set-point-step");
            }
            if (heating >= cooling) {
                refuse("crossed", room.space, "crossed");
            }
        }
    }

    private void insulation(Change.Insulation change) {
        for (RoomModel room : rooms(change.spaces())) {
            double loss = room.walls.loss() / room.area;
            if (loss < LEAST_LOSS || loss > MOST_LOSS) {
                refuse("loss", room.space, "cold-nights");
            }
        }
    }

    private void people(Set<String> spaces) {
        rooms(spaces).stream()
                .filter(room -> room.present == null)
                .forEach(room -> refuse("presence", room.space, "presence"));
    }

    private void sun() {
        if (building.sun == null) {
            refuse("sun", "", "sun");
        }
    }

    private void refuse(String reason, String subject, String help) {
        refusals.add(ScenarioCalculation.refusal(reason, subject, help));
    }
}
