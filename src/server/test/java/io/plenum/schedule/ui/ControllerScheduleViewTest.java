package io.plenum.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.audit.Audit;
import io.plenum.link.Problem;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DatePattern;
import io.plenum.link.schedule.DatePeriod;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.link.schedule.ScheduleException;
import io.plenum.link.schedule.ScheduledState;
import io.plenum.link.schedule.ScheduledValue;
import io.plenum.point.PointCatalog;
import io.plenum.point.device.DeviceLink;
import io.plenum.schedule.KeptSchedules;
import io.plenum.schedule.ScheduleReading;
import io.plenum.schedule.ScheduleStore;
import io.plenum.schedule.controller.ContentChange;
import io.plenum.schedule.controller.ContentPreview;
import io.plenum.schedule.controller.ControllerScheduleEditor;
import io.plenum.schedule.controller.ControllerScheduleEditor.KnownSchedule;
import io.plenum.schedule.controller.ScheduleKey;
import io.plenum.schedule.controller.ScheduleWrite;
import io.plenum.schedule.controller.ScheduleWrite.WriteState;
import io.plenum.schedule.run.ControllerConflicts;
import io.plenum.schedule.run.ControllerConflicts.OwnTargets;
import io.plenum.uikit.Displays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of controllers' schedules without a browser; texts are their keys here. */
@ViewPackages(packages = "io.plenum.schedule.nothing")
class ControllerScheduleViewTest extends BrowserlessTest {

    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
    private static final DeviceLink DEVICE = new DeviceLink("bacnet", "1");
    private static final ScheduleKey KEY = ScheduleKey.of("bacnet", "1", "schedule,1");
    private static final ControllerSchedule SCHEDULE = new ControllerSchedule(
            "1/schedule,1",
            "AHU times",
            "",
            Collections.nCopies(
                    7,
                    List.of(
                            new ScheduledValue(LocalTime.of(6, 0), ScheduledState.of(1)),
                            new ScheduledValue(LocalTime.of(18, 0), ScheduledState.of(0)))),
            List.of(),
            new DatePeriod.Range(null, null),
            ScheduledState.of(0),
            ScheduledState.of(1),
            15,
            List.of("1/binary-output,1"),
            false,
            true);
    private static final DeviceSchedules READ = new DeviceSchedules("1", List.of(SCHEDULE), List.of(), List.of());

    private final ControllerScheduleEditor editor = mock();
    private final ControllerConflicts conflicts = mock();
    private final CurrentUser user = mock();
    private final ScheduleStore store = mock();
    private final ScheduleWrite write = new ScheduleWrite(
            UUID.randomUUID(),
            KEY,
            "mara",
            "summer",
            NOW,
            SCHEDULE,
            SCHEDULE,
            null,
            WriteState.WRITTEN,
            NOW,
            null,
            NOW);

    @BeforeEach
    void oneSchedule() {
        when(store.all()).thenReturn(List.of(new KeptSchedules(DEVICE, NOW, NOW, "", READ, null)));
        when(user.may(any())).thenReturn(true);
        when(conflicts.present()).thenReturn(new OwnTargets(Map.of()));
        when(editor.latest()).thenReturn(Map.of(KEY, write));
        when(editor.preview(eq(KEY), any()))
                .thenReturn(new ContentPreview("seen", List.of(), List.of(), List.of(), 0, null));
        when(editor.get(KEY)).thenReturn(new KnownSchedule(SCHEDULE, READ));
        when(editor.canUndo(any(), any())).thenReturn(true);
        when(editor.order(any(), any())).thenReturn(write);
        when(editor.send(any())).thenReturn(write);
    }

    private void open() {
        Displays displays = mock();
        when(displays.zone(any(UI.class))).thenReturn(ZoneOffset.UTC);
        UI.getCurrent()
                .add(new SchedulesView(new ControllerPageContext(
                        store,
                        mock(ScheduleReading.class),
                        editor,
                        conflicts,
                        mock(PointCatalog.class),
                        displays,
                        () -> ZoneOffset.UTC,
                        user,
                        mock(Audit.class),
                        Clock.fixed(NOW, ZoneOffset.UTC))));
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().contains(text))
                .findFirst()
                .orElseThrow();
    }

    private String text() {
        return UI.getCurrent().getElement().getTextRecursively();
    }

    /** Nothing is ordered that was not shown before, and what was shown is what is ordered. */
    @Test
    void aWeekIsShownBeforeItIsWritten() {
        open();
        test(button("schedule.edit")).click();
        assertThat(button("schedule.write.do").isEnabled()).isFalse();
        test(button("schedules.preview")).click();
        assertThat(button("schedule.write.do").isEnabled()).isTrue();
        TextField begin = find(TextField.class).all().stream()
                .filter(field -> field.getValue().equals("06:00"))
                .findFirst()
                .orElseThrow();
        begin.setValue("07:00");
        test(button("schedule.write.do")).click();
        verify(editor, never()).order(any(), any());
        assertThat(text()).contains("schedule.problem.preview");
        test(button("schedule.write.do")).click();
        List<List<ScheduledValue>> later = new ArrayList<>(SCHEDULE.week());
        later.set(
                0,
                List.of(
                        new ScheduledValue(LocalTime.of(7, 0), ScheduledState.of(1)),
                        new ScheduledValue(LocalTime.of(18, 0), ScheduledState.of(0))));
        verify(editor).order(KEY, new ContentChange(SCHEDULE.content().withWeek(later), "seen", ""));
        verify(editor).send(write);
    }

    private static ScheduleException exception(@Nullable DatePeriod days, int priority) {
        return new ScheduleException(
                days,
                days == null ? "1/calendar,1" : null,
                priority,
                List.of(new ScheduledValue(LocalTime.MIDNIGHT, ScheduledState.of(0))));
    }

    private static DatePeriod june(int day) {
        return new DatePeriod.Pattern(new DatePattern(2026, 6, day, 0));
    }

    /** What the fields cannot say can go, and stays where it is not touched. */
    @Test
    void exceptionsAreAddedChangedAndRemoved() {
        ScheduleException holidays = exception(null, 5);
        ScheduleException firstMondays = exception(new DatePeriod.Weekday(0, 1, 1), 12);
        ControllerSchedule schedule = SCHEDULE.with(
                SCHEDULE.content().withExceptions(List.of(holidays, exception(june(20), 7), firstMondays)));
        DeviceSchedules read = new DeviceSchedules("1", List.of(schedule), List.of(), List.of());
        when(store.all()).thenReturn(List.of(new KeptSchedules(DEVICE, NOW, NOW, "", read, null)));
        open();
        test(button("schedule.edit")).click();
        var rows = find(ControllerExceptionRows.class).first();
        assertThat(rows.exceptions()).isEqualTo(schedule.exceptions());
        assertThat(rows.getElement().getTextRecursively()).contains("schedule.of-calendar", "schedule.exception-kept");
        find(Button.class, rows).all().getFirst().click();
        find(DatePicker.class, rows).all().getFirst().setValue(LocalDate.of(2026, 6, 21));
        test(button("schedules.exception-add")).click();
        test(button("schedules.preview")).click();
        test(button("schedule.write.do")).click();
        verify(editor)
                .order(
                        KEY,
                        new ContentChange(
                                schedule.content()
                                        .withExceptions(
                                                List.of(exception(june(21), 7), firstMondays, exception(june(2), 10))),
                                "seen",
                                ""));
    }

    @Test
    void thatAnOlderGatewayCannotWriteExceptionsIsSaid() {
        when(editor.exceptionsRefusal(KEY)).thenReturn(Problem.of("schedule.problem.gateway-exceptions", "bacnet"));
        open();
        test(button("schedule.edit")).click();
        assertThat(find(ControllerScheduleDialog.class).first().getElement().getTextRecursively())
                .contains("schedule.problem.gateway-exceptions");
        assertThat(find(ControllerExceptionRows.class).all()).isEmpty();
    }

    /** What somebody has changed since stands there with what can be done, and only for whoever may. */
    @Test
    void whatWasWrittenIsToldAndCanBeUndone() {
        open();
        assertThat(text()).contains("schedule.write.WRITTEN", "schedule.alarm.differs");
        test(button("schedule.give-up")).click();
        verify(editor).giveUp(write.id());
        test(button("schedule.undo")).click();
        test(button("schedule.write.do")).click();
        verify(editor).undo(write.id(), "");
    }

    @Test
    void whyItCannotBeEditedIsSaid() {
        when(editor.refusal(any(), any())).thenReturn(Problem.of("schedule.problem.no-targets"));
        open();
        assertThat(text()).contains("schedule.edit-not");
        assertThat(find(Button.class).all())
                .noneMatch(button -> button.getText().equals("schedule.edit"));
        when(user.may(Role.OPERATOR)).thenReturn(false);
        UI.getCurrent().removeAll();
        open();
        assertThat(text()).doesNotContain("schedule.edit-not");
    }
}
