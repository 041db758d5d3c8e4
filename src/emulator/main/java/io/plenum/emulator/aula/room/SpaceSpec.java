package io.plenum.emulator.aula.room;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A room of Aula House as drawn: position and size in metres, the air handler that serves it, the facades with windows. */
public record SpaceSpec(
        String key,
        String name,
        String floor,
        String use,
        double x,
        double y,
        double width,
        double depth,
        String airHandler,
        int boxes,
        String facades) {

    public static List<SpaceSpec> all() {
        try (InputStream in =
                        Objects.requireNonNull(SpaceSpec.class.getResourceAsStream("/io/plenum/emulator/spaces.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(SpaceSpec::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SpaceSpec parse(String line) {
        String[] f = line.split(",", -1);
        return new SpaceSpec(
                f[0],
                f[1],
                f[2],
                f[3],
                Double.parseDouble(f[4]),
                Double.parseDouble(f[5]),
                Double.parseDouble(f[6]),
                Double.parseDouble(f[7]),
                f[8],
                Integer.parseInt(f[9]),
                f[10]);
    }

    public double area() {
        return width * depth;
    }

    /** The part of the key that names the room: {@code 2-05}. */
    public String number() {
        return key.substring("space-".length());
    }

    public int level() {
        return floor.charAt(floor.length() - 1) - '0';
    }

    public boolean conditioned() {
        return boxes > 0;
    }

    /** Length of facade with windows in one direction, m. */
    double facade(char direction) {
        if (facades.indexOf(direction) < 0) {
            return 0;
        }
        return direction == 'N' || direction == 'S' ? width : depth;
    }

    /** Square metres for each person when full. */
    double areaPerPerson() {
        return switch (use) {
            case "meeting" -> 4;
            case "open-office" -> 11;
            case "office", "focus" -> 14;
            case "cafe" -> 5;
            case "lounge", "lobby" -> 15;
            case "kitchen" -> 18;
            case "print", "corridor", "wc" -> 60;
            default -> Double.POSITIVE_INFINITY;
        };
    }
}
