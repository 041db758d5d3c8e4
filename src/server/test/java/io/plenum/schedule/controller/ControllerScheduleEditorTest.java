package io.plenum.schedule.controller;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.plenum.MovableClock;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.audit.Audit;
import io.plenum.command.GrantedLimits;
import io.plenum.command.WritePolicy;
import io.plenum.connector.GatewayConnections;
import io.plenum.database.TestDatabase;
import io.plenum.gateway.GatewayScheduleOrders;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.schedule.ControllerCalendar;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DatePattern;
import io.plenum.link.schedule.DatePeriod;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.link.schedule.ScheduleContent;
import io.plenum.link.schedule.ScheduleException;
import io.plenum.link.schedule.ScheduleOrder;
import io.plenum.link.schedule.ScheduleOrderResult;
import io.plenum.link.schedule.ScheduleOrderResult.Outcome;
import io.plenum.link.schedule.ScheduledState;
import io.plenum.link.schedule.ScheduledValue;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.device.DeviceLink;
import io.plenum.point.unit.Unit;
import io.plenum.schedule.ScheduleRig;
import io.plenum.schedule.ScheduleStore;
import io.plenum.schedule.controller.ScheduleWrite.WriteState;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.web.RequestProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From what somebody wants of a controller's schedule to what became of it, in a real database. */
class ControllerScheduleEditorTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final DeviceLink DEVICE = new DeviceLink("bacnet", "1");
    private static final ScheduleKey KEY = ScheduleKey.of("bacnet", "1", "schedule,1");
    private static final List<List<ScheduledValue>> WEEK = week(6);
    private static final List<List<ScheduledValue>> LATER = week(8);

    private static final ScheduleException SOON = exception(LocalDate.of(2026, 6, 3), 0);
    private static final ScheduleException CHRISTMAS = exception(LocalDate.of(2026, 12, 24), 0);
    private static final ScheduleException CALENDAR = new ScheduleException(
            null, "1/calendar,1", 5, List.of(new ScheduledValue(LocalTime.NOON, ScheduledState.of("x"))));

    private final MovableClock clock = new MovableClock(NOW);
    private final ScheduleStore schedules = ScheduleRig.store(database.jdbc());
    private final ScheduleWriteStore writes = new ScheduleWriteStore(database.jdbc());
    private final WritePolicy policy = mock();
    private final PointCatalog catalog = mock();
    private final SiteModel model = mock();
    private final SiteAccess access = mock();
    private final GatewayConnections connections = mock();
    private final GatewayScheduleOrders gateway = mock();
    private final CurrentUser user = mock();
    private final Audit audit = mock();
    private final ScheduleWriteRules rules = new ScheduleWriteRules(policy, catalog, access, connections, gateway);
    private final ScheduleWriteWatch watch =
            new ScheduleWriteWatch(writes, schedules, rules, audit, () -> ZoneOffset.UTC, clock);
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
    private final ControllerScheduleEditor editor = new ControllerScheduleEditor(
            schedules,
            writes,
            rules,
            new ScheduleWriteSender(schedules, writes, connections, gateway, audit, transaction, clock),
            () -> ZoneOffset.UTC,
            user,
            audit,
            transaction,
            clock);
    private final Point fan = new Point(
            new PointId(1),
            "ahu/fan",
            "Fan",
            "Fan_On_Off_Command",
            PointKind.BINARY,
            Unit.UNITLESS,
            List.of("off", "on"),
            true,
            new PointSource("bacnet", "1/binary-output,1"));

    private static List<List<ScheduledValue>> week(int start) {
        List<ScheduledValue> day = List.of(
                new ScheduledValue(LocalTime.of(start, 0), ScheduledState.of(1)),
                new ScheduledValue(LocalTime.of(18, 0), ScheduledState.of(0)));
        return Collections.nCopies(7, day);
    }

    private static ControllerSchedule schedule(List<List<ScheduledValue>> week) {
        return new ControllerSchedule(
                "1/schedule,1",
                "AHU",
                "",
                week,
                List.of(),
                new DatePeriod.Range(null, null),
                ScheduledState.of(0),
                ScheduledState.of(1),
                15,
                List.of("1/binary-output,1"),
                false,
                true);
    }

    @BeforeEach
    void oneScheduleThatIsOpened() throws Exception {
        database.jdbc()
                .sql("TRUNCATE controller_schedule, controller_schedule_write")
                .update();
        read(WEEK);
        when(user.name()).thenReturn("mara");
        when(catalog.ofConnection("bacnet")).thenReturn(List.of(fan));
        when(access.within(any())).thenReturn(model);
        when(model.point("ahu/fan")).thenReturn(fan);
        when(connections.gateway("bacnet")).thenReturn("bacnet");
        when(gateway.writesSchedules("bacnet")).thenReturn(true);
        when(gateway.writesExceptions("bacnet")).thenReturn(true);
        granted(false);
        answers(Outcome.DONE);
    }

    private void read(List<List<ScheduledValue>> week) {
        ScheduleRig.keep(
                schedules,
                DEVICE,
                new DeviceSchedules("1", List.of(schedule(week)), List.of(), List.of()),
                clock.instant());
    }

    private void granted(boolean twoPersons) {
        when(policy.limits(fan.id()))
                .thenReturn(
                        new GrantedLimits(null, null, Duration.ZERO, Duration.ofHours(8), Role.OPERATOR, twoPersons));
    }

    private void answers(Outcome outcome) throws ConnectorException {
        when(gateway.order(any(), any())).thenAnswer(asked -> {
            ScheduleOrder order = asked.getArgument(1);
            // What nobody could find out about after a crash is not sent.
            assertThat(requireNonNull(writes.find(order.id())).state()).isEqualTo(WriteState.ORDERED);
            return new ScheduleOrderResult(outcome, order.expected().with(order.content()), null);
        });
    }

    /** With the exceptions that there are. */
    private ScheduleContent content(List<List<ScheduledValue>> week) {
        return editor.get(KEY).schedule().content().withWeek(week);
    }

    private ContentChange change(List<List<ScheduledValue>> week) {
        return new ContentChange(
                content(week), ScheduleVersion.of(editor.get(KEY).schedule()), "summer");
    }

    private ScheduleWrite written() {
        ScheduleWrite write = editor.send(editor.order(KEY, change(LATER)));
        clock.forward(Duration.ofMinutes(1));
        return write;
    }

    /** The preview tells both fortnights; what was written can be undone, and each step is in the audit with before and after. */
    @Test
    void aWeekIsPreviewedWrittenAndUndone() {
        ContentPreview preview = editor.preview(KEY, content(LATER));
        assertThat(preview.refusal()).isNull();
        assertThat(preview.before()).isNotEmpty();
        assertThat(preview.after().get(2).from()).isEqualTo(Instant.parse("2026-06-02T08:00:00Z"));
        ScheduleWrite write = written();
        assertThat(write.state()).isEqualTo(WriteState.WRITTEN);
        assertThat(editor.get(KEY).schedule().has(content(LATER))).isTrue();
        verify(audit).changed(eq("controller schedule ordered"), any(), eq("bacnet 1/schedule,1"), any(), any());
        verify(audit).changedFor(eq("mara"), eq("controller schedule written"), any(), any(), any(), any());
        ScheduleWrite undone = editor.send(editor.undo(write.id(), "back"));
        assertThat(undone.undoes()).isEqualTo(write.id());
        assertThat(editor.get(KEY).schedule().has(content(WEEK))).isTrue();
        assertThat(editor.writes(KEY, 10)).hasSize(2);
        // What is not there any more cannot be undone once more.
        assertThatThrownBy(() -> editor.undo(write.id(), "back")).isInstanceOf(RequestProblem.class);
        assertThat(editor.latest().get(KEY)).isEqualTo(requireNonNull(writes.find(undone.id())));
    }

    private void refused(String text, List<List<ScheduledValue>> week) {
        assertThatThrownBy(() -> editor.order(KEY, change(week)))
                .isInstanceOfSatisfying(RequestProblem.class, refused -> assertThat(refused.text())
                        .isEqualTo(text));
        assertThat(writes.latest()).isEmpty();
    }

    /** Of everything that speaks against it, nothing is stored or sent. */
    @Test
    void whatIsNotAllowedIsNotStored() {
        assertThatThrownBy(() -> editor.order(KEY, new ContentChange(content(LATER), "another", "summer")))
                .isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> editor.order(
                        KEY, new ContentChange(content(LATER), change(LATER).version(), " ")))
                .isInstanceOf(RequestProblem.class);
        refused("schedule.problem.week", WEEK.subList(0, 6));
        refused(
                "schedule.problem.value",
                Collections.nCopies(7, List.of(new ScheduledValue(LocalTime.NOON, ScheduledState.of(2)))));
        when(policy.readOnly()).thenReturn(true);
        refused("command.problem.read-only", LATER);
        granted(true);
        refused("command.problem.two-persons", LATER);
        when(model.point("ahu/fan")).thenReturn(null);
        refused("command.problem.role.OPERATOR", LATER);
        when(policy.limits(fan.id())).thenReturn(null);
        refused("schedule.problem.not-opened", LATER);
        when(catalog.ofConnection("bacnet")).thenReturn(List.of());
        refused("schedule.problem.target", LATER);
    }

    /** Somebody else's week is told at the points until somebody decides. */
    @Test
    void whatIsNotTheWrittenWeekAnyMoreIsTold() {
        ScheduleWrite write = written();
        assertThat(watch.look()).isEmpty();
        read(week(5));
        assertThat(watch.look()).containsOnlyKeys(fan.id());
        assertThat(watch.look()).hasSize(1);
        verify(audit).changedFor(any(), eq("controller schedule differs"), any(), any(), any(), any());
        read(LATER);
        assertThat(watch.look()).isEmpty();
        read(week(5));
        assertThat(watch.look()).hasSize(1);
        editor.giveUp(write.id());
        assertThat(watch.look()).isEmpty();
    }

    /** An answer that was lost says nothing: what the controller has then does. */
    @Test
    void anOrderWithoutAnAnswerIsFoundOutAbout() throws Exception {
        doThrow(new ConnectorException(Problem.of("silent"))).when(gateway).order(any(), any());
        ScheduleWrite write = written();
        assertThat(write.state()).isEqualTo(WriteState.UNKNOWN);
        assertThat(watch.look()).containsOnlyKeys(fan.id());
        read(LATER);
        assertThat(watch.look()).isEmpty();
        assertThat(state(write.id())).isEqualTo(WriteState.WRITTEN);
        // A server that ended before the answer.
        ScheduleWrite cut = editor.order(KEY, change(WEEK));
        clock.forward(Duration.ofMinutes(4));
        assertThat(watch.look()).containsOnlyKeys(fan.id());
        assertThat(editor.send(cut).state()).isEqualTo(WriteState.UNKNOWN);
        clock.forward(Duration.ofMinutes(1));
        read(LATER);
        assertThat(watch.look()).isEmpty();
        assertThat(state(cut.id())).isEqualTo(WriteState.REFUSED);
    }

    private static ScheduleException exception(LocalDate day, double value) {
        return new ScheduleException(
                new DatePeriod.Pattern(new DatePattern(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), 0)),
                null,
                10,
                List.of(new ScheduledValue(LocalTime.MIDNIGHT, ScheduledState.of(value))));
    }

    private ScheduleContent with(ScheduleException... exceptions) {
        return editor.get(KEY).schedule().content().withExceptions(List.of(exceptions));
    }

    private ScheduleWrite write(ScheduleContent content) {
        String version = ScheduleVersion.of(editor.get(KEY).schedule());
        ScheduleWrite write = editor.send(editor.order(KEY, new ContentChange(content, version, "Christmas")));
        clock.forward(Duration.ofMinutes(1));
        return write;
    }

    /** As somebody at the controller has made it. */
    private void readWith(List<List<ScheduledValue>> week, ScheduleException... exceptions) {
        var calendar = new ControllerCalendar("1/calendar,1", "holidays", "", List.of(), false, true);
        ControllerSchedule now = schedule(week).with(new ScheduleContent(week, List.of(exceptions)));
        ScheduleRig.keep(
                schedules,
                DEVICE,
                new DeviceSchedules("1", List.of(now), List.of(calendar), List.of()),
                clock.instant());
    }

    /** Days after the fortnight are shown too; what nobody has touched stays, and comes back with an undo. */
    @Test
    void exceptionsArePreviewedWrittenAndUndone() {
        readWith(WEEK, CALENDAR);
        ContentPreview preview = editor.preview(KEY, with(CALENDAR, SOON, CHRISTMAS));
        assertThat(preview.refusal()).isNull();
        assertThat(preview.days()).singleElement().satisfies(day -> {
            assertThat(day.day()).isEqualTo("2026-12-24");
            assertThat(day.before()).hasSize(3);
            assertThat(day.after()).singleElement().satisfies(stretch -> assertThat(stretch.value())
                    .isZero());
        });
        assertThat(preview.after()).hasSizeLessThan(preview.before().size());
        ScheduleWrite write = write(with(CALENDAR, SOON, CHRISTMAS));
        assertThat(write.state()).isEqualTo(WriteState.WRITTEN);
        ScheduleWrite undone = editor.send(editor.undo(write.id(), "back"));
        assertThat(undone.wanted().exceptions()).containsExactly(CALENDAR);
        // What cannot be written again cannot be undone either.
        ScheduleWrite removed = write(with());
        assertThatThrownBy(() -> editor.undo(removed.id(), "back")).isInstanceOf(RequestProblem.class);
    }

    /** An older gateway would leave them out and say that it was done. */
    @Test
    void exceptionsThatAreNotAllowedAreNotStored() {
        when(gateway.writesExceptions("bacnet")).thenReturn(false);
        assertThat(requireNonNull(editor.preview(KEY, with(SOON)).refusal()).messageKey())
                .isEqualTo("schedule.problem.gateway-exceptions");
        assertThat(editor.preview(KEY, content(LATER)).refusal()).isNull();
        when(gateway.writesExceptions("bacnet")).thenReturn(true);
        for (ScheduleContent none : List.of(
                with(CALENDAR),
                with(new ScheduleException(SOON.days(), null, 17, SOON.values())),
                with(new ScheduleException(
                        new DatePeriod.Pattern(new DatePattern(0, 2, 30, 0)), null, 10, SOON.values())),
                with(Collections.nCopies(49, SOON).toArray(ScheduleException[]::new)))) {
            assertThatThrownBy(() -> write(none)).isInstanceOf(RequestProblem.class);
        }
        assertThat(requireNonNull(editor.preview(KEY, with(exception(LocalDate.of(2026, 6, 3), 2)))
                                .refusal())
                        .messageKey())
                .isEqualTo("schedule.problem.value");
        assertThat(writes.latest()).isEmpty();
    }

    /** Of both parts that were written, and of none else; a controller may clear away what is over. */
    @Test
    void exceptionsThatAreNotThereAnyMoreAreTold() {
        assertThat(written().state()).isEqualTo(WriteState.WRITTEN);
        assertThat(write(with(SOON, CHRISTMAS)).state()).isEqualTo(WriteState.WRITTEN);
        readWith(LATER, SOON, CHRISTMAS);
        assertThat(watch.look()).isEmpty();
        // The week is of an earlier order, and still watched.
        readWith(week(5), SOON, CHRISTMAS);
        assertThat(watch.look()).containsOnlyKeys(fan.id());
        readWith(LATER, SOON);
        assertThat(watch.look()).containsOnlyKeys(fan.id());
        clock.forward(Duration.ofDays(3));
        readWith(LATER, CHRISTMAS);
        assertThat(watch.look()).isEmpty();
    }

    /** Their memory is worn by writes. */
    @Test
    void aScheduleIsNotWrittenAgainAndAgain() {
        for (int i = 0; i < ControllerScheduleEditor.MOST_IN_AN_HOUR; i++) {
            write(content(i % 2 == 0 ? LATER : WEEK));
        }
        assertThatThrownBy(() -> write(content(LATER))).isInstanceOf(RequestProblem.class);
        clock.forward(Duration.ofHours(1));
        assertThat(write(content(LATER)).state()).isEqualTo(WriteState.WRITTEN);
    }

    private WriteState state(UUID id) {
        return requireNonNull(writes.find(id)).state();
    }
}
