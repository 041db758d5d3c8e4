package io.plenum.dayahead.price;

import io.plenum.energy.weather.HourlyFile.LineProblem;
import io.plenum.tabular.TableChoices;
import io.plenum.tabular.TableColumn;
import io.plenum.tabular.TableConsumer;
import io.plenum.tabular.TableFile;
import io.plenum.tabular.TableRefused;
import io.plenum.tabular.TableRemark;
import io.plenum.tabular.TableTime;
import io.plenum.tabular.TableValue;
import io.plenum.tabular.WallClock;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads prices from a table with a column of times and one of prices, for hours, halves or quarters of them. */
final class PriceTable implements TableConsumer {

    private static final int MOST_PROBLEMS = 100;
    private static final long HOUR = 3600;
    private static final Pattern PRICE = Pattern.compile("price|preis|prix", Pattern.CASE_INSENSITIVE);

    private final String currency;
    private final WallClock clock;
    private final List<LineProblem> problems = new ArrayList<>();
    private final NavigableMap<Instant, Double> prices = new TreeMap<>();
    private final Map<Instant, Long> lines = new HashMap<>();
    private int column = -1;
    private double factor = Double.NaN;
    private @Nullable Instant before;

    private PriceTable(ZoneId zone, String currency) {
        this.currency = currency;
        this.clock = new WallClock(zone);
    }

    static PriceFile read(byte[] file, ZoneId zone, String currency, TableChoices choices) {
        PriceTable table = new PriceTable(zone, currency);
        try {
            table.read(TableFile.open(file, choices));
        } catch (TableRefused refused) {
            return PriceFile.refused(
                    refused.line(), refused.text(), refused.arguments().toArray(String[]::new));
        } catch (IOException fromMemory) {
            throw new IllegalStateException(fromMemory);
        }
        return table.file();
    }

    private void read(TableFile table) throws IOException, TableRefused {
        table.remarks().stream()
                .filter(TableRemark::isUncertain)
                .forEach(remark -> problem(
                        remark.line(),
                        "energy.file.doubt-" + remark.choice(),
                        remark.arguments().getLast()));
        choose(table.columns());
        if (problems.isEmpty()) {
            table.read(this, line -> {});
        }
    }

    /** The only one, or the only one that says so. */
    private void choose(List<TableColumn> columns) {
        List<TableColumn> named = columns.size() == 1
                ? columns
                : columns.stream()
                        .filter(one -> PRICE.matcher(one.header()).find())
                        .toList();
        if (named.size() != 1) {
            problem(1, "dayahead.file.column", String.valueOf(named.size()));
            return;
        }
        TableColumn chosen = named.getFirst();
        PriceUnit unit = PriceUnit.of(chosen.header() + " " + chosen.unitText());
        if (Double.isNaN(unit.factor())) {
            problem(chosen.line(), "dayahead.file.unit", chosen.header());
        } else if (unit.currency() != null && !unit.currency().equals(currency)) {
            problem(chosen.line(), "dayahead.file.currency", unit.currency(), currency);
        }
        column = chosen.index();
        factor = unit.factor();
    }

    @Override
    public void value(TableColumn of, TableTime time, TableValue value, long line) {
        if (of.index() != column) {
            return;
        }
        double price = value.number() * factor;
        if (!value.isUsable() || !value.isNumber() || !PriceQuarter.isPlausible(price)) {
            problem(line, "dayahead.file.price", value.text());
            return;
        }
        try {
            Instant instant = clock.instant(time, before);
            before = instant;
            if (prices.put(instant, price) != null) {
                problem(line, "dayahead.file.twice", time.local().toString());
            }
            lines.put(instant, line);
        } catch (WallClock.NoInstant none) {
            problem(line, "energy.file.time", time.local().toString());
        }
    }

    @Override
    public void noTime(long line, String text, Reason reason) {
        problem(line, "energy.file.time", text);
    }

    private PriceFile file() {
        if (prices.isEmpty() && problems.isEmpty()) {
            problem(1, "energy.file.empty");
        }
        if (!problems.isEmpty()) {
            return new PriceFile(List.of(), problems);
        }
        long step = step();
        Map<Instant, Double> quarters = new TreeMap<>();
        prices.forEach((time, price) -> {
            if (time.getEpochSecond() % step != 0) {
                problem(lines.getOrDefault(time, 0L), "dayahead.file.step", time.toString(), String.valueOf(step / 60));
            }
            for (long part = 0; part < step; part += PriceQuarter.SECONDS) {
                quarters.put(time.plusSeconds(part), price);
            }
        });
        if (quarters.size() > PriceFile.MOST) {
            problem(0, "dayahead.file.long", String.valueOf(PriceFile.MOST / 96));
        }
        return problems.isEmpty() ? PriceFile.of(quarters) : new PriceFile(List.of(), problems);
    }

    /** The shortest time between two prices: an hour, a half or a quarter; a single price is one of an hour. */
    private long step() {
        long shortest = HOUR;
        Instant last = null;
        for (Instant time : prices.keySet()) {
            shortest = last == null ? shortest : Math.min(shortest, time.getEpochSecond() - last.getEpochSecond());
            last = time;
        }
        long found = shortest;
        return Stream.of(HOUR, HOUR / 2)
                .filter(step -> step <= found)
                .findFirst()
                .orElse((long) PriceQuarter.SECONDS);
    }

    private void problem(long line, String text, String... arguments) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new LineProblem(line, text, List.of(arguments)));
        }
    }
}
