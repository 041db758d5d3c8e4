package io.plenum.energy.weather;

import java.time.Instant;
import java.util.List;

/**
 * What a file of hourly values holds; values of parts of an hour are averaged.
 *
 * @param rows by time; NaN stands for an optional value that is not there
 * @param problems why it must not be taken over; where there is one, nothing is
 * @param notes on how it was read and what held no value
 */
public record HourlyFile(List<HourlyRow> rows, List<LineProblem> problems, List<LineProblem> notes) {

    /**
     * The values of an hour, in the order of the columns asked for; NaN where the file has none.
     *
     * @param time start of the hour
     */
    public record HourlyRow(Instant time, double[] values) {}

    /**
     * What is wrong or doubtful in a place of the file.
     *
     * @param line of the file, counted from 1; 0 for the file as a whole
     * @param text key in the message bundles
     * @param arguments what stands in the text's places
     */
    public record LineProblem(long line, String text, List<String> arguments) {}
}
