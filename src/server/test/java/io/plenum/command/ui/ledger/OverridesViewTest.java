package io.plenum.command.ui.ledger;

import static io.plenum.command.ui.TestCommands.NOW;
import static io.plenum.command.ui.TestCommands.OTHER;
import static io.plenum.command.ui.TestCommands.SET_POINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import io.plenum.command.CommandOverride;
import io.plenum.command.CommandRefused;
import io.plenum.command.ForeignOverride;
import io.plenum.command.Holder;
import io.plenum.command.OverrideState;
import io.plenum.command.cost.CostMemory;
import io.plenum.command.cost.HeldValue;
import io.plenum.command.cost.OverrideCost;
import io.plenum.command.notice.CommandNotice;
import io.plenum.command.notice.CommandNotices;
import io.plenum.command.ui.TestCommands;
import io.plenum.command.ui.faceplate.CommandDialogs;
import io.plenum.link.Problem;
import io.plenum.point.PointId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page without a browser; texts are their keys here. */
@ViewPackages(packages = "io.plenum.command.nothing")
class OverridesViewTest extends BrowserlessTest {

    private final TestCommands commands = new TestCommands();
    private final CommandDialogs dialogs = mock();
    private final CommandNotices notices = mock();
    private final CostMemory costs = mock();

    private final Map<PointId, OverrideCost> prices = new HashMap<>();

    private void open(CommandOverride... overrides) {
        when(commands.overrides.open()).thenReturn(List.of(overrides));
        when(dialogs.mayEnd(any())).thenReturn(true);
        when(costs.of(any()))
                .thenAnswer(call -> prices.getOrDefault(
                        call.<HeldValue>getArgument(0).point(), OverrideCost.unknown(Problem.of("test.unknown"))));
        UI.getCurrent()
                .add(new OverridesView(
                        commands.overrides,
                        mock(),
                        commands.open,
                        costs,
                        notices,
                        commands.service,
                        commands.context,
                        dialogs));
    }

    private String text() {
        return find(OverridesView.class).single().getElement().getTextRecursively();
    }

    private List<Button> buttons(String text) {
        return find(Button.class).all().stream()
                .filter(one -> one.getText().contains("{" + text + "}"))
                .toList();
    }

    @Test
    void whereNothingIsHeldThePageSaysHowToCommand() {
        open();
        assertThat(text()).contains("operate.ledger.none", "operate.foreign.none");
    }

    @Test
    void oursAndThoseOfOthersAreListed() {
        when(commands.overrides.foreign())
                .thenReturn(List.of(
                        new ForeignOverride(OTHER.id(), 8, 19, new Holder(8, 19, Holder.Kind.OPERATOR, ""), NOW, NOW)));
        open(TestCommands.override(SET_POINT, "olga", OverrideState.HELD));

        assertThat(text())
                .contains("22 °C", "olga", "operate.state.HELD", "Ground floor", "19 °C", "operate.holder.OPERATOR");
    }

    /** What is dear is on top; what is not known is last and says why, and is no nought. */
    @Test
    void theDearestIsOnTopAndWhatIsNotKnownSaysWhy() {
        prices.put(OTHER.id(), new OverrideCost(12.5, "EUR", Problem.of("test.how")));
        open(
                TestCommands.override(SET_POINT, "olga", OverrideState.HELD),
                TestCommands.override(OTHER, "otto", OverrideState.HELD));
        assertThat(text()).contains("operate.cost.day", "test.how", "operate.cost.sum", "test.unknown");
        assertThat(text().indexOf("ottoTest")).isLessThan(text().indexOf("olgaTest"));
    }

    /** Whoever has ordered it need not look for it, and is not bothered again after having seen it. */
    @Test
    void whatDidNotBecomeOfOnesCommandsStandsOnTopUntilItIsSeen() {
        CommandOverride lost = TestCommands.override(SET_POINT, "olga", OverrideState.TAKEN);
        when(notices.unseen("olga")).thenReturn(1);
        when(notices.of(eq("olga"), anyInt()))
                .thenReturn(List.of(new CommandNotice(lost, CommandNotice.Kind.TAKEN, NOW)));
        open();
        assertThat(text()).contains("operate.notice.TAKEN", "22 °C");

        when(notices.unseen("olga")).thenReturn(0);
        test(buttons("operate.notices.seen").getFirst()).click();

        verify(notices).seen("olga", NOW);
        assertThat(text()).doesNotContain("operate.notice.TAKEN");
    }

    @Test
    void mailsAboutItCanBeSwitchedOff() {
        when(notices.mailWanted("olga")).thenReturn(true);
        open();
        test(find(Checkbox.class).all().getFirst()).click();
        verify(notices).wantMail("olga", false);
    }

    @Test
    void thoseThatAreChosenAreReleasedTogether() {
        CommandOverride one = TestCommands.override(SET_POINT, "olga", OverrideState.HELD);
        CommandOverride two = TestCommands.override(OTHER, "otto", OverrideState.OVERRULED);
        open(one, two);
        find(Checkbox.class).all().stream()
                .filter(box -> box.getLabel() == null)
                .forEach(box -> test(box).click());

        test(buttons("operate.release.chosen").getFirst()).click();

        verify(dialogs).release(eq(List.of(one, two)), any());
    }

    /** Nobody approves what they have ordered themselves. */
    @Test
    void onlyASecondPersonIsOfferedToApprove() throws CommandRefused {
        CommandOverride own = TestCommands.override(SET_POINT, "olga", OverrideState.AWAITING_APPROVAL);
        CommandOverride others = TestCommands.override(OTHER, "otto", OverrideState.AWAITING_APPROVAL);
        open(own, others);
        assertThat(buttons("operate.approve")).hasSize(1);

        test(buttons("operate.approve").getFirst()).click();

        verify(commands.service).approve(others.group());
    }
}
