package io.plenum.tabular;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns times of a file into instants: by the zone that they name, else by that of the building. Counts what clocks that go back leave
 * open.
 */
public final class WallClock {

    private final ZoneId zone;
    private long doubled;
    private long second;

    /** @param zone of times that name none; a fixed offset for sources that never change clocks */
    public WallClock(ZoneId zone) {
        this.zone = zone;
    }

    /** A local time that never was, because clocks went forward, or letters that name several zones. */
    public static final class NoInstant extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean letters;

        private NoInstant(boolean letters) {
            super(null, null, false, false);
            this.letters = letters;
        }

        /** Whether the letters of the zone are the trouble; else the hour does not exist. */
        public boolean isLetters() {
            return letters;
        }
    }

    /**
     * The instant of a time of the file.
     *
     * @param before the time before of the same point, which decides where a local time exists twice: the first is summer time, and
     *     one that would not be after its predecessor is winter time
     */
    public Instant instant(TableTime time, @Nullable Instant before) throws NoInstant {
        if (time.zones().size() > 1) {
            return time.local().toInstant(one(time));
        }
        return time.isZoned()
                ? inZone(time.local(), time.zones().getFirst(), before)
                : inZone(time.local(), zone, before);
    }

    /** The one of several meanings of its letters that the building's own zone has at that time. */
    private ZoneOffset one(TableTime time) throws NoInstant {
        List<ZoneOffset> own = zone.getRules().getValidOffsets(time.local());
        List<ZoneOffset> both = time.zones().stream()
                .map(one -> one.getRules().getOffset(time.local()))
                .filter(own::contains)
                .toList();
        if (both.size() != 1) {
            throw new NoInstant(true);
        }
        return both.getFirst();
    }

    private Instant inZone(LocalDateTime local, ZoneId in, @Nullable Instant before) throws NoInstant {
        List<ZoneOffset> offsets = in.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new NoInstant(false);
        }
        Instant first = local.toInstant(offsets.getFirst());
        if (offsets.size() == 1) {
            return first;
        }
        doubled++;
        boolean later = before != null && !first.isAfter(before);
        second += later ? 1 : 0;
        return later ? local.toInstant(offsets.getLast()) : first;
    }

    /** How many times exist twice. */
    public long doubled() {
        return doubled;
    }

    /**
     * Whether times that exist twice stand in the file once: then an hour is missing, or the source keeps winter time all year and its
     * offset has to be given.
     */
    public boolean isDoubledOnce() {
        return doubled > 0 && second == 0;
    }
}
