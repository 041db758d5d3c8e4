package io.plenum.comfort.complaint;

import io.plenum.audit.Audit;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Complaints, in the name of whoever is at work on the thread. Whoever may see a room may complain of it; technicians there answer.
 * What does not fit is told as {@link RequestProblem}; a room out of reach is as unknown as one that does not exist.
 */
@Service
@Transactional
public class Complaints {

    /** How far back a complaint may reach. */
    public static final Duration REACH = Duration.ofDays(30);

    private static final int LONGEST = 1000;
    private static final int MOST_A_DAY = 20;

    private final ComplaintStore store;
    private final ComplaintReach reach;
    private final RoomConditions measuring;
    private final AnswerMails mails;
    private final Audit audit;
    private final Clock clock;

    Complaints(
            ComplaintStore store,
            ComplaintReach reach,
            RoomConditions measuring,
            AnswerMails mails,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.reach = reach;
        this.measuring = measuring;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** Open ones first, then the newest. */
    @Transactional(readOnly = true)
    public List<Complaint> find(ComplaintQuery query) {
        return store.find(within(query)).stream().map(reach::shown).toList();
    }

    @Transactional(readOnly = true)
    public int count(ComplaintQuery query) {
        return store.count(within(query));
    }

    /** Whether whoever is at work may answer complaints of a room. */
    public boolean mayAnswer(String space) {
        return reach.mayAnswer(space);
    }

    public Complaint pin(NewComplaint complaint) {
        NewComplaint checked = checked(complaint);
        Instant now = clock.instant();
        if (store.countOf(reach.name(), now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            throw RequestProblem.of("space", "comfort.problem.many", MOST_A_DAY);
        }
        Complaint added = store.add(
                reach.site(checked.space()), checked, measuring.of(checked.space(), checked.time()), reach.name(), now);
        audit.changed("complaint pinned", "complaint", String.valueOf(added.id()), null, added);
        return reach.shown(added);
    }

    /**
     * Whoever complained is told by mail, where they can be.
     *
     * @param answer 1 to 1000 characters
     */
    public Complaint answer(long id, String answer) {
        Complaint before = store.find(id);
        if (before == null || !reach.sees(before)) {
            throw RequestProblem.notFound(String.valueOf(id));
        }
        reach.demandAnswering(before.space());
        Complaint after = store.answer(id, text("answer", answer, 1), reach.name(), clock.instant());
        audit.changed("complaint answered", "complaint", String.valueOf(id), before, after);
        mails.send(after);
        return reach.shown(after);
    }

    private NewComplaint checked(NewComplaint complaint) {
        if (!reach.knows(complaint.space())) {
            throw RequestProblem.of("space", "comfort.problem.space", complaint.space());
        }
        Instant now = clock.instant();
        Instant time = complaint.time();
        if (time.isAfter(now.plusSeconds(60)) || time.isBefore(now.minus(REACH))) {
            throw RequestProblem.of("time", "comfort.problem.time", REACH.toDays());
        }
        String note = text("note", complaint.note(), complaint.kind() == ComplaintKind.OTHER ? 1 : 0);
        return new NewComplaint(complaint.space(), complaint.kind(), time.truncatedTo(ChronoUnit.MINUTES), note);
    }

    private static String text(String field, String text, int shortest) {
        String words = text.strip();
        if (words.length() < shortest || words.length() > LONGEST) {
            throw RequestProblem.of(field, shortest == 0 ? "comfort.problem.long" : "comfort.problem.text", LONGEST);
        }
        return words;
    }

    private ComplaintQuery within(ComplaintQuery query) {
        return new ComplaintQuery(
                query.site(), query.open(), both(query.spaces(), reach.spaces()), query.page(), query.size());
    }

    private static @Nullable Set<String> both(@Nullable Set<String> one, @Nullable Set<String> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }
}
