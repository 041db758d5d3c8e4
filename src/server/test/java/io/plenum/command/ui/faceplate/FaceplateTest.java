package io.plenum.command.ui.faceplate;

import static io.plenum.command.ui.TestCommands.NOW;
import static io.plenum.command.ui.TestCommands.OTHER;
import static io.plenum.command.ui.TestCommands.SET_POINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.contains;
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
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import io.plenum.command.CommandGroup;
import io.plenum.command.CommandPreview;
import io.plenum.command.CommandRefused;
import io.plenum.command.CommandRequest;
import io.plenum.command.Holder;
import io.plenum.command.OverrideState;
import io.plenum.command.PointCommand;
import io.plenum.command.PointPreview;
import io.plenum.command.ui.TestCommands;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandState;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The faceplate without a browser; texts are their keys here. */
@ViewPackages(packages = "io.plenum.command.nothing")
class FaceplateTest extends BrowserlessTest {

    private static final UUID PREVIEW = new UUID(7, 7);

    private final TestCommands commands = new TestCommands();
    private @Nullable Problem refusal;

    @BeforeEach
    void controllersAnswer() {
        CommandState state =
                new CommandState(true, List.of(new CommandState.Slot(16, 20)), 21.0, 20.0, false, false, NOW);
        when(commands.service.preview(any())).thenAnswer(call -> {
            CommandRequest request = call.getArgument(0);
            return new CommandPreview(
                    PREVIEW,
                    NOW,
                    request.commands().stream()
                            .map(one -> new PointPreview(
                                    one.point(), one.value(), one.priority(), refusal, state, null, true, null, null))
                            .toList(),
                    false);
        });
    }

    private CommandDialogs dialogs() {
        CurrentValues values = mock();
        when(values.of(any(PointId.class))).thenReturn(new CurrentValue(20, NOW, Quality.GOOD));
        return new CommandDialogs(new FaceplateServices(
                commands.context, commands.service, commands.overrides, commands.open, values, commands.clock));
    }

    private void open() {
        dialogs().open(SET_POINT.key());
        roundTrip();
    }

    private String text() {
        return UI.getCurrent().getElement().getTextRecursively()
                + find(FaceplatePanel.class).all().stream()
                        .map(panel -> panel.getElement().getTextRecursively())
                        .reduce("", String::concat);
    }

    private Button button(String text) {
        return buttons(text).getFirst();
    }

    private List<Button> buttons(String text) {
        return find(Button.class).all().stream()
                .filter(one -> one.getText().contains("{" + text + "}"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private void chooseReason() {
        Select<Object> reasons = (Select<Object>) find(Select.class).all().stream()
                .filter(one -> one.getLabel() != null && one.getLabel().contains("{operate.reason}"))
                .findFirst()
                .orElseThrow();
        reasons.setValue(reasons.getListDataView().getItem(0));
    }

    private void preview() {
        test(button("operate.preview.ask")).click();
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (buttons("operate.order").isEmpty() && refusal == null && System.nanoTime() < end) {
            roundTrip();
        }
        roundTrip();
    }

    /** What is ordered is what was shown: the same values, with the preview that was seen. */
    @Test
    void anOrderFollowsItsPreview() throws CommandRefused {
        when(commands.service.order(any(), eq(PREVIEW)))
                .thenReturn(new CommandGroup(new UUID(2, 1), List.of(new UUID(1, 1)), OverrideState.ORDERED));
        when(commands.overrides.group(new UUID(2, 1)))
                .thenReturn(List.of(TestCommands.override(SET_POINT, "olga", OverrideState.HELD)));
        open();
        find(NumberField.class).single().setValue(22.5);
        chooseReason();
        assertThat(buttons("operate.order")).isEmpty();
        preview();
        assertThat(text()).contains("operate.preview.wins", "20 °C → 22.5 °C");

        test(button("operate.order")).click();

        verify(commands.service)
                .order(
                        argThat(request -> request.commands()
                                        .equals(List.of(new PointCommand(SET_POINT.id(), 22.5, PointCommand.OPERATOR)))
                                && request.until().equals(NOW.plus(Duration.ofMinutes(30)))
                                && request.reason().contains("operate.reason.COMFORT")),
                        eq(PREVIEW));
        assertThat(text()).contains("operate.state.HELD");
    }

    /** Another value than the one that was shown is never ordered by the button below the preview. */
    @Test
    void aChangedValueTakesThePreviewAway() {
        open();
        chooseReason();
        preview();
        assertThat(buttons("operate.order")).hasSize(1);

        find(NumberField.class).single().setValue(23.0);

        assertThat(buttons("operate.order")).isEmpty();
    }

    @Test
    void nothingIsAskedWithoutAReasonOrOutsideTheLimits() {
        open();
        org.mockito.Mockito.clearInvocations(commands.service);
        test(button("operate.preview.ask")).click();
        chooseReason();
        find(NumberField.class).single().setValue(27.0);
        test(button("operate.preview.ask")).click();

        assertThat(find(NumberField.class).single().isInvalid()).isTrue();
        verify(commands.service, never()).preview(any());
    }

    @Test
    void whatIsRefusedCannotBeOrdered() {
        refusal = Problem.of("command.problem.role.ENGINEER");
        open();
        chooseReason();
        preview();

        assertThat(text()).contains("command.problem.role.ENGINEER", "operate.preview.refused");
        assertThat(buttons("operate.order")).isEmpty();
    }

    /** Who opens the faceplate learns who holds the point, also where nothing can be commanded. */
    @Test
    void whileNothingMayBeWrittenThereIsNoForm() {
        when(commands.policy.readOnly()).thenReturn(true);
        open();

        assertThat(text()).contains("operate.read-only.hint", "operate.holder.UNKNOWN");
        assertThat(buttons("operate.preview.ask")).isEmpty();
    }

    @Test
    void aPointThatIsNotOpenedSaysSo() {
        when(commands.policy.limits(SET_POINT.id())).thenReturn(null);
        open();

        assertThat(text()).contains("operate.closed");
        assertThat(buttons("operate.preview.ask")).isEmpty();
    }

    /** Released is only after it was seen what holds the point then, and with a reason. */
    @Test
    void anOverrideIsReleasedWithAReason() throws CommandRefused {
        var held = TestCommands.override(SET_POINT, "olga", OverrideState.HELD);
        when(commands.overrides.open()).thenReturn(List.of(held));
        open();
        test(button("operate.release")).click();
        roundTrip();
        assertThat(find(ReleaseDialog.class).single().getElement().getTextRecursively())
                .contains("operate.after.slot");
        Button confirm = buttons("operate.release").getLast();
        test(confirm).click();
        verify(commands.service, never()).release(any(), any());

        reasonOf(find(ReleaseDialog.class).single());
        test(confirm).click();

        verify(commands.service).release(eq(List.of(held.id())), contains("operate.reason.COMFORT"));
    }

    @SuppressWarnings("unchecked")
    private void reasonOf(Component dialog) {
        Select<Object> reasons = (Select<Object>) find(Select.class, dialog).all().stream()
                .filter(one -> one.getLabel() != null && one.getLabel().contains("{operate.reason}"))
                .findFirst()
                .orElseThrow();
        reasons.setValue(Objects.requireNonNull(reasons.getListDataView().getItem(0)));
    }

    /** A floor's set points are one order: all of them, with one preview. */
    @Test
    void severalPointsAreOneOrder() throws CommandRefused {
        when(commands.service.order(any(), any()))
                .thenReturn(new CommandGroup(new UUID(2, 9), List.of(), OverrideState.ORDERED));
        dialogs().group();
        roundTrip();
        find(NumberField.class).single().setValue(21.0);
        chooseReason();
        preview();
        test(button("operate.order")).click();

        verify(commands.service)
                .order(
                        argThat(request -> request.commands()
                                .equals(List.of(
                                        new PointCommand(SET_POINT.id(), 21, 8), new PointCommand(OTHER.id(), 21, 8)))),
                        eq(PREVIEW));
    }

    private PointMode mode(CommandState state, @Nullable Holder holder, OverrideState... open) {
        PointPreview read = new PointPreview(SET_POINT.id(), 21, 8, null, state, null, true, holder, null);
        return PointMode.of(
                false,
                List.of(open).stream()
                        .map(one -> TestCommands.override(SET_POINT, "olga", one))
                        .toList(),
                read);
    }

    /** What stands at the point goes before what may be written there; silence is no automatic. */
    @Test
    void oneWordSaysWhoHasTheSay() {
        CommandState free = new CommandState(true, List.of(), 21.0, 21.0, false, false, NOW);
        assertThat(mode(free, null)).isEqualTo(PointMode.AUTOMATIC);
        assertThat(mode(free, null, OverrideState.ORDERED)).isEqualTo(PointMode.AUTOMATIC);
        assertThat(mode(free, null, OverrideState.HELD)).isEqualTo(PointMode.COMMANDED);
        assertThat(mode(free, new Holder(16, 20, Holder.Kind.PROGRAM, ""))).isEqualTo(PointMode.AUTOMATIC);
        assertThat(mode(free, new Holder(8, 20, Holder.Kind.UNKNOWN, ""))).isEqualTo(PointMode.BY_OTHERS);
        CommandState byHand = new CommandState(true, List.of(), 21.0, 21.0, false, true, NOW);
        assertThat(mode(byHand, null, OverrideState.HELD)).isEqualTo(PointMode.BY_HAND);
        CommandState off = new CommandState(true, List.of(), 21.0, 21.0, true, false, NOW);
        assertThat(mode(off, null)).isEqualTo(PointMode.OUT_OF_SERVICE);
        assertThat(PointMode.of(true, List.of(), null)).isEqualTo(PointMode.READ_ONLY);
        assertThat(PointMode.of(false, List.of(), null)).isEqualTo(PointMode.UNKNOWN);
    }

    @Test
    void theModeStandsOnTop() {
        open();
        assertThat(find(FaceplatePanel.class).single().getElement().getTextRecursively())
                .contains("operate.mode.AUTOMATIC");
    }
}
