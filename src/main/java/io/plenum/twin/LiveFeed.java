package io.plenum.twin;

import io.plenum.point.PointsChanged;
import io.plenum.site.SiteModels;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The feeds of all floors. A floor that nobody looks at costs nothing. */
@Component
public class LiveFeed implements SmartLifecycle {

    private final Map<String, FloorFeed> floors = new ConcurrentHashMap<>();
    private final SiteModels models;
    private final CurrentValues values;
    private final Clock clock;
    private volatile boolean running;

    LiveFeed(SiteModels models, CurrentValues values, Clock clock) {
        this.models = models;
        this.values = values;
        this.clock = clock;
    }

    /** Lets a viewer follow a floor; its first message is a snapshot. */
    public void join(String floor, Viewer viewer) {
        floors.computeIfAbsent(floor, key -> new FloorFeed(models.current().pointsOnFloor(key), values))
                .join(viewer, clock.instant());
    }

    public void leave(String floor, Viewer viewer) {
        FloorFeed feed = floors.get(floor);
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
