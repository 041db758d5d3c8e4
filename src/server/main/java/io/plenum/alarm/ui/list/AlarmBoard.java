package io.plenum.alarm.ui.list;

import io.plenum.alarm.AlarmAccess;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The active alarms in order, sorted once for all who see all of them within the same second. */
@Component
public class AlarmBoard {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final AlarmAccess alarms;
    private final Clock clock;
    private volatile @Nullable CachedListing kept;

    AlarmBoard(AlarmAccess alarms, Clock clock) {
        this.alarms = alarms;
        this.clock = clock;
    }

    private record CachedListing(Instant time, AlarmListing listing) {}

    /** Of those that whoever is at work may see. */
    public AlarmListing listing() {
        if (!alarms.seesAll()) {
            return new AlarmListing(alarms.active());
        }
        CachedListing last = kept;
        Instant now = clock.instant();
        if (last != null && Duration.between(last.time(), now).abs().compareTo(FRESH) < 0) {
            return last.listing();
        }
        AlarmListing listing = new AlarmListing(alarms.active());
        kept = new CachedListing(now, listing);
        return listing;
    }
}
