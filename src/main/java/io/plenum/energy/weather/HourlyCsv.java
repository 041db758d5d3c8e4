package io.plenum.energy.weather;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads CSV with a head: {@code time} and columns of numbers, separated by commas, or by semicolons with decimal commas. Times are
 * ISO 8601, with an offset or local; a local time that exists twice is the earlier one first.
 */
public final class HourlyCsv {

    private static final int MOST_LINES = 200_000;
    private static final int MOST_PROBLEMS = 100;
    private static final Pattern OFFSET = Pattern.compile("Z|[+-]\\d\\d:?\\d\\d");
    private static final int LONGEST_TIME = 40;

    private final ZoneId zone;
    private final List<String> columns;
    private final int required;
    private final double least;
    private final double most;
    private final List<HourlyFile.Problem> problems = new ArrayList<>();
    private final Map<Instant, double[][]> hours = new TreeMap<>();
    private Instant before = Instant.MIN;

    private HourlyCsv(ZoneId zone, List<String> columns, int required, double least, double most) {
        this.zone = zone;
        this.columns = columns;
        this.required = required;
        this.least = least;
        this.most = most;
    }

    /**
     * @param zone of local times
     * @param columns names of the numbers
     * @param required how many of them, from the first on, must be there
     * @param least smallest plausible number
     * @param most largest plausible number
     */
    public static HourlyFile read(
            String text, ZoneId zone, List<String> columns, int required, double least, double most) {
        HourlyCsv csv = new HourlyCsv(zone, columns, required, least, most);
        csv.lines(text.startsWith("\uFEFF") ? text.substring(1) : text);
        List<HourlyFile.Row> rows = csv.hours.entrySet().stream()
                .map(entry -> new HourlyFile.Row(entry.getKey(), means(entry.getValue())))
                .toList();
        return new HourlyFile(rows, csv.problems);
    }

    private static double[] means(double[][] sums) {
        double[] means = new double[sums[0].length];
        Arrays.setAll(means, i -> sums[1][i] == 0 ? Double.NaN : sums[0][i] / sums[1][i]);
        return means;
    }

    private void lines(String text) {
        String[] lines = text.split("\r?\n", -1);
        String separator = lines[0].contains(";") ? ";" : ",";
        List<String> head = Arrays.stream(lines[0].split(separator, -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        int[] places = columns.stream().mapToInt(head::indexOf).toArray();
        if (head.indexOf("time") != 0 || Arrays.stream(places).limit(required).anyMatch(place -> place < 0)) {
            add(1, "energy.file.head", "time," + String.join(",", columns.subList(0, required)));
        } else if (lines.length > MOST_LINES) {
            add(MOST_LINES, "energy.file.long", String.valueOf(MOST_LINES));
        } else {
            for (int i = 1; i < lines.length; i++) {
                if (!lines[i].isBlank()) {
                    line(i + 1, lines[i].split(separator, -1), places, separator.equals(";"));
                }
            }
            if (hours.isEmpty() && problems.isEmpty()) {
                add(1, "energy.file.empty");
            }
        }
    }

    private void line(int number, String[] fields, int[] places, boolean comma) {
        Instant time;
        try {
            time = time(fields[0].strip());
        } catch (DateTimeException unreadable) {
            add(number, "energy.file.time", fields[0].strip());
            return;
        }
        double[] values = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            String field = places[i] < 0 || places[i] >= fields.length ? "" : fields[places[i]].strip();
            values[i] = number(comma ? field.replace(',', '.') : field);
            boolean absent = field.isEmpty() && i >= required;
            if (!absent && !(values[i] >= least && values[i] <= most)) {
                add(number, "energy.file.number", columns.get(i), field);
                return;
            }
        }
        add(time.truncatedTo(ChronoUnit.HOURS), values);
    }

    private void add(Instant hour, double[] values) {
        double[][] sums = hours.computeIfAbsent(hour, time -> new double[2][values.length]);
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                sums[0][i] += values[i];
                sums[1][i]++;
            }
        }
    }

    private static boolean hasOffset(String iso) {
        int time = iso.indexOf('T');
        int sign = Math.max(iso.indexOf('Z'), Math.max(iso.indexOf('+'), iso.lastIndexOf('-')));
        return time > 0 && sign > time && OFFSET.matcher(iso.substring(sign)).matches();
    }

    private Instant time(String text) {
        String iso = text.replace(' ', 'T');
        if (iso.length() > LONGEST_TIME) {
            throw new DateTimeException("Longer than any time");
        }
        if (hasOffset(iso)) {
            return OffsetDateTime.parse(iso).toInstant();
        }
        LocalDateTime local = LocalDateTime.parse(iso);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new DateTimeException("A time that the clocks leave out");
        }
        Instant first = local.toInstant(offsets.getFirst());
        Instant time = first.isAfter(before) ? first : local.toInstant(offsets.getLast());
        before = time;
        return time;
    }

    private static double number(String field) {
        try {
            return Double.parseDouble(field);
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }

    private void add(long line, String text, String... arguments) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new HourlyFile.Problem(line, text, List.of(arguments)));
        }
    }
}
