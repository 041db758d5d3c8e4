package io.plenum.lease;

import io.plenum.point.PointId;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Whose turn it is at which point: a controller is asked about one point by one thread at a time. */
final class PointTurns {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final Set<PointId> taken = new HashSet<>();

    /** Returns false where it is somebody else's turn. */
    boolean tryBegin(PointId point) {
        lock.lock();
        try {
            return taken.add(point);
        } finally {
            lock.unlock();
        }
    }

    /** Waits for it; returns false where it was somebody else's turn for too long. */
    boolean begin(PointId point, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (!taken.add(point)) {
                if (left <= 0) {
                    return false;
                }
                left = ended.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    void end(PointId point) {
        lock.lock();
        try {
            taken.remove(point);
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
