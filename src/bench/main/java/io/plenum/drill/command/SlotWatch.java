package io.plenum.drill.command;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the slot of each point, several times a second, and writes into some of them as somebody else would: a value of its own in the
 * very slot, which is freed again long after the override's end, or one beneath it for good.
 */
final class SlotWatch implements Runnable {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration STAYS = Duration.ofSeconds(75);
    private static final int TAKEN = 6;
    private static final int BENEATH = 3;
    private static final int LOWER = 10;
    /** Once in so many looks, so that it meets every part of its life. */
    private static final int SELDOM = 60;

    private final SlotClient client;
    private final DrillOrders orders;
    private final Random random;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile boolean running = true;
    private volatile @Nullable IOException failure;

    SlotWatch(SlotClient client, DrillOrders orders, Random random) {
        this.client = client;
        this.orders = orders;
        this.random = random;
    }

    @Override
    public void run() {
        try {
            for (int point = 0; point < OverridesEnd.OVERRIDES; point++) {
                if (isBeneath(point)) {
                    client.write(point, LOWER, Ordered.foreign(point));
                }
            }
            while (running) {
                for (int point = 0; point < OverridesEnd.OVERRIDES; point++) {
                    look(point);
                }
                Thread.sleep(PAUSE);
            }
            for (int point = 0; point < OverridesEnd.OVERRIDES; point++) {
                checkBeneath(point);
            }
        } catch (IOException e) {
            failure = e;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(int point) throws IOException {
        Double slot = client.read(point, DrillOrders.PRIORITY);
        Instant now = Instant.now();
        Ordered there = slot == null ? null : orders.of(Ordered.serial(slot));
        if (there != null) {
            there.stands(now);
        }
        Ordered one = orders.present(point);
        if (one == null || one.settled) {
            return;
        }
        Instant until = one.until;
        if (one.taken != null) {
            foreign(one, slot, now);
        } else if (one != there) {
            one.isNotThere(now);
            if (one.gone != null) {
                checkBeneath(point);
                one.settled = true;
            }
        } else if (until != null
                && one.serial % TAKEN == 0
                && now.isBefore(until.minusSeconds(2))
                && random.nextInt(SELDOM) == 0) {
            client.write(point, DrillOrders.PRIORITY, one.foreign());
            one.taken = Instant.now();
            one.gone = one.taken;
            taken.incrementAndGet();
        }
    }

    /** What somebody else has written must stand, until it is taken away by whoever wrote it. */
    private void foreign(Ordered one, @Nullable Double slot, Instant now) throws IOException {
        Instant until = one.until;
        if (slot == null || slot != one.foreign()) {
            lost.incrementAndGet();
            System.err.println(one.reason() + ": somebody else's value is gone, there is " + slot);
            one.settled = true;
        } else if (until != null && now.isAfter(until.plus(STAYS))) {
            client.write(one.point, DrillOrders.PRIORITY, null);
            one.settled = true;
        }
    }

    private static boolean isBeneath(int point) {
        return point % TAKEN == BENEATH;
    }

    private void checkBeneath(int point) throws IOException {
        if (isBeneath(point)) {
            Double slot = client.read(point, LOWER);
            if (slot == null || slot != Ordered.foreign(point)) {
                lost.incrementAndGet();
            }
        }
    }

    /** Slots of somebody else that were written. */
    int taken() {
        return taken.get();
    }

    /** And those of them that did not stand for as long as they should. */
    int lost() {
        return lost.get();
    }

    void stop() {
        running = false;
    }

    void check() throws IOException {
        IOException broken = failure;
        if (broken != null) {
            throw broken;
        }
    }
}
