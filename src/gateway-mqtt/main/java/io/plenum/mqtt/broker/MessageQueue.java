package io.plenum.mqtt.broker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Messages between the network and whoever reads them. It is bounded by their number, their bytes, and the number of each topic, so that
 * one topic that floods takes no other's place; what does not fit is dropped and counted.
 */
public final class MessageQueue {

    private static final int MOST = 20_000;
    private static final int MOST_OF_TOPIC = 2_000;
    private static final long MOST_BYTES = 24L * 1_048_576;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Deque<BrokerMessage> waiting = new ArrayDeque<>();
    private final Map<String, Integer> ofTopic = new HashMap<>();
    private final LongAdder refused;
    private final LongAdder dropped = new LongAdder();
    private final int longest;
    private long bytes;

    /**
     * @param longest bytes of a payload
     * @param refused counts what is not taken, over all queues
     */
    public MessageQueue(int longest, LongAdder refused) {
        this.longest = longest;
        this.refused = refused;
    }

    /** Returns at once. */
    public void offer(BrokerMessage message) {
        lock.lock();
        try {
            int same = ofTopic.getOrDefault(message.topic(), 0);
            int size = message.payload().length;
            if (size > longest || same >= MOST_OF_TOPIC || waiting.size() >= MOST || bytes + size > MOST_BYTES) {
                refused.increment();
                dropped.increment();
                return;
            }
            ofTopic.put(message.topic(), same + 1);
            bytes += size;
            waiting.addLast(message);
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is one. */
    public BrokerMessage take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty()) {
                filled.await();
            }
            return removed(waiting.removeFirst());
        } finally {
            lock.unlock();
        }
    }

    /** Null where nothing waits at present. */
    @Nullable
    public BrokerMessage poll() {
        lock.lock();
        try {
            return waiting.isEmpty() ? null : removed(waiting.removeFirst());
        } finally {
            lock.unlock();
        }
    }

    private BrokerMessage removed(BrokerMessage message) {
        bytes -= message.payload().length;
        ofTopic.computeIfPresent(message.topic(), (topic, count) -> count == 1 ? null : count - 1);
        return message;
    }

    /** Of this queue, since it was made. */
    public long dropped() {
        return dropped.sum();
    }
}
