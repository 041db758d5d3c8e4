package io.plenum.schedule.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.audit.Audit;
import io.plenum.link.Problem;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.link.schedule.ScheduledState;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.schedule.ScheduleReading;
import io.plenum.schedule.ScheduleStore;
import io.plenum.schedule.controller.ContentPreview;
import io.plenum.schedule.controller.ControllerScheduleEditor;
import io.plenum.schedule.controller.ControllerScheduleEditor.KnownSchedule;
import io.plenum.schedule.controller.ControllerTwin;
import io.plenum.schedule.controller.ScheduleKey;
import io.plenum.schedule.controller.ScheduleWrite;
import io.plenum.schedule.controller.ScheduleWrite.WriteState;
import io.plenum.schedule.plan.BuildingSchedule;
import io.plenum.schedule.plan.EntryTime;
import io.plenum.schedule.plan.LeadTime;
import io.plenum.schedule.plan.ScheduleEntry;
import io.plenum.schedule.plan.ScheduleProgram;
import io.plenum.schedule.plan.ScheduleTargets;
import io.plenum.schedule.plan.ScheduleTimeline;
import io.plenum.schedule.run.BuildingSchedules;
import io.plenum.schedule.run.ControllerConflicts;
import io.plenum.schedule.run.ScheduleConflict;
import io.plenum.schedule.run.ScheduleConflicts;
import io.plenum.schedule.run.ScheduleDefinition;
import io.plenum.schedule.run.ScheduleRun;
import io.plenum.schedule.run.ScheduleTimelines;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteModel;
import io.plenum.site.TestPlant;
import io.plenum.uikit.Displays;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** The page without a browser; texts are their keys here. */
@ViewPackages(packages = "io.plenum.schedule.nothing")
class BuildingSchedulesViewTest extends BrowserlessTest {

    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
    private static final ScheduleEntry WORK =
            new ScheduleEntry(EntryTime.of("06:00"), EntryTime.of("18:00"), 21, false);

    private final SiteModel model = new TestPlant()
            .equipment("vav", "Variable_Air_Volume_Box")
            .writable("vav", "setpoint", "Zone_Air_Temperature_Setpoint")
            .number("vav", "temperature", "Zone_Air_Temperature_Sensor")
            .model();
    private final Point point = requireNonNull(model.point("vav/setpoint"));
    private final BuildingSchedule schedule = new BuildingSchedule(
            UUID.randomUUID(),
            "Comfort",
            "mara",
            "house",
            new ScheduleTargets.Points(List.of(point.key())),
            new ScheduleProgram(Collections.nCopies(7, List.of(WORK)), List.of(), List.of(), null),
            12,
            true,
            null);
    private final BuildingSchedules schedules = mock();
    private final ScheduleTimelines timelines = mock();
    private final ScheduleConflicts conflicts = mock();
    private final CurrentUser user = mock();

    @BeforeEach
    void page() {
        SiteAccess access = mock();
        when(access.visible()).thenReturn(model);
        when(access.within(any())).thenReturn(model);
        SiteChoice choice = mock();
        when(choice.current()).thenReturn(model.sites().getFirst());
        when(choice.sites()).thenReturn(model.sites());
        when(user.mayAnywhere(Role.OPERATOR)).thenReturn(true);
        when(schedules.visible()).thenReturn(List.of(schedule));
        when(schedules.points(any())).thenReturn(List.of(point));
        when(schedules.mayChange(any())).thenReturn(true);
        when(schedules.checked(any(), any())).thenReturn(schedule);
        when(timelines.of(any()))
                .thenReturn(
                        new ScheduleTimeline(schedule.program(), ZoneOffset.UTC, Set.of(), null, LeadTime.Source.NONE));
        when(conflicts.of(any()))
                .thenReturn(List.of(new ScheduleConflict(
                        ScheduleConflict.Kind.NOT_OPENED,
                        point.key(),
                        Problem.of("schedules.conflict.not-opened", point.name()))));
        when(schedules.runs(any(), anyInt()))
                .thenReturn(List.of(new ScheduleRun(
                        schedule.id(),
                        "one",
                        point.id(),
                        21,
                        false,
                        NOW,
                        NOW.plusSeconds(60),
                        ScheduleRun.RunState.FAILED,
                        null,
                        null,
                        NOW,
                        Problem.of("schedules.run.missed"))));
        context = new SchedulePageContext(
                schedules,
                timelines,
                conflicts,
                access,
                choice,
                user,
                twin,
                controllers(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private final ControllerTwin twin = mock();
    private final ControllerScheduleEditor editor = mock();

    private ControllerPageContext controllers() {
        ControllerConflicts none = mock();
        when(none.present()).thenReturn(new ControllerConflicts.OwnTargets(Map.of()));
        Displays displays = mock();
        when(displays.zone(any(UI.class))).thenReturn(ZoneOffset.UTC);
        return new ControllerPageContext(
                mock(ScheduleStore.class),
                mock(ScheduleReading.class),
                editor,
                none,
                mock(PointCatalog.class),
                displays,
                () -> ZoneOffset.UTC,
                user,
                mock(Audit.class),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private SchedulePageContext context = mock();

    private void open() {
        UI.getCurrent().add(new BuildingSchedulesView(context));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private Button button(String text) {
        return buttons(text).getFirst();
    }

    private List<Button> buttons(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().contains(text))
                .toList();
    }

    /** What it does, what is in its way and what went wrong, and each day of the fortnight as words for whoever sees no bars. */
    @Test
    void aScheduleIsShownWithItsFortnight() {
        open();
        assertThat(text(UI.getCurrent()))
                .contains("Comfort", "schedules.present", "schedules.next", "schedules.conflict.not-opened")
                .contains("schedules.run.FAILED", "schedules.as-table");
        FortnightBars bars = find(FortnightBars.class).first();
        assertThat(bars.getElement().getOuterHTML()).contains("Mon 1 Jun: 06:00–18:00 21");
    }

    @Test
    void whoeverMayNotCommandSeesNoButtons() {
        when(schedules.mayChange(any())).thenReturn(false);
        when(user.mayAnywhere(Role.OPERATOR)).thenReturn(false);
        open();
        assertThat(buttons("schedules.edit")).isEmpty();
        assertThat(buttons("schedules.new")).isEmpty();
    }

    /** One day is written, copied to all, previewed and saved. */
    @Test
    void aWeekIsWrittenByCopyingADay() {
        open();
        test(button("schedules.new")).click();
        ScheduleDialog dialog = find(ScheduleDialog.class).first();
        find(TextField.class, dialog).first().setValue("Lights");
        find(MultiSelectComboBox.class, dialog).first().setValue(Set.of(point));
        EntryRows monday = find(EntryRows.class, dialog).first();
        button("schedules.entry-add").click();
        find(NumberField.class, monday).first().setValue(19.5);
        button("schedules.copy-all").click();
        button("schedules.preview").click();
        assertThat(find(FortnightBars.class, dialog).all()).hasSize(1);
        verify(schedules, never()).save(any(), any());
        buttons("schedules.save").getLast().click();
        ArgumentCaptor<ScheduleDefinition> definition = ArgumentCaptor.captor();
        verify(schedules).save(definition.capture(), eq(null));
        assertThat(definition.getValue().name()).isEqualTo("Lights");
        assertThat(definition.getValue().program().week()).hasSize(7).allSatisfy(day -> assertThat(day)
                .containsExactly(new ScheduleEntry(EntryTime.of("08:00"), EntryTime.of("18:00"), 19.5, false)));
        assertThat(dialog.isOpened()).isFalse();
    }

    /** The dialog stays with what was written, and says in a sentence what is wrong. */
    @Test
    void whatIsRefusedIsSaid() {
        open();
        when(schedules.save(any(), eq(schedule.id())))
                .thenThrow(RequestProblem.of("program.week[1][0].value", "schedules.problem.binary"));
        test(button("schedules.edit")).click();
        ScheduleDialog dialog = find(ScheduleDialog.class).first();
        buttons("schedules.save").getLast().click();
        assertThat(text(dialog)).contains("Tuesday: ", "schedules.problem.binary");
        TextField from =
                find(TextField.class, find(EntryRows.class, dialog).first()).first();
        from.setValue("soon");
        buttons("schedules.save").getLast().click();
        assertThat(from.isInvalid()).isTrue();
        assertThat(dialog.isOpened()).isTrue();
    }

    @Test
    void aPauseEndsWithTheDay() {
        open();
        test(button("schedules.pause")).click();
        ArgumentCaptor<ScheduleDefinition> definition = ArgumentCaptor.captor();
        verify(schedules).save(definition.capture(), eq(schedule.id()));
        assertThat(definition.getValue().pausedUntil()).isEqualTo(Instant.parse("2026-06-02T00:00:00Z"));
    }

    /** Where a controller can do it itself it does, and then it is not commanded twice. */
    @Test
    void aWeekIsMovedIntoTheController() {
        when(user.may(Role.OPERATOR)).thenReturn(true);
        open();
        button("schedules.to-controller").click();
        assertThat(text(UI.getCurrent())).contains("schedules.problem.no-twin");
        ScheduleKey key = ScheduleKey.of("bacnet", "1", "schedule,1");
        ControllerSchedule known = new ControllerSchedule(
                "1/schedule,1",
                "Heating",
                "",
                Collections.nCopies(7, List.of()),
                List.of(),
                null,
                ScheduledState.RELEASED,
                ScheduledState.RELEASED,
                15,
                List.of(),
                false,
                true);
        when(twin.of(List.of(point))).thenReturn(key);
        when(editor.get(key))
                .thenReturn(new KnownSchedule(known, new DeviceSchedules("1", List.of(known), List.of(), List.of())));
        when(editor.preview(eq(key), any()))
                .thenReturn(new ContentPreview("seen", List.of(), List.of(), List.of(), 0, null));
        ScheduleWrite write = new ScheduleWrite(
                UUID.randomUUID(), key, "mara", "x", NOW, known, known, null, WriteState.WRITTEN, NOW, null, null);
        when(editor.order(any(), any())).thenReturn(write);
        when(editor.send(write)).thenReturn(write);
        button("schedules.to-controller").click();
        buttons("schedules.preview").getLast().click();
        button("schedule.write.do").click();
        verify(editor).order(eq(key), any());
        ArgumentCaptor<ScheduleDefinition> saved = ArgumentCaptor.captor();
        verify(schedules).save(saved.capture(), eq(schedule.id()));
        assertThat(saved.getValue().enabled()).isFalse();
    }
}
