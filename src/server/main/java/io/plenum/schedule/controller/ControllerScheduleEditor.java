package io.plenum.schedule.controller;

import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import io.plenum.database.AfterCommit;
import io.plenum.link.Problem;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.link.schedule.ScheduleContent;
import io.plenum.link.schedule.ScheduleOrder;
import io.plenum.schedule.KeptSchedules;
import io.plenum.schedule.ScheduleStore;
import io.plenum.schedule.controller.ScheduleWrite.WriteState;
import io.plenum.uikit.BuildingZone;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives controllers' own schedules other weeks and exceptions, on behalf of whoever is at work. An order is stored and audited with what was there before
 * anything is sent. Every call may throw Spring's {@code DataAccessException}.
 */
@Service
public class ControllerScheduleEditor {

    static final int LONGEST_REASON = 500;
    static final int MOST_IN_AN_HOUR = 20;

    private static final int MOST_DAYS = 14;

    private static final Logger LOG = LoggerFactory.getLogger(ControllerScheduleEditor.class);

    private final ScheduleStore schedules;
    private final ScheduleWriteStore writes;
    private final ScheduleWriteRules rules;
    private final ScheduleWriteSender sender;
    private final BuildingZone zone;
    private final CurrentUser user;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ControllerScheduleEditor(
            ScheduleStore schedules,
            ScheduleWriteStore writes,
            ScheduleWriteRules rules,
            ScheduleWriteSender sender,
            BuildingZone zone,
            CurrentUser user,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.schedules = schedules;
        this.writes = writes;
        this.rules = rules;
        this.sender = sender;
        this.zone = zone;
        this.user = user;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A schedule with the device that holds it. */
    public record KnownSchedule(ControllerSchedule schedule, DeviceSchedules device) {}

    /** As it was read last. @throws RequestProblem where there is none */
    public KnownSchedule get(ScheduleKey key) {
        KeptSchedules kept = schedules.of(key.device());
        DeviceSchedules device = kept == null ? null : kept.schedules();
        ControllerSchedule schedule = device == null ? null : key.in(device);
        if (device == null || schedule == null) {
            throw RequestProblem.notFound(key.text());
        }
        return new KnownSchedule(schedule, device);
    }

    /** Why whoever is at work may not give it another content at present; null where they may. */
    public @Nullable Problem refusal(ScheduleKey key, ControllerSchedule schedule) {
        return rules.refusal(key, schedule, schedule.content());
    }

    /** Why its gateway cannot write exceptions; null where it can. */
    public @Nullable Problem exceptionsRefusal(ScheduleKey key) {
        return rules.exceptionsRefusal(key);
    }

    /** What it would do; nothing is kept. @throws RequestProblem where a controller could not follow it */
    public ContentPreview preview(ScheduleKey key, ScheduleContent content) {
        KnownSchedule known = get(key);
        ControllerSchedule wanted = checked(known.schedule(), content);
        ContentForecast forecast =
                new ContentForecast(known.schedule(), wanted, known.device(), clock.instant(), zone.zone());
        List<LocalDate> days = forecast.days();
        List<LocalDate> shown = days.subList(0, Math.min(MOST_DAYS, days.size()));
        return new ContentPreview(
                ScheduleVersion.of(known.schedule()),
                forecast.before(),
                forecast.after(),
                shown.stream().map(forecast::on).toList(),
                days.size() - shown.size(),
                rules.refusal(key, known.schedule(), content));
    }

    private static ControllerSchedule checked(ControllerSchedule schedule, ScheduleContent content) {
        if (!ScheduleOrder.areExceptions(content, schedule.content())) {
            throw RequestProblem.of(
                    "exceptions",
                    "schedule.problem.exceptions",
                    ScheduleOrder.MOST_EXCEPTIONS,
                    ScheduleOrder.MOST_VALUES);
        }
        try {
            ScheduleOrder order = new ScheduleOrder(new UUID(0, 0), "", "", schedule, content, Instant.EPOCH);
            return schedule.with(order.content());
        } catch (IllegalArgumentException e) {
            throw RequestProblem.of("week", "schedule.problem.week", ScheduleOrder.MOST_VALUES);
        }
    }

    /**
     * Stores the order; {@link #send} has it carried out.
     *
     * @throws RequestProblem where it is not allowed, makes no sense, or the schedule is another one than whoever wants it has seen
     */
    public ScheduleWrite order(ScheduleKey key, ContentChange change) {
        return order(key, change, null);
    }

    /** The same within a transaction: it is carried out once that is kept, beside whoever has ordered it. */
    public ScheduleWrite orderBeside(ScheduleKey key, ContentChange change) {
        ScheduleWrite write = order(key, change);
        AfterCommit.run(() -> Thread.ofVirtual().name("controller-schedule").start(() -> sendBeside(write)));
        return write;
    }

    private void sendBeside(ScheduleWrite write) {
        try {
            send(write);
        } catch (DataAccessException | TransactionException away) {
            // It is found out about when its controller is read.
            LOG.warn("What became of the order {} could not be stored", write.id(), away);
        }
    }

    /** Orders what was there before one. @throws RequestProblem also where the controller has something else than that one */
    public ScheduleWrite undo(UUID id, String reason) {
        ScheduleWrite write = get(id);
        ControllerSchedule now = get(write.key()).schedule();
        if (!canUndo(write, now)) {
            throw RequestProblem.of("id", "schedule.problem.changed");
        }
        return order(write.key(), new ContentChange(write.takenBack(now), ScheduleVersion.of(now), reason), id);
    }

    /** Whether the controller has what it has changed. */
    public boolean canUndo(ScheduleWrite write, ControllerSchedule now) {
        return write.stands(now, LocalDate.ofInstant(clock.instant(), zone.zone()));
    }

    private ScheduleWrite order(ScheduleKey key, ContentChange change, @Nullable UUID undoes) {
        ControllerSchedule present = get(key).schedule();
        String reason = reason(change.reason());
        if (!ScheduleVersion.of(present).equals(change.version())) {
            throw RequestProblem.of("version", "schedule.problem.changed");
        }
        ControllerSchedule wanted = checked(present, change.content());
        demandSeldom(key);
        Problem refusal = rules.refusal(key, present, change.content());
        if (refusal != null) {
            throw RequestProblem.of(
                    "content", refusal.messageKey(), refusal.arguments().toArray());
        }
        ScheduleWrite write = new ScheduleWrite(
                UUID.randomUUID(),
                key,
                user.name(),
                reason,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                present,
                wanted,
                undoes,
                WriteState.ORDERED,
                null,
                null,
                null);
        transaction.executeWithoutResult(status -> {
            writes.add(write);
            audit.changed(
                    "controller schedule ordered",
                    "controller schedule",
                    key.text(),
                    ContentText.of(present),
                    Map.of("content", ContentText.of(wanted), "reason", reason, "order", write.id()));
        });
        return write;
    }

    /** The memory of controllers bears only so many writes. */
    private void demandSeldom(ScheduleKey key) {
        List<ScheduleWrite> last = writes.of(key, MOST_IN_AN_HOUR);
        Instant hourAgo = clock.instant().minus(Duration.ofHours(1));
        if (last.size() == MOST_IN_AN_HOUR && last.getLast().ordered().isAfter(hourAgo)) {
            throw RequestProblem.tooMany("schedule.problem.often", MOST_IN_AN_HOUR);
        }
    }

    private static String reason(@Nullable String text) {
        String reason = text == null ? "" : text.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw RequestProblem.of("reason", "schedule.problem.reason", LONGEST_REASON);
        }
        return reason;
    }

    /**
     * Has an order carried out and stores what has become of it; waits for the controller, a minute at most. For any thread; nothing is sent
     * for one that was sent before.
     */
    public ScheduleWrite send(ScheduleWrite ordered) {
        return sender.send(get(ordered.id()));
    }

    /** What the controller has instead of what was written is right: nobody needs to look any more. */
    public void giveUp(UUID id) {
        ScheduleWrite write = get(id);
        Problem refusal = refusal(write.key(), write.before());
        if (refusal != null) {
            throw RequestProblem.of(
                    "id", refusal.messageKey(), refusal.arguments().toArray());
        }
        transaction.executeWithoutResult(status -> {
            writes.update(write.withState(WriteState.GIVEN_UP).withDiffers(null));
            audit.changed(
                    "controller schedule given up",
                    "controller schedule",
                    write.key().text(),
                    ContentText.of(write.wanted()),
                    null);
        });
    }

    /** @throws RequestProblem where there is none */
    public ScheduleWrite get(UUID id) {
        ScheduleWrite write = writes.find(id);
        if (write == null) {
            throw RequestProblem.notFound(id.toString());
        }
        return write;
    }

    /** What was ordered last for each schedule. */
    public Map<ScheduleKey, ScheduleWrite> latest() {
        return writes.latest().stream().collect(Collectors.toMap(ScheduleWrite::key, Function.identity()));
    }

    /** What was ordered for a schedule, the latest first. */
    public List<ScheduleWrite> writes(ScheduleKey key, int most) {
        return writes.of(key, most);
    }
}
