package io.plenum.assistant.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import io.plenum.assistant.proposal.AssistantProposal;
import io.plenum.assistant.proposal.AssistantProposals;
import io.plenum.web.RequestProblem;

/** Asks why a proposal is rejected. */
class RejectDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    RejectDialog(AssistantProposal one, AssistantProposals proposals, Runnable changed) {
        setHeaderTitle(getTranslation("assistant.reject.title"));
        setWidth("min(480px, 100%)");
        TextArea reason = new TextArea(getTranslation("assistant.reject.reason"));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        Button reject = new Button(getTranslation("assistant.reject.now"), click -> {
            try {
                proposals.reject(one.id(), reason.getValue());
                close();
                changed.run();
            } catch (RequestProblem wrong) {
                reason.setErrorMessage(getTranslation(wrong.text(), wrong.arguments()));
                reason.setInvalid(true);
            }
        });
        reject.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(reason);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), reject);
    }
}
