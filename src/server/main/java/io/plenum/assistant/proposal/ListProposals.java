package io.plenum.assistant.proposal;

import io.plenum.assistant.tool.AssistantTool;
import io.plenum.assistant.tool.ToolAnswer;
import io.plenum.assistant.tool.ToolArguments;
import io.plenum.assistant.tool.ToolDescription;
import io.plenum.assistant.tool.ToolSchema;
import org.springframework.stereotype.Component;

/** What became of what was proposed. */
@Component
class ListProposals implements AssistantTool {

    private static final int MOST = 50;
    private static final ToolDescription DESCRIPTION = ToolDescription.reading(
            "list_proposals",
            "Own proposals",
            "What this account's assistants have proposed and what people have decided, the newest first.",
            new ToolSchema());

    private final AssistantProposals proposals;
    private final ProposalRows rows;

    ListProposals(AssistantProposals proposals, ProposalRows rows) {
        this.proposals = proposals;
        this.rows = rows;
    }

    @Override
    public ToolDescription description() {
        return DESCRIPTION;
    }

    @Override
    public ToolAnswer call(ToolArguments arguments) {
        return ToolAnswer.of(proposals.own(MOST), rows::row);
    }
}
