package io.plenum.drill.command;

import io.plenum.drill.Drill;
import io.plenum.drill.DrillFigures;
import io.plenum.drill.DrillRig;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;

/**
 * First what needs nothing to be killed: how soon read-only is at the gateway, and whether another stack finds at the device what was ordered.
 * Then about fifty overrides of random lengths are kept in force, while server, gateway or both are killed at random moments. Each must end at its time,
 * or within a minute after the gateway was back; none may be forgotten, and none may be taken away that somebody else has written.
 */
public final class OverridesEnd implements Drill {

    public static final int POINTS = 90;

    /** So many points are ordered again and again that about fifty overrides stand at any moment, outages included. */
    static final int OVERRIDES = 80;

    private static final long SEED = 4711;
    /** After which nothing more may be written again. */
    private static final Duration REST = Duration.ofSeconds(60);

    private final int moments;

    public OverridesEnd(int moments) {
        this.moments = moments;
    }

    @Override
    public void run(DrillRig rig, DrillFigures figures, Duration length) throws IOException, InterruptedException {
        DrillOrders orders = new DrillOrders(rig);
        orders.open();
        new ReadOnlySpeed(rig).run(figures);
        try (OtherStack stack = new OtherStack()) {
            new WholeChain(rig, stack).run(figures);
        }
        Lives lives = new Lives();
        try (SlotClient client = new SlotClient()) {
            SlotWatch watch = new SlotWatch(client, orders, new Random(SEED));
            Thread watching = Thread.ofPlatform().daemon().start(watch);
            orders.begin(SEED);
            Kills kills = new Kills(rig, orders, lives, new Random(SEED));
            kills.run(moments, watch);
            orders.finish();
            Thread.sleep(REST);
            watch.stop();
            watching.join();
            watch.check();
            rig.awaitServer();
            figures.note("moments", "kills", moments);
            figures.note("in force at a moment, on average", "overrides", (double) kills.inForce() / moments);
            new OverrideFigures(orders, lives).print(figures, watch);
        }
    }
}
