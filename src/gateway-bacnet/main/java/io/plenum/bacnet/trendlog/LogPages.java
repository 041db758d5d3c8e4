package io.plenum.bacnet.trendlog;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.exception.ErrorAPDUException;
import com.serotonin.bacnet4j.service.acknowledgement.ReadRangeAck;
import com.serotonin.bacnet4j.service.confirmed.ReadRangeRequest;
import com.serotonin.bacnet4j.service.confirmed.ReadRangeRequest.BySequenceNumber;
import com.serotonin.bacnet4j.service.confirmed.ReadRangeRequest.ByTime;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.bacnet.request.DeviceGate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads a log's buffer page by page (ASHRAE 135, 15.8): the first by time, those after it by sequence number, which no clock can confuse.
 * A page is as large as fits into one packet; where the device cannot send it, half. Between two pages the device rests as long as the
 * page took, so that live values come first.
 */
final class LogPages {

    private static final int OCTETS_AROUND = 60;
    private static final int OCTETS_OF_RECORD = 22;
    private static final int OCTETS_OF_MEMBER = 8;
    private static final int MOST_RECORDS = 100;
    private static final int MOST_PAGES = 5_000;
    private static final long HIGHEST_SEQUENCE = 0xFFFF_FFFFL;
    private static final Duration LONGEST_REST = Duration.ofSeconds(2);

    private final DeviceGate gate;
    private final RemoteDevice remote;
    private final TrendLog log;
    private final DeviceClock clock;
    private final List<LogEntry> entries = new ArrayList<>();
    private int count;
    private boolean atEnd;
    private int unreadable;

    LogPages(DeviceGate gate, RemoteDevice remote, TrendLog log, DeviceClock clock) {
        this.gate = gate;
        this.remote = remote;
        this.log = log;
        this.clock = clock;
        int record = OCTETS_OF_RECORD + OCTETS_OF_MEMBER * (log.members().size() - 1);
        count = Math.clamp((remote.getMaxAPDULengthAccepted() - OCTETS_AROUND) / record, 1, MOST_RECORDS);
    }

    /**
     * What was read.
     *
     * @param before the last record before the time; null where the buffer begins later
     * @param entries in the order in which they were recorded, some from behind the time
     * @param atEnd whether the last one is the last that the device has
     * @param unreadable records that nobody can decode
     */
    record Recorded(@Nullable LogEntry before, List<LogEntry> entries, boolean atEnd, int unreadable) {}

    /**
     * Reads from an instant on, until another or until there are so many.
     *
     * @throws BACnetTimeoutException where the device does not answer
     * @throws BACnetException where it refuses
     */
    Recorded read(Instant from, Instant to, int most) throws BACnetException {
        List<? extends Encodable> earlier = items(send(byTime(from, -1)));
        LogEntry before = earlier.isEmpty() ? null : LogEntry.of(earlier.getLast());
        // What is wanted is newer than the reference, and its own instant is wanted too.
        ReadRangeAck page = shrinking(from.minusMillis(10));
        for (int pages = 0; take(page, to, most) && pages < MOST_PAGES; pages++) {
            page = next(page);
        }
        return new Recorded(before, entries, atEnd, unreadable);
    }

    /** Whether to go on. */
    private boolean take(ReadRangeAck page, Instant to, int most) {
        List<? extends Encodable> items = items(page);
        for (Encodable item : items) {
            LogEntry entry = LogEntry.of(item);
            if (entry == null) {
                unreadable++;
            } else {
                entries.add(entry);
            }
        }
        atEnd = items.isEmpty() || page.getResultFlags().isLastItem();
        return !atEnd && entries.size() < most && !isBehind(to);
    }

    private boolean isBehind(Instant to) {
        return !entries.isEmpty()
                && !clock.instant(entries.getLast().local(), Instant.MIN).isBefore(to);
    }

    private static List<? extends Encodable> items(ReadRangeAck page) {
        return page.getItemData() == null ? List.of() : page.getItemData().getValues();
    }

    private ReadRangeAck next(ReadRangeAck page) throws BACnetException {
        UnsignedInteger first = page.getFirstSequenceNumber();
        if (first == null) {
            return byTimeAgain();
        }
        long next = after(first.longValue(), items(page).size());
        ReadRangeAck found = shrinking(next);
        if (!items(found).isEmpty()) {
            return found;
        }
        // The buffer has overtaken us, or it is at its end.
        ReadRangeAck later = byTimeAgain();
        LocalDateTime last = entries.isEmpty() ? null : entries.getLast().local();
        if (!items(later).isEmpty() && last != null) {
            entries.add(new LogEntry.StatusChange(last, false, true));
        }
        return later;
    }

    /** After the highest comes 1. */
    private static long after(long first, int items) {
        long next = first + items;
        return next > HIGHEST_SEQUENCE ? next - HIGHEST_SEQUENCE : next;
    }

    private ReadRangeAck byTimeAgain() throws BACnetException {
        if (entries.isEmpty()) {
            throw new BACnetException("Records without any time");
        }
        return shrinking(clock.instant(entries.getLast().local(), Instant.MIN));
    }

    private ReadRangeAck shrinking(Instant reference) throws BACnetException {
        while (true) {
            try {
                return send(byTime(reference, count));
            } catch (BACnetTimeoutException | ErrorAPDUException silent) {
                throw silent;
            } catch (BACnetException tooLarge) {
                halve(tooLarge);
            }
        }
    }

    /** A record that nobody can decode is left out. */
    private ReadRangeAck shrinking(long sequence) throws BACnetException {
        long next = sequence;
        while (true) {
            try {
                return send(bySequence(next, count));
            } catch (BACnetTimeoutException | ErrorAPDUException silent) {
                throw silent;
            } catch (BACnetException tooLarge) {
                if (count > 1) {
                    halve(tooLarge);
                } else {
                    unreadable++;
                    if (unreadable > MOST_RECORDS) {
                        throw tooLarge;
                    }
                    next = after(next, 1);
                }
            }
        }
    }

    private void halve(BACnetException tooLarge) throws BACnetException {
        if (count <= 1 || Thread.currentThread().isInterrupted()) {
            throw tooLarge;
        }
        count = count / 2;
    }

    private ReadRangeRequest byTime(Instant reference, int records) {
        return new ReadRangeRequest(
                log.object(), PropertyIdentifier.logBuffer, whole(), new ByTime(clock.shown(reference), records));
    }

    private ReadRangeRequest bySequence(long first, int records) {
        return new ReadRangeRequest(
                log.object(), PropertyIdentifier.logBuffer, whole(), new BySequenceNumber(first, records));
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // the stack expects null for "the whole"
    private static UnsignedInteger whole() {
        return null;
    }

    private ReadRangeAck send(ReadRangeRequest request) throws BACnetException {
        long begin = System.nanoTime();
        ReadRangeAck answer = gate.send(remote, request);
        LockSupport.parkNanos(Math.min(System.nanoTime() - begin, LONGEST_REST.toNanos()));
        return answer;
    }

    ObjectIdentifier object() {
        return log.object();
    }
}
