package io.plenum.dashboard;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.audit.Audit;
import io.plenum.dashboard.card.Card;
import io.plenum.dashboard.card.PictureCard;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dashboards: everybody has their own, sees those that are shared, and may copy what they see. Operators make shared ones and change
 * them. Each change is on record. What is out of reach is as unknown as what does not exist.
 */
@Service
@Transactional
public class Dashboards {

    private static final int MOST_OWN = 50;
    private static final int MOST_SHARED = 200;
    private static final String KIND = "dashboard";

    private final DashboardStore store;
    private final PictureStore pictures;
    private final DashboardRules rules;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    Dashboards(
            DashboardStore store,
            PictureStore pictures,
            DashboardRules rules,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.pictures = pictures;
        this.rules = rules;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** One's own first, then the shared ones, by title. */
    @Transactional(readOnly = true)
    public List<Dashboard> visible() {
        return store.visible(user.name());
    }

    /** @throws RequestProblem where there is none that whoever asks may see */
    @Transactional(readOnly = true)
    public Dashboard one(long id) {
        Dashboard found = store.find(id);
        if (found == null || !(found.shared() || isOwn(found))) {
            throw RequestProblem.notFound(Long.toString(id));
        }
        return found;
    }

    public boolean mayShare() {
        return user.may(Role.OPERATOR);
    }

    public boolean mayChange(Dashboard dashboard) {
        return dashboard.shared() ? mayShare() : isOwn(dashboard);
    }

    /**
     * @param site key of the site that it is about, null for none
     * @param cards without pictures: those are added to a dashboard that there is
     */
    public Dashboard add(String title, boolean shared, @Nullable String site, List<Card> cards) {
        String name = DashboardRules.title(title);
        rules.check(cards, List.of(), List.of());
        return made(new Dashboard(0, site, name, user.name(), shared, 1, cards, clock.instant(), user.name()));
    }

    /** One's own copy of one that one sees, with its pictures. */
    public Dashboard duplicate(long id, String title) {
        Dashboard from = one(id);
        List<Card> plain = from.cards().stream()
                .filter(card -> !(card instanceof PictureCard))
                .toList();
        Dashboard copy = made(new Dashboard(
                0,
                from.site(),
                DashboardRules.title(title),
                user.name(),
                false,
                1,
                plain,
                clock.instant(),
                user.name()));
        if (plain.size() == from.cards().size()) {
            return copy;
        }
        List<Card> cards =
                from.cards().stream().map(card -> copied(from, card, copy.id())).toList();
        Dashboard whole = copy.withCards(cards).withRevision(2);
        store.write(whole);
        return whole;
    }

    private Card copied(Dashboard from, Card card, long to) {
        return card instanceof PictureCard picture
                ? new PictureCard(
                        picture.frame(), pictures.copy(from.id(), picture.picture(), to), picture.description())
                : card;
    }

    private Dashboard made(Dashboard wanted) {
        demand(!wanted.shared() || mayShare());
        demandRoom(wanted.shared());
        Dashboard added = store.add(wanted);
        audit.changed("dashboard made", KIND, Long.toString(added.id()), null, added);
        return added;
    }

    /**
     * Saves what somebody has made of a revision.
     *
     * @param revision the one with which they began
     * @throws RequestProblem 409 where somebody else has saved since; nothing is changed then
     */
    public Dashboard save(long id, int revision, String title, boolean shared, List<Card> cards) {
        Dashboard before = one(id);
        demand(mayChange(before) && (!shared || mayShare()));
        if (before.revision() != revision) {
            throw overtaken(before);
        }
        String name = DashboardRules.title(title);
        rules.check(cards, before.cards(), pictures.of(id));
        if (shared != before.shared()) {
            demand(isOwn(before) || mayShare());
            demandRoom(shared);
        }
        Dashboard after = new Dashboard(
                id,
                before.site(),
                name,
                // what is taken back from all belongs to whoever takes it back, or nobody could open it
                before.shared() && !shared ? user.name() : before.owner(),
                shared,
                revision + 1,
                cards,
                clock.instant(),
                user.name());
        if (!store.write(after)) {
            throw overtaken(one(id));
        }
        pictures.tidy(id, used(cards));
        audit.changed("dashboard changed", KIND, Long.toString(id), before, after);
        return after;
    }

    public void remove(long id) {
        Dashboard before = one(id);
        demand(mayChange(before));
        if (store.remove(id)) {
            audit.changed("dashboard removed", KIND, Long.toString(id), before, null);
        }
    }

    private static List<Long> used(List<Card> cards) {
        return cards.stream()
                .filter(PictureCard.class::isInstance)
                .map(card -> ((PictureCard) card).picture())
                .toList();
    }

    private static RequestProblem overtaken(Dashboard now) {
        return RequestProblem.conflict("revision", "dashboard.problem.revision", now.changedBy());
    }

    private void demandRoom(boolean shared) {
        store.lock();
        int most = shared ? MOST_SHARED : MOST_OWN;
        if (store.count(user.name(), shared) >= most) {
            throw RequestProblem.of("title", "dashboard.problem.many", most);
        }
    }

    private boolean isOwn(Dashboard dashboard) {
        return dashboard.owner().equals(user.name());
    }

    private static void demand(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("Not with this role");
        }
    }
}
