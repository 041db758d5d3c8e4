package io.plenum.command.ui.setup;

import static io.plenum.command.ui.TestCommands.NOW;
import static io.plenum.command.ui.TestCommands.OTHER;
import static io.plenum.command.ui.TestCommands.SET_POINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.NumberField;
import io.plenum.access.Role;
import io.plenum.command.rule.ClosedPoints;
import io.plenum.command.rule.CommandGrant;
import io.plenum.command.rule.CommandGrant.Target;
import io.plenum.command.rule.GrantEditor;
import io.plenum.command.rule.PolicySwitches;
import io.plenum.command.rule.PolicySwitches.LastSwitch;
import io.plenum.command.rule.RefusedPoint;
import io.plenum.command.ui.TestCommands;
import io.plenum.link.Problem;
import io.plenum.point.unit.Unit;
import io.plenum.web.RequestProblem;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** The page without a browser; texts are their keys here. */
@ViewPackages(packages = "io.plenum.command.nothing")
class CommandSetupViewTest extends BrowserlessTest {

    private final TestCommands commands = new TestCommands();
    private final GrantEditor editor = mock();
    private final ClosedPoints closed = mock();
    private final PolicySwitches switches = mock();

    private void open(CommandGrant... grants) {
        when(editor.all()).thenReturn(List.of(grants));
        when(editor.opens(any())).thenReturn(List.of(SET_POINT));
        when(closed.of(any())).thenReturn(List.of(new RefusedPoint(OTHER, Problem.of("test.protected"))));
        UI.getCurrent().add(new CommandSetupView(editor, closed, switches, mock(), commands.context));
    }

    private String text() {
        return UI.getCurrent().getElement().getTextRecursively();
    }

    private Button button(String key) {
        return find(Button.class).all().stream()
                .filter(one -> one.getText().contains("{" + key + "}"))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private void choosePattern() {
        test(button("operate.grant.add")).click();
        ((ComboBox<String>) find(ComboBox.class).single()).setValue("room/*");
    }

    @Test
    void whereNothingIsOpenedThePageSaysSo() {
        open();
        assertThat(text()).contains("operate.grant.none", "operate.never.none");
    }

    @Test
    void whatIsOpenedIsListedWithItsLimits() {
        open(new CommandGrant(
                3,
                Target.POINTS,
                "room/*",
                16.0,
                26.0,
                Unit.DEGREE_CELSIUS,
                Duration.ofMinutes(1),
                Duration.ofHours(4),
                Role.OPERATOR,
                true,
                "ada",
                NOW));
        assertThat(text()).contains("room/*", "16 – 26 °C", "4 h", "operate.grant.two", "ada");
    }

    @Test
    void whoHasSwitchedReadOnlyWhenAndWhyIsListed() {
        when(switches.changes(anyInt()))
                .thenReturn(List.of(
                        new LastSwitch(false, false, "ada", "valves are back", NOW),
                        new LastSwitch(true, false, "kim", "valve work", NOW.minusSeconds(60))));
        open();
        find(SwitchHistory.class).single().setOpened(true);
        assertThat(text()).contains("operate.read-only.on", "kim", "valve work", "ada", "valves are back");
    }

    /** Whoever opens points sees which, and which stay closed and why, before anything is stored. */
    @Test
    void whatAPatternOpensIsShownAndThenStored() {
        open();
        choosePattern();
        assertThat(find(OpenedPreview.class).single().getElement().getTextRecursively())
                .contains("operate.grant.opens", SET_POINT.key(), "test.protected");
        List<NumberField> limits = find(NumberField.class).all();
        limits.get(0).setValue(16.0);
        limits.get(1).setValue(26.0);

        test(button("operate.grant.save")).click();

        ArgumentCaptor<CommandGrant> stored = ArgumentCaptor.captor();
        verify(editor).add(stored.capture());
        CommandGrant grant = stored.getValue();
        assertThat(grant.pattern()).isEqualTo("room/*");
        assertThat(grant.unit()).isEqualTo(Unit.DEGREE_CELSIUS);
        assertThat(grant.low()).isEqualTo(16.0);
        assertThat(grant.high()).isEqualTo(26.0);
        assertThat(grant.role()).isEqualTo(Role.OPERATOR);
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        when(editor.add(any())).thenThrow(RequestProblem.of("low", "command.rule.limits"));
        open();
        choosePattern();

        test(button("operate.grant.save")).click();

        NumberField low = find(NumberField.class).all().getFirst();
        assertThat(low.isInvalid()).isTrue();
        assertThat(low.getErrorMessage()).contains("command.rule.limits");
    }
}
