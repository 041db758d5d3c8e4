package io.plenum.portfolio.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Land with the borders of countries, from {@code outlines.txt}, which names its source. */
final class CountryOutlines {

    private static final List<Ring> ALL = read();

    private CountryOutlines() {}

    /** A closed line: hundredths of degrees, longitude and latitude in turn. */
    record Ring(short[] points) {

        int size() {
            return points.length / 2;
        }

        double longitude(int point) {
            return points[2 * point] / 100.0;
        }

        double latitude(int point) {
            return points[2 * point + 1] / 100.0;
        }
    }

    static List<Ring> all() {
        return ALL;
    }

    private static List<Ring> read() {
        try (InputStream file = Objects.requireNonNull(CountryOutlines.class.getResourceAsStream("outlines.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(CountryOutlines::ring)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Ring ring(String line) {
        String[] steps = line.split("[ ,]", -1);
        short[] points = new short[steps.length];
        for (int i = 0; i < steps.length; i++) {
            points[i] = (short) (Integer.parseInt(steps[i]) + (i < 2 ? 0 : points[i - 2]));
        }
        return new Ring(points);
    }
}
