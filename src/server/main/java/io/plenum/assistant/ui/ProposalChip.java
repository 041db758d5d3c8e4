package io.plenum.assistant.ui;

import com.vaadin.flow.component.html.Anchor;
import io.plenum.assistant.proposal.AssistantProposals;
import io.plenum.uikit.HeaderItem;
import io.plenum.uikit.Polling;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Says in the header how many proposals wait for whoever looks; nothing where none does. */
@Configuration(proxyBeanMethods = false)
class ProposalChip {

    @Bean
    @Order(3)
    HeaderItem openProposals(AssistantProposals proposals) {
        return () -> new Chip(proposals);
    }

    private static final class Chip extends Anchor {

        private static final long serialVersionUID = 1L;

        private final transient AssistantProposals proposals;

        Chip(AssistantProposals proposals) {
            super("proposals");
            this.proposals = proposals;
            addClassName("plenum-chip");
            setVisible(false);
            Polling.whileShown(this, this::refresh);
        }

        private void refresh() {
            int count = proposals.waiting();
            setVisible(count > 0);
            setText(getTranslation("assistant.chip", count));
        }
    }
}
