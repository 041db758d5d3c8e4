package io.plenum.simulation.store;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.audit.Audit;
import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The scenarios that people keep: everybody has their own and sees those that are shared. Operators make them; a shared one is changed by
 * its owner and by engineers. Each change is on record. What is out of reach is as unknown as what does not exist.
 */
@Service
@Transactional
public class Scenarios {

    private static final int MOST_OWN = 50;
    private static final String KIND = "scenario";

    private final ScenarioStore store;
    private final ScenarioRules rules;
    private final SiteAccess models;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    Scenarios(ScenarioStore store, ScenarioRules rules, SiteAccess models, CurrentUser user, Audit audit, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.models = models;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** One's own and the shared ones of a site, the one changed last first. */
    @Transactional(readOnly = true)
    public List<SavedScenario> visible(Site site) {
        return store.visible(site.key(), user.name());
    }

    /** @throws RequestProblem where there is none that whoever asks may see */
    @Transactional(readOnly = true)
    public SavedScenario one(long id) {
        SavedScenario found = store.find(id);
        boolean seen = found != null && (found.shared() || isOwn(found));
        if (found == null || !seen || models.visible().site(found.site()) == null) {
            throw RequestProblem.notFound(Long.toString(id));
        }
        return found;
    }

    /** Whether whoever is at work may make and run them. */
    public boolean mayRun() {
        return user.may(Role.OPERATOR);
    }

    public boolean mayChange(SavedScenario one) {
        return mayRun() && (isOwn(one) || one.shared() && user.may(Role.ENGINEER));
    }

    private boolean isOwn(SavedScenario one) {
        return one.owner().equals(user.name());
    }

    /** @throws AccessDeniedException where whoever is at work may not change it */
    SavedScenario changeable(long id) {
        SavedScenario one = one(id);
        demand(mayChange(one));
        return one;
    }

    /** It became a recommendation, which everybody sees. */
    SavedScenario recommended(SavedScenario before, long recommendation) {
        SavedScenario after = new SavedScenario(
                before.id(),
                before.site(),
                before.name(),
                before.owner(),
                true,
                before.scenario(),
                recommendation,
                before.created(),
                clock.instant(),
                user.name());
        store.update(after);
        audit.changed("scenario recommended", KIND, Long.toString(before.id()), before, after);
        return after;
    }

    public SavedScenario add(Site site, ScenarioDefinition wanted) {
        demand(mayRun());
        if (store.count(user.name()) >= MOST_OWN) {
            throw RequestProblem.tooMany("simulation.problem.own", MOST_OWN);
        }
        Instant now = clock.instant();
        long id = store.add(new SavedScenario(
                0,
                site.key(),
                ScenarioRules.name(wanted.name()),
                user.name(),
                wanted.shared(),
                rules.checked(wanted, models.visible().of(site)),
                null,
                now,
                now,
                user.name()));
        SavedScenario added = one(id);
        audit.changed("scenario added", KIND, Long.toString(id), null, added);
        return added;
    }

    /** What it became before stays what it was. */
    public SavedScenario save(long id, ScenarioDefinition wanted) {
        SavedScenario before = changeable(id);
        Site site = site(before);
        SavedScenario after = new SavedScenario(
                id,
                before.site(),
                ScenarioRules.name(wanted.name()),
                before.owner(),
                wanted.shared(),
                rules.checked(wanted, models.visible().of(site)),
                before.recommendation(),
                before.created(),
                clock.instant(),
                user.name());
        store.update(after);
        audit.changed("scenario changed", KIND, Long.toString(id), before, after);
        return after;
    }

    /** One's own copy of one that one sees. */
    public SavedScenario duplicate(long id, String name) {
        SavedScenario from = one(id);
        return add(
                site(from),
                new ScenarioDefinition(
                        name, false, from.scenario().changes(), from.scenario().weather()));
    }

    /** With its runs; what it became stays. */
    public void remove(long id) {
        SavedScenario before = changeable(id);
        store.remove(id);
        audit.changed("scenario removed", KIND, Long.toString(id), before, null);
    }

    /** The site that it is about. */
    public Site site(SavedScenario one) {
        Site site = models.visible().site(one.site());
        if (site == null) {
            throw RequestProblem.notFound(one.site());
        }
        return site;
    }

    private static void demand(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("Not with this role");
        }
    }
}
