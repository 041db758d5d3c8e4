package io.plenum.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What became of a scenario.
 *
 * @param from the first day that was run, in the site's time zone
 * @param days how many days were run
 * @param figures none where it was refused
 * @param rooms by room, the one whose discomfort changes most first
 * @param hours means of the day's 24 hours, kW, today and changed
 * @param accuracy how well the past was told by what was learned
 * @param refusals why there is no answer, and what data would help; empty where there is one
 * @param experiments what rooms could be asked so that there is an answer; none in results of former versions
 */
public record ScenarioResult(
        LocalDate from,
        int days,
        Map<Figure, Comparison> figures,
        List<RoomResult> rooms,
        List<HourMeans> hours,
        Accuracy accuracy,
        List<Refusal> refusals,
        List<RoomExperiment> experiments) {

    public ScenarioResult {
        figures = Map.copyOf(figures);
        rooms = List.copyOf(rooms);
        hours = List.copyOf(hours);
        refusals = List.copyOf(refusals);
        experiments = experiments == null ? List.of() : List.copyOf(experiments);
    }

    /** @param discomfort K·h over the days that were run @param temperatures means of the 24 hours with the changes, °C */
    public record RoomResult(String space, Comparison discomfort, List<Double> temperatures) {

        public RoomResult {
            temperatures = List.copyOf(temperatures);
        }
    }

    /** Mean electric power of an hour of the day, kW. @param hour 0 to 23, local */
    public record HourMeans(int hour, double today, double changed) {}

    /**
     * Back-tests on days that were held out, K.
     *
     * @param day root mean square error of room temperatures 24 h ahead
     * @param week the same over a week ahead
     * @param persistence error of "as it is now", 24 h ahead
     * @param yesterday error of "as yesterday at this time"
     * @param rooms how many rooms that rests on
     */
    public record Accuracy(double day, double week, double persistence, double yesterday, int rooms) {}

    /** @param reason key of a text @param subject what it concerns; a room, a unit, or empty @param help key of what data would help */
    public record Refusal(String reason, String subject, String help) {}
}
