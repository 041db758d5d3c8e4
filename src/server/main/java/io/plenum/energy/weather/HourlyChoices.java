package io.plenum.energy.weather;

import io.plenum.tabular.TableChoices;

/**
 * What a person decided about a file of hourly values.
 *
 * @param table order of dates and mark of decimals
 * @param column that has the values, where several could; empty where nobody said
 * @param unit of its values, where the file names none; empty where nobody said
 */
public record HourlyChoices(TableChoices table, String column, String unit) {

    public static final HourlyChoices NONE = new HourlyChoices(TableChoices.NONE, "", "");
}
