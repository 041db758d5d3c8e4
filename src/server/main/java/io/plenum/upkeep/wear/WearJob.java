package io.plenum.upkeep.wear;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the counts up. While the database is away a run fails, and the next one goes on where the last one came to. */
@Component
class WearJob {

    private static final Logger LOG = LoggerFactory.getLogger(WearJob.class);
    private static final Duration AT_MOST = Duration.ofMinutes(4);

    private final WearCatchUp catchUp;

    WearJob(WearCatchUp catchUp) {
        this.catchUp = catchUp;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void count() {
        int days = catchUp.run(AT_MOST);
        if (days > 0) {
            LOG.info("{} days of equipment counted", days);
        }
    }
}
