package io.plenum.notify.action;

import io.plenum.access.account.AccountDirectory;
import io.plenum.access.account.User;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.Alarms;
import io.plenum.site.ScopedModels;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at a link, and does what it says: once, in the name of its account, if that account may. */
@Service
class LinkUse {

    static final Duration SHELF = Duration.ofHours(1);

    private final ActionLinks links;
    private final UsedLinks used;
    private final Alarms alarms;
    private final AccountDirectory accounts;
    private final LinkActors actors;
    private final ScopedModels models;
    private final MessageSource messages;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LinkUse(
            ActionLinks links,
            UsedLinks used,
            Alarms alarms,
            AccountDirectory accounts,
            LinkActors actors,
            ScopedModels models,
            MessageSource messages,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.links = links;
        this.used = used;
        this.alarms = alarms;
        this.accounts = accounts;
        this.actors = actors;
        this.models = models;
        this.messages = messages;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Why a link does not work. */
    enum Refusal {
        FORGED,
        EXPIRED,
        USED,
        ACCOUNT,
        GONE
    }

    /**
     * A link as it stands now.
     *
     * @param refusal null where it works
     * @param link null where it was not made here
     * @param actor null where it does not work
     */
    record LinkCheck(
            @Nullable Refusal refusal,
            ActionLinks.@Nullable Link link,
            @Nullable Alarm alarm,
            @Nullable LinkActor actor) {

        static LinkCheck refused(Refusal refusal, ActionLinks.@Nullable Link link) {
            return new LinkCheck(refusal, link, null, null);
        }
    }

    /** Changes nothing. */
    LinkCheck look(String token) {
        ActionLinks.Link link = links.read(token);
        if (link == null) {
            return LinkCheck.refused(Refusal.FORGED, null);
        }
        if (!clock.instant().isBefore(link.expires())) {
            return LinkCheck.refused(Refusal.EXPIRED, link);
        }
        if (used.contains(link)) {
            return LinkCheck.refused(Refusal.USED, link);
        }
        User user = accounts.active(link.account());
        if (user == null || !user.scope().holdsAnywhere(link.action().role())) {
            return LinkCheck.refused(Refusal.ACCOUNT, link);
        }
        Alarm alarm = alarms.find(link.alarm());
        if (alarm != null && !link.action().isAllowed(user.scope(), alarm, models)) {
            return LinkCheck.refused(Refusal.ACCOUNT, link);
        }
        return alarm == null || alarm.closed() != null
                ? LinkCheck.refused(Refusal.GONE, link)
                : new LinkCheck(null, link, alarm, actors.of(link));
    }

    /** The link is used up and the action is done, or neither. */
    LinkCheck act(String token, Locale language) {
        LinkCheck look = look(token);
        if (look.refusal() != null || look.link() == null || look.actor() == null) {
            return look;
        }
        ActionLinks.Link link = look.link();
        LinkActor actor = look.actor();
        try {
            boolean done = Boolean.TRUE.equals(transaction.execute(status -> {
                boolean first = used.use(link, clock.instant());
                if (first) {
                    act(link, actor, language);
                }
                return first;
            }));
            return done ? look : LinkCheck.refused(Refusal.USED, link);
        } catch (RequestProblem doesNotFit) {
            return LinkCheck.refused(Refusal.GONE, link);
        }
    }

    private void act(ActionLinks.Link link, LinkActor actor, Locale language) {
        String who = actor.recorded();
        switch (link.action()) {
            case ACKNOWLEDGE -> alarms.acknowledge(link.alarm(), who, "");
            case TAKE -> {
                alarms.acknowledge(link.alarm(), who, "");
                alarms.assign(link.alarm(), who, actor.account());
            }
            case SHELVE -> {
                Instant until = clock.instant().plus(SHELF);
                String reason = messages.getMessage("notify.act.reason", null, language);
                alarms.shelve(link.alarm(), who, until, reason);
            }
        }
    }
}
