package io.plenum.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.MovableClock;
import io.plenum.job.history.RunRecorder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Methods with {@code @Scheduled} as the server has them, one of which never returns and one of which always fails. */
class JobSchedulerTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final MovableClock now = new MovableClock(Instant.parse("2026-11-01T00:00:00Z"));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private AnnotationConfigApplicationContext server = new AnnotationConfigApplicationContext();
    private Work work = new Work();

    @Configuration
    @EnableScheduling
    static class Scheduling {}

    static class Work {

        final CountDownLatch never = new CountDownLatch(1);
        final AtomicInteger good = new AtomicInteger();
        final AtomicInteger bad = new AtomicInteger();
        final AtomicInteger slow = new AtomicInteger();
        final AtomicInteger together = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();

        @Scheduled(fixedDelay = 10)
        void hangs() throws InterruptedException {
            never.await();
        }

        @Scheduled(fixedDelay = 10)
        void works() {
            good.incrementAndGet();
        }

        @Scheduled(fixedDelay = 10)
        void fails() {
            bad.incrementAndGet();
            throw new NoClassDefFoundError("an error is no exception");
        }

        /** Slower than its own rhythm. */
        @Scheduled(fixedRate = 1)
        void dawdles() throws InterruptedException {
            most.accumulateAndGet(together.incrementAndGet(), Math::max);
            new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
            together.decrementAndGet();
            slow.incrementAndGet();
        }
    }

    @BeforeEach
    void start() {
        server.registerBean(MeterRegistry.class, () -> meters);
        server.registerBean(Clock.class, () -> now);
        server.registerBean(Work.class, () -> work);
        server.register(Scheduling.class, RunRecorder.class, JobScheduler.class, JobHealth.class);
        server.refresh();
    }

    @AfterEach
    void stop() {
        work.never.countDown();
        server.close();
    }

    /** On a shared thread the first that hangs would be the last that runs. */
    @Test
    void aJobThatHangsHoldsUpNoOther() {
        await().atMost(SOON).until(() -> running("Work.hangs"));
        int before = work.good.get();
        await().atMost(SOON).until(() -> work.good.get() > before + 5);
    }

    @Test
    void aJobThatFailsHasItsNextTurn() {
        await().atMost(SOON).until(() -> work.bad.get() > 3);
        JobStatus failed = job("Work.fails");
        assertThat(failed.lastError()).contains("an error is no exception");
        assertThat(failed.failures()).isPositive();
        assertThat(meters.get("plenum.job.failures")
                        .tag("job", "Work.fails")
                        .gauge()
                        .value())
                .isPositive();
    }

    @Test
    void twoRunsOfAJobNeverOverlap() {
        await().atMost(SOON).until(() -> work.slow.get() > 10);
        assertThat(work.most.get()).isEqualTo(1);
    }

    /** Whoever watches the server sees which job it is and since when. */
    @Test
    void aJobThatHangsIsTold() {
        await().atMost(SOON).until(() -> running("Work.hangs"));
        assertThat(job("Work.hangs").overdue()).isFalse();
        now.forward(Duration.ofMinutes(3));
        assertThat(job("Work.hangs").overdue()).isTrue();
        assertThat(meters.get("plenum.job.overdue").gauge().value()).isGreaterThanOrEqualTo(1);
        assertThat(meters.get("plenum.job.running.seconds")
                        .tag("job", "Work.hangs")
                        .gauge()
                        .value())
                .isEqualTo(180);
        Health health = server.getBean(JobHealth.class).health();
        assertThat(health.getStatus()).isEqualTo(new Status("DEGRADED"));
        assertThat(health.getDetails()).containsKey("Work.hangs");
    }

    private JobStatus job(String name) {
        return server.getBean(Jobs.class).all().stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private boolean running(String name) {
        return job(name).runningSince() != null;
    }
}
