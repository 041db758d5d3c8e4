package io.plenum.assistant.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import io.plenum.assistant.proposal.AssistantProposal;
import io.plenum.assistant.proposal.KeptPreview;
import io.plenum.assistant.proposal.WeekDifference;
import io.plenum.command.CommandPreview;
import io.plenum.command.CommandRefused;
import io.plenum.link.Problem;
import io.plenum.uikit.SlowWork;
import io.plenum.web.RequestProblem;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows what a proposal would do now, and signs it. */
class SignDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient AssistantProposal one;
    private final transient ProposalScreen screen;
    private final transient Runnable changed;
    private final SlowWork work = new SlowWork();
    private final Div content = new Div();
    private final Button sign = new Button(getTranslation("assistant.sign.now"), click -> sign());
    private @Nullable UUID previewed;
    private boolean second;

    SignDialog(AssistantProposal one, ProposalScreen screen, Runnable changed) {
        this.one = one;
        this.screen = screen;
        this.changed = changed;
        setHeaderTitle(ProposalCard.title(one, this::getTranslation));
        setWidth("min(820px, 100%)");
        content.getElement().setAttribute("aria-live", "polite");
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        sign.setEnabled(one.command() == null);
        if (one.schedule() == null) {
            content.add(new Paragraph(getTranslation("assistant.sign.order")));
        } else {
            week();
        }
        add(content);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), sign);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (one.command() != null && previewed == null) {
            work.start(
                    event.getUI(),
                    screen.preview(one),
                    () -> say(getTranslation("assistant.sign.reading")),
                    preview -> show(preview));
        }
    }

    private void week() {
        try {
            WeekDifference now = screen.proposals().difference(one);
            Problem refusal = now == null ? null : now.refusal();
            sign.setEnabled(now != null && refusal == null);
            say(getTranslation(refusal == null ? "assistant.sign.schedule" : "assistant.sign.not-schedule"));
            if (refusal != null) {
                content.add(new Paragraph("▲ " + ProposalScreen.words(refusal, this::getTranslation)));
            }
            if (now != null) {
                content.add(new WeekTable(now));
            }
        } catch (RequestProblem gone) {
            sign.setEnabled(false);
            say("▲ " + getTranslation(gone.text(), gone.arguments()));
        }
    }

    private void show(@Nullable CommandPreview preview) {
        if (preview == null) {
            say("▲ " + getTranslation("assistant.sign.failed"));
            return;
        }
        previewed = preview.id();
        second = preview.needsSecondPerson();
        sign.setEnabled(preview.allowed());
        say(getTranslation(
                preview.allowed()
                        ? second ? "assistant.sign.second" : "assistant.sign.command"
                        : "assistant.sign.not"));
        content.add(new PreviewTable(
                KeptPreview.of(preview, screen::key), screen.models().visible()));
    }

    private void say(String words) {
        content.removeAll();
        content.add(new Paragraph(words));
    }

    private void sign() {
        try {
            screen.proposals().sign(one.id(), previewed);
            Notification.show(getTranslation(second ? "assistant.signed.second" : "assistant.signed"));
            close();
            changed.run();
        } catch (CommandRefused refused) {
            sign.setEnabled(false);
            say("▲ "
                    + refused.problems().stream()
                            .map(problem -> ProposalScreen.words(problem.problem(), this::getTranslation))
                            .distinct()
                            .collect(Collectors.joining(", ")));
        } catch (RequestProblem wrong) {
            sign.setEnabled(false);
            say("▲ " + getTranslation(wrong.text(), wrong.arguments()));
        }
    }
}
