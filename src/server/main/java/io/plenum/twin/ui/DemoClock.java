package io.plenum.twin.ui;

import io.plenum.point.time.IsoTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How far the clock of the demo building is from the true time: whoever runs that building keeps it in a file. */
@Component
class DemoClock {

    private final @Nullable Path file;

    /** @param file whose first line is the duration; null where this is no demo */
    DemoClock(@Value("${plenum.demo-clock:#{null}}") @Nullable Path file) {
        this.file = file;
    }

    boolean isDemo() {
        return file != null;
    }

    /** Negative where the building is behind; zero too where nothing can be read. */
    Duration ahead() {
        if (file == null) {
            return Duration.ZERO;
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.isEmpty() ? Duration.ZERO : IsoTime.duration(lines.getFirst());
        } catch (IOException | DateTimeException unreadable) {
            return Duration.ZERO;
        }
    }
}
