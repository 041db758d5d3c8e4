package io.plenum.alarm.ui;

import io.plenum.alarm.AlarmAccess;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The active alarms in order, sorted once for all who see all of them within the same second. */
@Component
class AlarmBoard {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final AlarmAccess alarms;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    AlarmBoard(AlarmAccess alarms, Clock clock) {
        this.alarms = alarms;
        this.clock = clock;
    }

    private record Kept(Instant time, Listing listing) {}

    /** Of those that whoever is at work may see. */
    Listing listing() {
        if (!alarms.seesAll()) {
            return new Listing(alarms.active());
        }
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
