package io.plenum.energy.weather;

import io.plenum.point.unit.Unit;
import io.plenum.tabular.TableColumn;
import io.plenum.tabular.TableFile;
import io.plenum.tabular.unit.UnitSpelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which columns of a file are the wanted ones.
 *
 * @param places by the index of the file's column, which of the wanted it is; −1 for none
 * @param units of the wanted ones in this file
 * @param labels of the file's columns that are wanted
 */
record HourlyColumns(int[] places, Unit[] units, List<String> labels, List<HourlyFile.LineProblem> problems) {

    private static final int SHOWN = 12;

    static HourlyColumns find(TableFile table, List<HourlyColumn> wanted, HourlyChoices choices) {
        int[] places = new int[table.columns().size()];
        Arrays.fill(places, -1);
        HourlyColumns found = new HourlyColumns(
                places,
                wanted.stream().map(HourlyColumn::unit).toArray(Unit[]::new),
                new ArrayList<>(),
                new ArrayList<>());
        for (int i = 0; i < wanted.size(); i++) {
            found.take(table.columns(), i, wanted.get(i), choices);
        }
        return found;
    }

    private void take(List<TableColumn> columns, int place, HourlyColumn wanted, HourlyChoices choices) {
        List<TableColumn> named = place == 0 && !choices.column().isEmpty()
                ? columns.stream()
                        .filter(column -> column.isCalled(choices.column()))
                        .toList()
                : candidates(columns, wanted);
        if (named.size() == 1) {
            take(named.getFirst(), place, wanted, choices);
        } else if (named.size() > 1) {
            add(named.getFirst().line(), "energy.file.several", wanted.name(), labels(named));
        } else if (wanted.required()) {
            add(1, "energy.file.head", wanted.name(), labels(columns));
        }
    }

    /** By the exact name, else by the words in it, else the only column there is if it measures the same. */
    private static List<TableColumn> candidates(List<TableColumn> columns, HourlyColumn wanted) {
        List<TableColumn> exact = columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(wanted.name()))
                .toList();
        List<TableColumn> meant = exact.isEmpty()
                ? columns.stream()
                        .filter(column -> wanted.isMeant(plain(column.name())))
                        .toList()
                : exact;
        boolean only = meant.isEmpty() && wanted.required() && columns.size() == 1;
        Unit unit = only ? columns.getFirst().unit() : null;
        return unit != null && unit.measures(wanted.unit()) ? columns : meant;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private void take(TableColumn column, int place, HourlyColumn wanted, HourlyChoices choices) {
        Unit said = UnitSpelling.of(choices.unit());
        Unit unit = column.unit() != null ? column.unit() : said != null ? said : wanted.unit();
        if (!unit.measures(wanted.unit())) {
            add(
                    column.line(),
                    "energy.file.unit",
                    column.label(),
                    unit.symbol(),
                    wanted.unit().symbol());
            return;
        }
        labels.add(column.label());
        places[column.index()] = place;
        units[place] = unit;
    }

    private static String labels(List<TableColumn> columns) {
        String labels = String.join(
                ", ", columns.stream().limit(SHOWN).map(TableColumn::label).toList());
        return columns.size() > SHOWN ? labels + ", …" : labels;
    }

    private void add(long line, String text, String... arguments) {
        problems.add(new HourlyFile.LineProblem(line, text, List.of(arguments)));
    }
}
