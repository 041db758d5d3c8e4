package io.plenum.assistant.ui;

import io.plenum.assistant.proposal.AssistantProposal;
import io.plenum.assistant.proposal.AssistantProposals;
import io.plenum.command.CommandPreview;
import io.plenum.link.Problem;
import io.plenum.point.PointId;
import io.plenum.site.SiteAccess;
import io.plenum.uikit.Displays;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** What the page of proposals is made with. */
@Component
record ProposalScreen(
        AssistantProposals proposals, SiteAccess models, Displays displays, SecurityContextHolderStrategy contexts) {

    /** Asks the controllers beside the page, with the rights of whoever looks at it. */
    Callable<CommandPreview> preview(AssistantProposal one) {
        DelegatingSecurityContextCallable<CommandPreview> work =
                new DelegatingSecurityContextCallable<>(() -> proposals.preview(one), contexts.getContext());
        work.setSecurityContextHolderStrategy(contexts);
        return work;
    }

    String key(PointId id) {
        return models.visible().points().stream()
                .filter(point -> point.id().equals(id))
                .map(point -> point.key())
                .findFirst()
                .orElse("");
    }

    static String words(Problem problem, BiFunction<String, Object[], String> texts) {
        return texts.apply(problem.messageKey(), problem.arguments().toArray());
    }
}
