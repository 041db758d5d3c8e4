package io.plenum.assistant.proposal;

import io.plenum.access.CurrentUser;
import io.plenum.access.Scope;
import io.plenum.assistant.tool.FencedText;
import io.plenum.audit.Audit;
import io.plenum.command.CommandGroup;
import io.plenum.command.CommandOrigin;
import io.plenum.command.CommandPreview;
import io.plenum.command.CommandRefused;
import io.plenum.command.CommandRequest;
import io.plenum.command.CommandService;
import io.plenum.command.PointCommand;
import io.plenum.point.Point;
import io.plenum.site.SiteAccess;
import io.plenum.web.RequestProblem;
import io.plenum.work.NewWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What assistants have proposed, and what people make of it. A proposal does nothing by itself; signing it orders what it says on behalf of
 * whoever signs, with their rights, and never by a token.
 */
@Service
public class AssistantProposals {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int MOST_OPEN = 200;
    private static final int MOST_OF_ONE = 50;
    private static final int LONGEST_REASON = 500;

    private final ProposalStore store;
    private final ProposalReach reach;
    private final CommandService commands;
    private final NewWork work;
    private final ScheduleWeeks weeks;
    private final SiteAccess models;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;
    private volatile @Nullable Waiting known;

    AssistantProposals(
            ProposalStore store,
            ProposalReach reach,
            CommandService commands,
            NewWork work,
            ScheduleWeeks weeks,
            SiteAccess models,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.reach = reach;
        this.commands = commands;
        this.work = work;
        this.weeks = weeks;
        this.models = models;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that wait, of what whoever is at work may see; the newest first. */
    public List<AssistantProposal> open() {
        return store.open(clock.instant()).stream().filter(reach::sees).toList();
    }

    /** All that wait; who may see them is up to whoever asks. */
    public List<AssistantProposal> openToAll() {
        return store.open(clock.instant());
    }

    /** Whether somebody may decide it who is not at work now. */
    public boolean mayDecide(AssistantProposal one, Scope scope) {
        return reach.mayDecide(one, scope);
    }

    /** The latest that wait no more. */
    public List<AssistantProposal> decided(int most) {
        return store.decided(most).stream().filter(reach::sees).toList();
    }

    /** Of whoever is at work, the newest first. */
    List<AssistantProposal> own(int most) {
        return store.of(user.name(), most).stream().filter(reach::sees).toList();
    }

    /** How many wait that whoever is at work may decide; up to five seconds old, for every page asks. */
    public int waiting() {
        Instant now = clock.instant();
        Waiting last = known;
        if (last == null || last.read().plus(FRESH).isBefore(now)) {
            last = new Waiting(now, store.openOrNone(now));
            known = last;
        }
        return (int) last.proposals().stream().filter(reach::mayDecide).count();
    }

    private record Waiting(Instant read, List<AssistantProposal> proposals) {}

    public boolean mayDecide(AssistantProposal one) {
        return reach.mayDecide(one);
    }

    /** Keeps it for people to decide. Reason and source are in one line each. */
    @Transactional
    AssistantProposal keep(
            String reason,
            String source,
            @Nullable ProposedCommand command,
            @Nullable ProposedOrder order,
            KeptPreview preview) {
        return keep(reason, source, command, order, null, preview);
    }

    /** The same of another week for a schedule. */
    @Transactional
    AssistantProposal keep(String reason, String source, ProposedSchedule schedule, KeptPreview preview) {
        return keep(reason, source, null, null, schedule, preview);
    }

    private AssistantProposal keep(
            String reason,
            String source,
            @Nullable ProposedCommand command,
            @Nullable ProposedOrder order,
            @Nullable ProposedSchedule schedule,
            KeptPreview preview) {
        Instant now = clock.instant();
        List<AssistantProposal> waiting = store.open(now);
        long own = waiting.stream().filter(one -> one.who().equals(user.name())).count();
        if (waiting.size() >= MOST_OPEN || own >= MOST_OF_ONE) {
            throw RequestProblem.tooMany("assistant.problem.open", own);
        }
        AssistantProposal wanted = new AssistantProposal(
                0,
                ProposalState.OPEN,
                user.name(),
                user.holder(),
                now,
                expiry(command, now.plus(LONGEST)),
                reason,
                source,
                command,
                order,
                schedule,
                preview,
                null,
                null,
                "",
                "");
        long id = store.add(wanted);
        audit.changed("proposal made", "proposal", String.valueOf(id), null, wanted);
        return seen(store.find(id), id);
    }

    /** What says itself how long it can be signed is kept so long; all else for a day, and never beyond its end. */
    private static Instant expiry(@Nullable ProposedCommand command, Instant usual) {
        if (command != null && command.latest() != null) {
            return command.latest();
        }
        return command != null && command.until().isBefore(usual) ? command.until() : usual;
    }

    /** What signing would do now. Waits for controllers, seconds. */
    public CommandPreview preview(AssistantProposal one) {
        return commands.preview(request(one));
    }

    /**
     * Orders what was proposed, on behalf of whoever signs.
     *
     * @param previewId of the preview that they saw; null for anything but a command
     * @throws CommandRefused where the command is not allowed; it waits on then
     */
    @Transactional
    public void sign(long id, @Nullable UUID previewId) throws CommandRefused {
        AssistantProposal one = decidable(id);
        ProposedCommand command = one.command();
        if (command != null && command.from() != null && command.from().isAfter(clock.instant())) {
            throw RequestProblem.of("id", "assistant.problem.early");
        }
        decide(one, ProposalState.SIGNED, "", carriedOut(one, previewId));
    }

    private String carriedOut(AssistantProposal one, @Nullable UUID previewId) throws CommandRefused {
        if (one.order() != null) {
            return String.valueOf(work.give(one.order().draft()).id());
        }
        return one.schedule() != null
                ? weeks.carryOut(one.schedule(), one.reason())
                : ordered(one, previewId).id().toString();
    }

    /** What the week of a schedule would change now; as it was where it is of something else. */
    public @Nullable WeekDifference difference(AssistantProposal one) {
        return one.schedule() == null ? one.preview().weeks() : weeks.difference(one.schedule());
    }

    private CommandGroup ordered(AssistantProposal one, @Nullable UUID previewId) throws CommandRefused {
        return commands.order(request(one), RequestProblem.present("preview", previewId));
    }

    /** @param reason at least a word */
    @Transactional
    public void reject(long id, String reason) {
        String words = FencedText.clean(reason, LONGEST_REASON);
        if (words.isEmpty()) {
            throw RequestProblem.of("reason", "web.expected.present");
        }
        decide(decidable(id), ProposalState.REJECTED, words, "");
    }

    private void decide(AssistantProposal one, ProposalState state, String decision, String result) {
        store.decide(one.id(), state, clock.instant(), user.name(), decision, result);
        String what = state == ProposalState.SIGNED ? "proposal signed" : "proposal rejected";
        audit.changed(what, "proposal", String.valueOf(one.id()), one, store.find(one.id()));
    }

    private AssistantProposal decidable(long id) {
        AssistantProposal one = seen(store.lock(id), id);
        reach.demandDecision(one);
        if (one.state() != ProposalState.OPEN || !one.expires().isAfter(clock.instant())) {
            throw RequestProblem.of("id", "assistant.problem.decided");
        }
        return one;
    }

    private AssistantProposal seen(@Nullable AssistantProposal one, long id) {
        if (one == null || !reach.sees(one)) {
            throw RequestProblem.notFound(String.valueOf(id));
        }
        return one;
    }

    private CommandRequest request(AssistantProposal one) {
        return request(one.commanded(), one.reason(), String.valueOf(one.id()));
    }

    /** @param reference number of the proposal; empty while it is none yet */
    CommandRequest request(ProposedCommand command, String reason, String reference) {
        List<PointCommand> points = command.values().stream()
                .map(value -> new PointCommand(point(value.point()).id(), value.value(), value.priority()))
                .toList();
        return new CommandRequest(
                points, command.until(), reason, new CommandOrigin(CommandOrigin.Kind.PROPOSAL, reference));
    }

    private Point point(String key) {
        Point point = models.visible().point(key);
        if (point == null) {
            throw RequestProblem.of("points", "web.expected.known", key);
        }
        return point;
    }
}
