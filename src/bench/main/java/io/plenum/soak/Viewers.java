package io.plenum.soak;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** People who look at a floor for a while, go without a word and come back; some only see the page where one signs in. */
final class Viewers implements AutoCloseable {

    private static final int SEED = 4711;
    private static final int LONGEST_STAY_SECONDS = 20;

    private final ApiClient api;
    private final List<String> floors;
    private final List<Thread> people = new ArrayList<>();
    private final AtomicLong visits = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private volatile boolean over;

    Viewers(ApiClient api, List<String> floors, int count) {
        this.api = api;
        this.floors = floors;
        for (int i = 0; i < count; i++) {
            Random random = new Random(SEED + i);
            people.add(Thread.ofVirtual().name("viewer-" + i).start(() -> come(random)));
        }
    }

    String report() {
        return "%,d visits, %,d of them refused, %,d bytes".formatted(visits.get(), refused.get(), bytes.get());
    }

    private void come(Random random) {
        while (!over) {
            try {
                visit(random);
                Thread.sleep(Duration.ofMillis(random.nextInt(3000)));
            } catch (InterruptedException end) {
                return;
            }
        }
    }

    private void visit(Random random) throws InterruptedException {
        visits.incrementAndGet();
        try {
            if (random.nextInt(4) == 0) {
                api.anonymously("/login");
            } else {
                look(floors.get(random.nextInt(floors.size())), random.nextInt(1, LONGEST_STAY_SECONDS));
            }
        } catch (IOException away) {
            refused.incrementAndGet();
        }
    }

    private void look(String floor, int seconds) throws IOException, InterruptedException {
        Instant end = Instant.now().plusSeconds(seconds);
        byte[] part = new byte[16_384];
        try (InputStream feed = api.open("/api/v1/floors/" + floor + "/live")) {
            while (!over && Instant.now().isBefore(end)) {
                int count = feed.read(part);
                if (count < 0) {
                    return;
                }
                bytes.addAndGet(count);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        for (Thread one : people) {
            one.join(Duration.ofSeconds(5));
            one.interrupt();
        }
    }
}
