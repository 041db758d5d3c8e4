package io.plenum.alarm.ui;

import io.plenum.alarm.Alarms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The active alarms in order, sorted once for all who look within the same second. */
@Component
class AlarmBoard {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Alarms alarms;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    AlarmBoard(Alarms alarms, Clock clock) {
        this.alarms = alarms;
        this.clock = clock;
    }

    private record Kept(Instant time, Listing listing) {}

    Listing listing() {
        Kept last = kept;
        Instant now = clock.instant();
        if (last != null && Duration.between(last.time(), now).abs().compareTo(FRESH) < 0) {
            return last.listing();
        }
        Listing listing = new Listing(alarms.active());
        kept = new Kept(now, listing);
        return listing;
    }
}
