package io.plenum.emulator.aula;

import io.plenum.emulator.aula.control.ControlParameter;
import io.plenum.emulator.aula.record.TrendArchive;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a building between two runs, so that it goes on where it was left, its meters and its archive too, instead of living through its
 * past anew each time.
 */
public final class StateFile {

    /** Raised when the same numbers come to mean something else. */
    private static final int VERSION = 1;

    private static final String MAGIC = "Aula House";

    private StateFile() {}

    /** Call it where the building does not step meanwhile. The file is whole or the one from before. */
    public static void save(AulaHouse building, long seed, boolean guideline36, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(part), 1 << 16), 1 << 16))) {
            out.writeUTF(key(building, seed, guideline36));
            out.writeLong(building.now().getEpochSecond());
            out.writeInt(building.now().getNano());
            write(out, building.memory().read());
            write(out, building.control().read());
            building.write(out, StateFile::write);
            write(out, building.archive().between(Instant.MIN, Instant.MAX));
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * The building as it was left; its clock stands there.
     *
     * @param longest how long ago that may be
     * @return null where there is no file, or it is of another building, or too old
     */
    public static @Nullable AulaHouse load(Path file, long seed, boolean guideline36, Instant now, Duration longest) {
        if (!Files.exists(file)) {
            return null;
        }
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 16), 1 << 16))) {
            String key = in.readUTF();
            Instant left = Instant.ofEpochSecond(in.readLong(), in.readInt());
            AulaHouse building = new AulaHouse(seed, left, guideline36);
            boolean fits = key.equals(key(building, seed, guideline36))
                    && !left.isAfter(now)
                    && left.plus(longest).isAfter(now);
            return fits ? read(in, building) : null;
        } catch (IOException | IllegalArgumentException damaged) {
            return null;
        }
    }

    private static AulaHouse read(DataInputStream in, AulaHouse building) throws IOException {
        building.memory().write(numbers(in));
        building.control().write(numbers(in));
        building.read(in, StateFile::map);
        building.archive().replace(entries(in));
        building.renewed();
        return building;
    }

    private static String key(AulaHouse building, long seed, boolean guideline36) {
        return String.join(
                " ",
                MAGIC,
                String.valueOf(VERSION),
                String.valueOf(seed),
                guideline36 ? "guideline-36" : "as-found",
                String.valueOf(building.points().size()),
                String.valueOf(ControlParameter.values().length),
                building.memory().shape());
    }

    private static void write(DataOutputStream out, double[] values) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private static double[] numbers(DataInputStream in) throws IOException {
        double[] values = new double[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }

    private static void write(DataOutputStream out, Map<String, Double> map) throws IOException {
        out.writeInt(map.size());
        for (Map.Entry<String, Double> entry : map.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeDouble(entry.getValue());
        }
    }

    private static Map<String, Double> map(DataInputStream in) throws IOException {
        Map<String, Double> map = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            map.put(in.readUTF(), in.readDouble());
        }
        return map;
    }

    private static void write(DataOutputStream out, List<TrendArchive.Entry> entries) throws IOException {
        out.writeInt(entries.size());
        for (TrendArchive.Entry entry : entries) {
            out.writeLong(entry.time().getEpochSecond());
            out.writeInt(entry.values().length);
            for (float value : entry.values()) {
                out.writeFloat(value);
            }
        }
    }

    private static List<TrendArchive.Entry> entries(DataInputStream in) throws IOException {
        List<TrendArchive.Entry> entries = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            Instant time = Instant.ofEpochSecond(in.readLong());
            float[] values = new float[in.readInt()];
            for (int i = 0; i < values.length; i++) {
                values[i] = in.readFloat();
            }
            entries.add(new TrendArchive.Entry(time, values));
        }
        return entries;
    }

    /** How a map of numbers is written. */
    @FunctionalInterface
    interface MapWriter {
        void write(DataOutputStream out, Map<String, Double> map) throws IOException;
    }

    /** How a map of numbers is read. */
    @FunctionalInterface
    interface MapReader {
        Map<String, Double> read(DataInputStream in) throws IOException;
    }
}
