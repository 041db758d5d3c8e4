package io.plenum.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.job.history.RunRecorder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.function.BiFunction;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Runs each {@code @Scheduled} method on a thread of its own. With virtual threads Spring's own scheduler has one thread for all
 * fixed delays: one of them that hangs, on a server that never answers say, would end all the others.
 */
@Component
class JobScheduler implements TaskScheduler, Jobs, SmartLifecycle {

    private static final Duration SHORTEST_BOUND = Duration.ofMinutes(2);
    private static final Duration LONGEST_BOUND = Duration.ofHours(1);
    private static final int TURNS = 100;
    private static final int SECONDS_TO_END = 10;

    private final List<Lane> lanes = new CopyOnWriteArrayList<>();
    private final RunRecorder recorder;
    private final MeterRegistry meters;
    private final Clock clock;
    private volatile boolean running;

    /** A job with its thread. */
    private record Lane(PeriodicJob job, ThreadPoolTaskScheduler thread) {}

    JobScheduler(RunRecorder recorder, MeterRegistry meters, Clock clock) {
        this.recorder = recorder;
        this.meters = meters;
        this.clock = clock;
        Gauge.builder("plenum.job.overdue", this, JobScheduler::overdue)
                .description("Jobs whose run takes longer than it may")
                .register(meters);
    }

    private double overdue() {
        return all().stream().filter(JobStatus::overdue).count();
    }

    @Override
    public List<JobStatus> all() {
        return lanes.stream()
                .map(lane -> lane.job().status())
                .sorted(Comparator.comparing(JobStatus::name))
                .toList();
    }

    /** Long enough for many turns, but an hour at most. */
    private static Duration bound(Duration delay) {
        Duration many = delay.multipliedBy(TURNS);
        if (many.compareTo(SHORTEST_BOUND) < 0) {
            return SHORTEST_BOUND;
        }
        return many.compareTo(LONGEST_BOUND) > 0 ? LONGEST_BOUND : many;
    }

    private Lane lane(Runnable work, Duration delay) {
        String name = name(work.toString());
        PeriodicJob job = new PeriodicJob(name, work, delay, bound(delay), recorder, clock);
        ThreadPoolTaskScheduler thread = new ThreadPoolTaskScheduler();
        thread.setPoolSize(1);
        thread.setThreadNamePrefix("job-" + name + "-");
        thread.setWaitForTasksToCompleteOnShutdown(true);
        thread.setAwaitTerminationSeconds(SECONDS_TO_END);
        thread.setRemoveOnCancelPolicy(true);
        thread.initialize();
        measure(job);
        Lane lane = new Lane(job, thread);
        lanes.add(lane);
        return lane;
    }

    private void measure(PeriodicJob job) {
        Gauge.builder("plenum.job.running.seconds", job, j -> j.underWay().toMillis() / 1000.0)
                .description("How long the run under way takes already; 0 while the job waits")
                .tag("job", job.name())
                .register(meters);
        Gauge.builder("plenum.job.failures", job, j -> j.status().failures())
                .description("Runs that failed")
                .tag("job", job.name())
                .register(meters);
    }

    /** Class and method of what Spring calls {@code io.plenum.trend.retention.RetentionJob.keep}. */
    private static String name(String work) {
        String[] parts = work.split("[.$]", -1);
        return parts.length < 2 ? work : parts[parts.length - 2] + "." + parts[parts.length - 1];
    }

    private ScheduledFuture<?> run(
            Runnable task,
            Duration period,
            BiFunction<ThreadPoolTaskScheduler, Runnable, ScheduledFuture<?>> schedule) {
        Lane lane = lane(task, period);
        ScheduledFuture<?> scheduled = schedule.apply(lane.thread(), lane.job());
        lane.job().follow(scheduled);
        return scheduled;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, Trigger trigger) {
        return run(task, LONGEST_BOUND, (thread, job) -> Objects.requireNonNull(thread.schedule(job, trigger)));
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, Instant startTime) {
        return run(task, LONGEST_BOUND, (thread, job) -> thread.schedule(job, startTime));
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, Instant startTime, Duration period) {
        return run(task, period, (thread, job) -> thread.scheduleAtFixedRate(job, startTime, period));
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, Duration period) {
        return run(task, period, (thread, job) -> thread.scheduleAtFixedRate(job, period));
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Instant startTime, Duration delay) {
        return run(task, delay, (thread, job) -> thread.scheduleWithFixedDelay(job, startTime, delay));
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Duration delay) {
        return run(task, delay, (thread, job) -> thread.scheduleWithFixedDelay(job, delay));
    }

    @Override
    public void start() {
        running = true;
    }

    /** No job begins any more; those under way get a moment to end, all at once. */
    @Override
    public void stop() {
        running = false;
        List<Thread> ending = lanes.stream()
                .map(lane -> Thread.ofVirtual().start(() -> end(lane.thread())))
                .toList();
        try {
            for (Thread one : ending) {
                one.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(ThreadPoolTaskScheduler thread) {
        thread.shutdown();
        thread.getScheduledThreadPoolExecutor().shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
