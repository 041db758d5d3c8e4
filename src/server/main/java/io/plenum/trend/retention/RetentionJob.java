package io.plenum.trend.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks after what is stored: drops what has outlived its time, packs what is old enough. */
@Component
class RetentionJob {

    /** What is left then is for the next turns. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final SamplePacker packer;
    private final Retention retention;
    private final RetentionSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile boolean ending;

    RetentionJob(SamplePacker packer, Retention retention, RetentionSettings settings, JdbcClient jdbc, Clock clock) {
        this.packer = packer;
        this.retention = retention;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What fails, since the database is away say, is tried again at the next turn. */
    @Scheduled(initialDelay = 2, fixedDelay = 20, timeUnit = TimeUnit.MINUTES)
    void keep() {
        Instant end = clock.instant().plus(LONGEST);
        retention.forget();
        packer.packAll(() -> !ending && clock.instant().isBefore(end));
        Columnstore.compress(jdbc, clock.instant().minus(settings.columnstore()));
    }

    /** The server does not wait for hours of packing. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        ending = true;
    }
}
