package io.plenum.dayahead.price;

import io.plenum.energy.weather.HourlyFile.LineProblem;
import io.plenum.tabular.TableChoices;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a file says of prices. Where it has problems nothing of it counts.
 *
 * @param quarters by time; none where there is a problem
 * @param problems why it must not be taken over
 */
public record PriceFile(List<PriceQuarter> quarters, List<LineProblem> problems) {

    /** The largest file that is read, bytes. */
    public static final int LARGEST = 8 << 20;

    /** Quarters of a file: two years. */
    static final int MOST = 70_500;

    private static final int BEGINNING = 512;

    public PriceFile {
        quarters = List.copyOf(quarters);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a table or a document of ENTSO-E; what is wrong stands in the result.
     *
     * @param zone of times that name none
     * @param currency ISO 4217 code that prices must be in
     */
    public static PriceFile read(byte[] file, ZoneId zone, String currency, TableChoices choices) {
        if (file.length > LARGEST) {
            return refused(0, "dayahead.file.large", String.valueOf(LARGEST >> 20));
        }
        return isXml(file) ? MarketDocument.read(file, currency) : PriceTable.read(file, zone, currency, choices);
    }

    private static boolean isXml(byte[] file) {
        for (int i = 0; i < Math.min(file.length, BEGINNING); i++) {
            boolean mark = (file[i] & 0x80) != 0;
            if (!mark && !Character.isWhitespace(file[i])) {
                return file[i] == '<';
            }
        }
        return false;
    }

    static PriceFile refused(long line, String text, String... arguments) {
        return new PriceFile(List.of(), List.of(new LineProblem(line, text, List.of(arguments))));
    }

    static PriceFile of(Map<Instant, Double> prices) {
        return new PriceFile(
                new TreeMap<>(prices)
                        .entrySet().stream()
                                .map(entry -> new PriceQuarter(entry.getKey(), entry.getValue()))
                                .toList(),
                List.of());
    }
}
