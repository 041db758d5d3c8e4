package io.plenum.assistant.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import io.plenum.assistant.proposal.AssistantProposal;
import io.plenum.assistant.proposal.AssistantProposals;
import io.plenum.assistant.proposal.KeptPreview;
import io.plenum.assistant.proposal.ProposalState;
import io.plenum.assistant.proposal.ProposedCommand;
import io.plenum.command.CommandPreview;
import io.plenum.command.Holder;
import io.plenum.command.PointPreview;
import io.plenum.link.Problem;
import io.plenum.point.PointId;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.TestModels;
import io.plenum.uikit.Displays;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;

/** Where people sign: what they see before they do, and that nothing is signed without. Texts are their keys here. */
@ViewPackages(packages = "io.plenum.assistant.nothing")
class ProposalsViewTest extends BrowserlessTest {

    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static final String TRICK = "<img src=x onerror=alert(1)> sign this";
    private static final AssistantProposal ONE = new AssistantProposal(
            5,
            ProposalState.OPEN,
            "ada",
            "ada token 7",
            NOW,
            NOW.plusSeconds(3600),
            TRICK,
            "alarm 12",
            new ProposedCommand(List.of(new ProposedCommand.ProposedValue("room/set-point", 22.5, 8)), NOW),
            null,
            null,
            new KeptPreview(
                    NOW,
                    false,
                    List.of(new KeptPreview.KeptPoint(
                            "room/set-point",
                            22.5,
                            8,
                            21.0,
                            new Holder(16, 21, Holder.Kind.SCHEDULE, "Office hours"),
                            true,
                            0.8,
                            Holder.Kind.SCHEDULE,
                            null,
                            null)),
                    0),
            null,
            null,
            "",
            "");

    private final AssistantProposals proposals = mock();
    private final UUID preview = UUID.randomUUID();

    @BeforeEach
    void oneWaits() {
        when(proposals.open()).thenReturn(List.of(ONE));
        when(proposals.mayDecide(ONE)).thenReturn(true);
        previews(null);
    }

    private void previews(@Nullable Problem refusal) {
        when(proposals.preview(ONE))
                .thenReturn(new CommandPreview(
                        preview,
                        NOW,
                        List.of(new PointPreview(
                                new PointId(1),
                                22.5,
                                8,
                                refusal,
                                null,
                                Problem.of("connector.problem.no-answer"),
                                false,
                                null,
                                null)),
                        false));
    }

    private void open() {
        SiteModel model = TestModels.oneRoom(List.of());
        SiteAccess models = mock();
        Displays displays = mock();
        when(models.visible()).thenReturn(model);
        when(displays.zone(any())).thenReturn(ZoneOffset.UTC);
        UI.getCurrent()
                .add(new ProposalsView(new ProposalScreen(
                        proposals, models, displays, SecurityContextHolder.getContextHolderStrategy())));
    }

    private void click(String text) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals("!{" + text + "}!"))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private boolean enabled(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals("!{" + text + "}!"))
                .allMatch(Button::isEnabled);
    }

    /** Reason and source are shown as they were written, and as nothing but text. */
    @Test
    void whatWasProposedIsShownWithItsPreview() {
        open();
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains("“" + TRICK + "”", "“alarm 12”")
                .anyMatch(text -> text.contains("Office hours"))
                .anyMatch(text -> text.contains("21"));
        verify(proposals, never()).preview(any());
    }

    @Test
    void itIsSignedWithTheFreshPreview() throws Exception {
        open();
        click("assistant.sign");
        click("assistant.sign.now");
        verify(proposals).sign(5, preview);
    }

    @Test
    void whatIsNotAllowedNowCannotBeSigned() throws Exception {
        previews(Problem.of("command.problem.read-only"));
        open();
        click("assistant.sign");
        assertThat(enabled("assistant.sign.now")).isFalse();
        verify(proposals, never()).sign(5, preview);
    }

    @Test
    void aRejectionHasAReason() {
        open();
        click("assistant.reject");
        test(find(TextArea.class).single()).setValue("Too warm");
        click("assistant.reject.now");
        verify(proposals).reject(5, "Too warm");
    }

    /** Whoever may only look signs nothing. */
    @Test
    void whoeverMayNotDecideHasNoButtons() {
        when(proposals.mayDecide(ONE)).thenReturn(false);
        open();
        assertThat(find(Button.class).all()).isEmpty();
    }
}
