package io.plenum.drill.command;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the slot of each point, several times a second, and writes into some of them as somebody else would: a value of its own in the
 * very slot, or one beneath it.
 */
final class SlotWatch implements Runnable {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int TAKEN = 6;
    private static final int BENEATH = 3;
    private static final int LOWER = 10;

    private final SlotClient client;
    private final List<Ordered> all;
    private final Random random;
    private volatile boolean running = true;
    private volatile @Nullable IOException failure;

    SlotWatch(SlotClient client, List<Ordered> all, Random random) {
        this.client = client;
        this.all = all;
        this.random = random;
    }

    @Override
    public void run() {
        try {
            for (Ordered one : all) {
                if (isBeneath(one)) {
                    client.write(one.number, LOWER, one.foreign());
                }
            }
            while (running) {
                for (Ordered one : all) {
                    look(one);
                }
                Thread.sleep(PAUSE);
            }
        } catch (IOException e) {
            failure = e;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Ordered one) throws IOException {
        Instant until = one.until;
        if (until == null) {
            return;
        }
        one.seen(client.read(one.number, DrillOrders.PRIORITY), Instant.now());
        boolean may = isTaken(one) && one.taken == null && one.stood != null && one.gone == null;
        // Once in a while, so that it meets every part of its life.
        if (may && Instant.now().isBefore(until.minusSeconds(2)) && random.nextInt(60) == 0) {
            client.write(one.number, DrillOrders.PRIORITY, one.foreign());
            one.taken = Instant.now();
            one.gone = Instant.now();
        }
    }

    static boolean isTaken(Ordered one) {
        return one.number % TAKEN == 0;
    }

    static boolean isBeneath(Ordered one) {
        return one.number % TAKEN == BENEATH;
    }

    /** Stops looking; says what stands in the end of what somebody else has written and should stand. */
    int lost() throws IOException {
        int lost = 0;
        for (Ordered one : all) {
            if (one.taken != null) {
                Double slot = client.read(one.number, DrillOrders.PRIORITY);
                lost += slot != null && slot == one.foreign() ? 0 : 1;
            }
            if (isBeneath(one)) {
                Double slot = client.read(one.number, LOWER);
                lost += slot != null && slot == one.foreign() ? 0 : 1;
            }
        }
        return lost;
    }

    void stop() throws IOException {
        running = false;
        IOException broken = failure;
        if (broken != null) {
            throw broken;
        }
    }
}
