package io.plenum.assistant.proposal;

import io.plenum.assistant.reading.KnownThings;
import io.plenum.assistant.tool.FencedText;
import io.plenum.command.CommandPreview;
import io.plenum.command.CommandService;
import io.plenum.link.Problem;
import io.plenum.point.PointId;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.web.Problems;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Proposes commands on behalf of whoever is at work, assistants and other modules alike; what would be refused is not even kept. */
@Service
public class CommandProposals {

    private static final int LONGEST = 500;

    private final AssistantProposals proposals;
    private final CommandService commands;
    private final SiteAccess models;
    private final Problems problems;
    private final Clock clock;

    CommandProposals(
            AssistantProposals proposals, CommandService commands, SiteAccess models, Problems problems, Clock clock) {
        this.proposals = proposals;
        this.commands = commands;
        this.models = models;
        this.problems = problems;
        this.clock = clock;
    }

    /**
     * Keeps it until a person signs or rejects it. Nothing is written. Waits for controllers, seconds.
     *
     * @param reason in the words of whoever proposes
     * @param source what that rests on
     * @throws RequestProblem where the command would be refused now
     */
    public AssistantProposal propose(ProposedCommand command, String reason, String source) {
        String why = FencedText.clean(reason, LONGEST);
        Map<PointId, String> keys = keys(command);
        CommandPreview preview = commands.preview(proposals.request(sinceNow(command), why, ""));
        KeptPreview kept = KeptPreview.of(preview, point -> keys.getOrDefault(point, ""));
        demandAllowed(kept);
        return proposals.keep(why, FencedText.clean(source, LONGEST), command, null, kept);
    }

    /** As long as it would be when it is signed: what is granted counts from then. */
    private ProposedCommand sinceNow(ProposedCommand command) {
        Instant from = command.from();
        Instant now = clock.instant();
        return from == null || from.isBefore(now)
                ? command
                : new ProposedCommand(command.values(), now.plus(Duration.between(from, command.until())));
    }

    private Map<PointId, String> keys(ProposedCommand command) {
        SiteModel model = models.visible();
        Map<PointId, String> keys = new HashMap<>();
        command.values()
                .forEach(value -> keys.put(
                        KnownThings.point(model, "points", value.point()).id(), value.point()));
        return keys;
    }

    private void demandAllowed(KeptPreview preview) {
        for (KeptPreview.KeptPoint one : preview.points()) {
            Problem refusal = one.refusal();
            if (refusal != null) {
                String why =
                        problems.text(refusal.messageKey(), refusal.arguments().toArray());
                throw RequestProblem.of("points", "assistant.problem.refused", one.point(), why);
            }
        }
    }
}
