package io.plenum.inbox.source;

import io.plenum.access.account.User;
import io.plenum.assistant.proposal.AssistantProposal;
import io.plenum.assistant.proposal.AssistantProposals;
import io.plenum.inbox.InboxAudience;
import io.plenum.inbox.InboxKind;
import io.plenum.inbox.InboxNews;
import io.plenum.inbox.InboxSource;
import io.plenum.inbox.InboxWord;
import java.util.List;
import org.springframework.stereotype.Component;

/** What assistants have proposed, for all who may sign it. */
@Component
class ProposalsToSign implements InboxSource {

    private final AssistantProposals proposals;
    private final InboxAudience audience;

    ProposalsToSign(AssistantProposals proposals, InboxAudience audience) {
        this.proposals = proposals;
        this.audience = audience;
    }

    @Override
    public String prefix() {
        return "proposal:";
    }

    @Override
    public List<InboxNews> waiting() {
        List<AssistantProposal> open = proposals.openToAll();
        List<User> people = open.isEmpty() ? List.of() : audience.everybody();
        return people.stream()
                .flatMap(person -> open.stream()
                        .filter(one -> proposals.mayDecide(one, person.scope()))
                        .map(one -> news(person.name(), one)))
                .toList();
    }

    private InboxNews news(String account, AssistantProposal one) {
        return new InboxNews(
                account,
                InboxKind.PROPOSAL,
                prefix() + one.id(),
                "proposal",
                List.of(InboxWord.of(one.who()), InboxWord.of(one.reason())),
                false,
                "",
                null,
                "proposals");
    }
}
