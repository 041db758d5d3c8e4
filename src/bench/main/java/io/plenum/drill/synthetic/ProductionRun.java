package io.plenum.drill.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ticks that one life of a synthetic connection has handed in, from its first to its last, kept where the end of its process
 * cannot reach: in memory that a file is mapped to.
 */
public final class ProductionRun {

    private static final int SIZE = 24;
    private static final String NAME = "run-";

    private final MappedByteBuffer kept;

    private ProductionRun(MappedByteBuffer kept) {
        this.kept = kept;
    }

    /**
     * Begins one, on disk.
     *
     * @param points how many had their turns
     */
    public record Ticks(long first, long last, int points) {}

    public static ProductionRun begin(Path folder, long first, int points) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(NAME + System.nanoTime());
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                MappedByteBuffer kept = channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE);
                kept.putLong(0, first).putLong(8, first - 1).putLong(16, points);
                return new ProductionRun(kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After it was handed in. */
    public void done(long tick) {
        kept.putLong(8, tick);
    }

    /** Of all lives so far. */
    public static List<Ticks> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(NAME))
                    .map(ProductionRun::read)
                    .filter(run -> run.last() >= run.first())
                    .sorted(java.util.Comparator.comparingLong(Ticks::first))
                    .toList();
        }
    }

    private static Ticks read(Path file) {
        try {
            java.nio.ByteBuffer kept = java.nio.ByteBuffer.wrap(Files.readAllBytes(file));
            return new Ticks(kept.getLong(0), kept.getLong(8), (int) kept.getLong(16));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
