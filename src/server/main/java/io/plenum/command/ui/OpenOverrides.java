package io.plenum.command.ui;

import io.plenum.command.CommandOverride;
import io.plenum.command.Overrides;
import io.plenum.command.OverridesChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The open overrides, for all pages at once: read again when something has changed, and now and then. */
@Component
public class OpenOverrides {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Overrides overrides;
    private final Clock clock;
    private final AtomicLong version = new AtomicLong();
    private volatile KnownOpen known = new KnownOpen(-1, Instant.MIN, List.of());

    OpenOverrides(Overrides overrides, Clock clock) {
        this.overrides = overrides;
        this.clock = clock;
    }

    private record KnownOpen(long version, Instant time, List<CommandOverride> overrides) {}

    @EventListener
    void changed(OverridesChanged change) {
        version.incrementAndGet();
    }

    /** Another one whenever an override has changed. */
    public long version() {
        return version.get();
    }

    /** The oldest first; of every part of the building. */
    public List<CommandOverride> all() {
        KnownOpen last = known;
        long now = version.get();
        if (last.version() != now || last.time().isBefore(clock.instant().minus(FRESH))) {
            last = new KnownOpen(now, clock.instant(), overrides.open());
            known = last;
        }
        return last.overrides();
    }
}
