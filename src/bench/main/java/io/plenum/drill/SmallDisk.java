package io.plenum.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A disk that fills up within minutes, for the gateway alone: the folder that {@code PLENUM_DRILL_DISK} names, on a file system of its
 * own. {@code mount -t tmpfs -o size=32m tmpfs /mnt/small} makes one.
 */
final class SmallDisk {

    private static final long MOST = 256 << 20;

    private SmallDisk() {}

    static Optional<Path> folder() {
        return Optional.ofNullable(System.getenv("PLENUM_DRILL_DISK")).map(Path::of);
    }

    /** The buffer may be as large as it likes: the disk is the limit. */
    static DrillSetup setup(String keep) {
        return DrillSetup.gateway(List.of("--buffer-size", "1GB", "--disk-reserve", "8MB", "--keep", keep));
    }

    /** A drill that runs only there: on a large disk it would write for hours. */
    static Drill of(Drill drill) {
        return (rig, figures, length) -> {
            demand();
            drill.run(rig, figures, length);
        };
    }

    private static void demand() throws IOException {
        Path folder = folder().orElseThrow(() ->
                new IllegalStateException("Name a folder on a small file system: PLENUM_DRILL_DISK=/mnt/small"));
        long size = Files.getFileStore(folder).getTotalSpace();
        if (size > MOST) {
            throw new IllegalStateException(
                    "The disk of %s has %d MB; one of 32 MB fills up within the drill".formatted(folder, size >> 20));
        }
    }
}
