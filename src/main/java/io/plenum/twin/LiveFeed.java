package io.plenum.twin;

import io.plenum.point.Point;
import io.plenum.point.PointsChanged;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The feeds of all floors. A floor that nobody looks at costs nothing. */
@Component
public class LiveFeed implements SmartLifecycle {

    private final Map<Followed, FloorFeed> floors = new ConcurrentHashMap<>();
    private final CurrentValues values;
    private final Clock clock;
    private volatile boolean running;

    LiveFeed(CurrentValues values, Clock clock) {
        this.values = values;
        this.clock = clock;
    }

    /** Whoever may see the same of a floor shares its feed. */
    private record Followed(String floor, List<Point> points) {}

    /**
     * Lets a viewer follow a floor; its first message is a snapshot.
     *
     * @param points those of the floor that the viewer may see, in the order of the feed's indexes
     */
    public void join(String floor, List<Point> points, Viewer viewer) {
        floors.computeIfAbsent(new Followed(floor, points), key -> new FloorFeed(points, values))
                .join(viewer, clock.instant());
    }

    public void leave(String floor, List<Point> points, Viewer viewer) {
        FloorFeed feed = floors.get(new Followed(floor, points));
        if (feed != null) {
            feed.leave(viewer);
        }
    }

    @Scheduled(fixedRate = 250)
    void tick() {
        Instant now = clock.instant();
        floors.values().stream().filter(feed -> !feed.idle()).forEach(feed -> feed.tick(now));
    }

    @Scheduled(fixedRate = 5000)
    void heartbeat() {
        Instant now = clock.instant();
        floors.values().stream().filter(feed -> !feed.idle()).forEach(feed -> feed.heartbeat(now));
    }

    @EventListener(PointsChanged.class)
    void forget() {
        floors.values().forEach(feed -> feed.reset(clock.instant()));
        floors.clear();
    }

    @Override
    public void start() {
        running = true;
    }

    /** In the first phase of a shutdown: open feeds would otherwise hold up the web server's. */
    @Override
    public void stop() {
        running = false;
        forget();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
