package io.plenum.emulator.aula.room;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
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
                CsvReader<NamedCsvRecord> rooms =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rooms.stream().map(SpaceSpec::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SpaceSpec of(NamedCsvRecord room) {
        return new SpaceSpec(
                room.getField("key"),
                room.getField("name"),
                room.getField("floor"),
                room.getField("use"),
                number(room, "x"),
                number(room, "y"),
                number(room, "w"),
                number(room, "h"),
                room.getField("ahu"),
                (int) number(room, "vavs"),
                room.getField("facades"));
    }

    private static double number(NamedCsvRecord room, String column) {
        try {
            return Double.parseDouble(room.getField(column));
        } catch (NumberFormatException e) {
            throw new IllegalStateException(
                    "spaces.csv, line " + room.getStartingLineNumber() + ", column " + column + ": no number", e);
        }
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
