package io.plenum.command.order;

import io.plenum.command.CommandGroup;
import io.plenum.command.CommandOrigin;
import io.plenum.command.CommandPreview;
import io.plenum.command.CommandRefused;
import io.plenum.command.CommandRequest;
import io.plenum.command.CommandService;
import io.plenum.command.PointCommand;
import io.plenum.command.order.OrderWriter.Outcome;
import io.plenum.command.order.PreviewMemory.Shown;
import io.plenum.command.rule.CommandRules;
import io.plenum.command.rule.CommandRules.Judged;
import io.plenum.command.rule.CommandTexts;
import io.plenum.command.rule.Requester;
import io.plenum.command.rule.Requesters;
import io.plenum.link.Problem;
import io.plenum.web.RequestProblem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Previews and orders; what is ordered already is changed by {@link OverrideChanges}. */
@Service
class CommandOrders implements CommandService {

    private final Requesters requesters;
    private final CommandRules rules;
    private final PreviewReader reader;
    private final PreviewMemory previews;
    private final OrderWriter writer;
    private final GroupApproval approval;
    private final OverrideChanges changes;
    private final TransactionTemplate transaction;

    CommandOrders(
            Requesters requesters,
            CommandRules rules,
            PreviewReader reader,
            PreviewMemory previews,
            OrderWriter writer,
            GroupApproval approval,
            OverrideChanges changes,
            TransactionTemplate transaction) {
        this.requesters = requesters;
        this.rules = rules;
        this.reader = reader;
        this.previews = previews;
        this.writer = writer;
        this.approval = approval;
        this.changes = changes;
        this.transaction = transaction;
    }

    @Override
    public CommandPreview preview(CommandRequest request) {
        Requester requester = requesters.present();
        List<PointCommand> commands = request.commands();
        if (commands.size() > CommandRules.MOST_POINTS) {
            throw RequestProblem.of("commands", "command.problem.points", CommandRules.MOST_POINTS);
        }
        List<Judged> judged = rules.judge(request, requester);
        CommandPreview preview = reader.read(request, judged, judged.stream().anyMatch(Judged::needsSecondPerson));
        previews.keep(requester.account(), commands, preview);
        return preview;
    }

    @Override
    public CommandGroup order(CommandRequest request, UUID previewId) throws CommandRefused {
        Requester requester = requesters.current();
        Shown shown = previews.of(previewId, requester.account());
        if (shown == null) {
            throw CommandRefused.of(Problem.of("command.problem.preview-old"));
        }
        if (!shown.commands().equals(request.commands())) {
            throw CommandRefused.of(Problem.of("command.problem.preview-other"));
        }
        return write(request, requester, shown);
    }

    @Override
    public CommandGroup orderFor(String account, CommandRequest request) throws CommandRefused {
        Requester requester = requesters.of(account);
        if (request.origin().kind() == CommandOrigin.Kind.SCHEDULE
                && rules.judge(request, requester).stream().anyMatch(Judged::needsSecondPerson)) {
            throw CommandRefused.of(Problem.of("command.problem.two-persons"));
        }
        return write(request, requester, null);
    }

    private CommandGroup write(CommandRequest request, Requester requester, @Nullable Shown shown)
            throws CommandRefused {
        CommandRequest checked = checked(request);
        Outcome outcome =
                Objects.requireNonNull(transaction.execute(status -> writer.write(checked, requester, shown)));
        CommandGroup group = outcome.group();
        if (group == null) {
            throw new CommandRefused(outcome.problems());
        }
        return group;
    }

    private static CommandRequest checked(CommandRequest request) throws CommandRefused {
        String reason = CommandTexts.clean(request.reason());
        if (reason.isEmpty()) {
            throw CommandRefused.of(Problem.of("command.rule.reason"));
        }
        if (reason.length() > CommandTexts.LONGEST_REASON) {
            throw CommandRefused.of(Problem.of("command.rule.reason-long", CommandTexts.LONGEST_REASON));
        }
        if (request.commands().isEmpty() || request.commands().size() > CommandRules.MOST_POINTS) {
            throw CommandRefused.of(Problem.of("command.problem.points", CommandRules.MOST_POINTS));
        }
        return new CommandRequest(request.commands(), request.until(), reason, request.origin());
    }

    @Override
    public CommandGroup approve(UUID group) throws CommandRefused {
        return approval.approve(group, requesters.current());
    }

    @Override
    public void reject(UUID group, String why) throws CommandRefused {
        approval.reject(group, requesters.current(), why);
    }

    @Override
    public void release(List<UUID> overrides, String reason) throws CommandRefused {
        changes.release(overrides, requesters.current(), reason);
    }

    @Override
    public void releaseFor(String account, List<UUID> overrides, String reason) throws CommandRefused {
        changes.releaseFor(account, overrides, reason);
    }

    @Override
    public void prolong(UUID override, Instant until, String reason) throws CommandRefused {
        changes.prolong(override, until, requesters.current(), reason);
    }
}
