package io.plenum.alarm.engine;

import io.plenum.alarm.store.AlarmStore;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rules have said and the store does not have yet, in its order. It holds on to everything while the database is away;
 * what does not fit any more is counted, and made up for by comparing rules and store afterwards.
 */
final class TransitionQueue {

    /** Something that is to become part of the store. */
    sealed interface Item {

        record RuleTransition(Transition transition) implements Item {}

        /** What a controller has said, to be known after a restart. */
        record ControllerReport(ReceivedEvent received) implements Item {}

        /** Nothing looks at the alarm's point any more. */
        record BindingRemoved(long alarm, Instant time) implements Item {}
    }

    /** @param delays the last word on each */
    record Batch(List<Item> items, Collection<AlarmStore.Pending> delays) {

        boolean isEmpty() {
            return items.isEmpty() && delays.isEmpty();
        }
    }

    private final int capacity;
    private final Deque<Item> items = new ArrayDeque<>();
    private final Map<String, AlarmStore.Pending> delays = new LinkedHashMap<>();
    private long dropped;
    private boolean incomplete;

    TransitionQueue(int capacity) {
        this.capacity = capacity;
    }

    synchronized void add(Item item) {
        if (items.size() >= capacity) {
            dropped++;
            incomplete = true;
            return;
        }
        items.addLast(item);
        notifyAll();
    }

    /** Only the last word on a delay counts, so these never grow beyond the number of rules at points. */
    synchronized void add(AlarmStore.Pending delay) {
        delays.put(AlarmStore.Pending.key(delay.rule(), delay.point()), delay);
    }

    /** Waits until there is something, at most so long. */
    synchronized void await(long millis) throws InterruptedException {
        if (items.isEmpty()) {
            wait(millis);
        }
    }

    /** The oldest items; they stay until they are {@link #done}. */
    synchronized Batch first(int most) {
        List<Item> batch = new ArrayList<>();
        for (Item item : items) {
            if (batch.size() == most) {
                break;
            }
            batch.add(item);
        }
        return new Batch(batch, List.copyOf(delays.values()));
    }

    synchronized void done(Batch batch) {
        batch.items().forEach(item -> items.removeFirst());
        batch.delays().forEach(delay -> delays.remove(AlarmStore.Pending.key(delay.rule(), delay.point()), delay));
    }

    /** Lets go of what the store refuses for good; comparing brings back what still matters. */
    synchronized void refused(Batch batch) {
        done(batch);
        dropped += batch.items().size();
        incomplete = true;
    }

    synchronized int size() {
        return items.size();
    }

    synchronized long dropped() {
        return dropped;
    }

    /** Whether something was dropped and everything else is stored by now: time to compare. Says so once. */
    synchronized boolean wantsComparison() {
        if (!incomplete || !items.isEmpty()) {
            return false;
        }
        incomplete = false;
        return true;
    }
}
