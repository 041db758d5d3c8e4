package io.plenum.drill.command;

import io.plenum.drill.DrillRig;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Kills gateway, server or both at random moments; each comes back by itself after a random time, now and then only after minutes. */
final class Kills {

    private static final int SHORTEST_PAUSE = 1_000;
    private static final int LONGEST_PAUSE = 10_000;
    private static final int SHORTEST_LIFE = 2_000;
    private static final int LONGEST_LIFE = 20_000;
    private static final int SHORT_ABSENCE = 5_000;
    private static final int LONG_ABSENCE = 20_000;
    private static final int LONGEST_ABSENCE = 110_000;
    private static final double LONG = 0.1;
    private static final double BOTH = 0.12;
    private static final double SERVER = 0.13;
    private static final double AT_ANY_MOMENT = 1 / 3.0;
    private static final Duration LOOK = Duration.ofMillis(50);

    private final DrillRig rig;
    private final DrillOrders orders;
    private final Lives lives;
    private final Random random;
    private final Absence server;
    private final Absence gateway;

    private long inForce;

    private record Moment(boolean server, boolean gateway) {}

    Kills(DrillRig rig, DrillOrders orders, Lives lives, Random random) {
        this.rig = rig;
        this.orders = orders;
        this.lives = lives;
        this.random = random;
        server = new Absence(rig::startServer);
        gateway = new Absence(() -> {
            rig.startGateway();
            lives.started();
        });
    }

    /** One after the other; of those that are left always the first whose processes live. Ends as soon as whoever watches sees nothing any more. */
    void run(int moments, SlotWatch watch) throws IOException, InterruptedException {
        List<Moment> left = moments(moments);
        while (!left.isEmpty()) {
            Thread.sleep(random.nextLong(SHORTEST_PAUSE, LONGEST_PAUSE));
            Moment next = first(left);
            while (next == null) {
                Thread.sleep(LOOK);
                next = first(left);
            }
            left.remove(next);
            watch.check();
            // Now and then one that is just starting is killed again; else it has a life, in which something is
            // ordered.
            if (next.server() && random.nextDouble() > AT_ANY_MOMENT) {
                rig.awaitServer();
                Thread.sleep(random.nextLong(SHORTEST_LIFE, LONGEST_LIFE));
            }
            inForce += orders.standing();
            kill(next);
            System.err.printf("%s %s, %d are left%n", Instant.now(), next, left.size());
        }
        server.await();
        gateway.await();
    }

    /** How many overrides stood when something was killed, all moments together. */
    long inForce() {
        return inForce;
    }

    private List<Moment> moments(int count) {
        List<Moment> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double part = (i + 0.5) / count;
            all.add(new Moment(part < BOTH + SERVER, part < BOTH || part > BOTH + SERVER));
        }
        Collections.shuffle(all, random);
        return all;
    }

    private @Nullable Moment first(List<Moment> left) throws IOException {
        boolean noServer = server.lasts();
        boolean noGateway = gateway.lasts();
        return left.stream()
                .filter(one -> !(one.server() && noServer) && !(one.gateway() && noGateway))
                .findFirst()
                .orElse(null);
    }

    private void kill(Moment moment) throws InterruptedException {
        if (moment.gateway()) {
            lives.ended();
            rig.gateway().kill();
            gateway.begin(absence());
        }
        if (moment.server()) {
            rig.server().kill();
            server.begin(absence());
        }
    }

    private Duration absence() {
        return Duration.ofMillis(
                random.nextDouble() < LONG
                        ? random.nextLong(LONG_ABSENCE, LONGEST_ABSENCE)
                        : random.nextLong(1, SHORT_ABSENCE));
    }
}
