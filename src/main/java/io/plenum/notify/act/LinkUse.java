package io.plenum.notify.act;

import io.plenum.access.AccountDirectory;
import io.plenum.access.User;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.Alarms;
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

    private final Links links;
    private final UsedLinks used;
    private final Alarms alarms;
    private final AccountDirectory accounts;
    private final MessageSource messages;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LinkUse(
            Links links,
            UsedLinks used,
            Alarms alarms,
            AccountDirectory accounts,
            MessageSource messages,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.links = links;
        this.used = used;
        this.alarms = alarms;
        this.accounts = accounts;
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
     */
    record Look(
            @Nullable Refusal refusal,
            Links.@Nullable Link link,
            @Nullable Alarm alarm) {}

    /** Changes nothing. */
    Look look(String token) {
        Links.Link link = links.read(token);
        if (link == null) {
            return new Look(Refusal.FORGED, null, null);
        }
        if (!clock.instant().isBefore(link.expires())) {
            return new Look(Refusal.EXPIRED, link, null);
        }
        if (used.contains(link)) {
            return new Look(Refusal.USED, link, null);
        }
        User user = accounts.active(link.account());
        if (user == null || user.role().compareTo(link.deed().role()) < 0) {
            return new Look(Refusal.ACCOUNT, link, null);
        }
        Alarm alarm = alarms.find(link.alarm());
        return new Look(alarm == null || alarm.closed() != null ? Refusal.GONE : null, link, alarm);
    }

    /** The link is used up and the deed is done, or neither. */
    Look act(String token, Locale language) {
        Look look = look(token);
        if (look.refusal() != null || look.link() == null) {
            return look;
        }
        Links.Link link = look.link();
        try {
            boolean done = Boolean.TRUE.equals(transaction.execute(status -> {
                boolean first = used.use(link, clock.instant());
                if (first) {
                    act(link, language);
                }
                return first;
            }));
            return done ? look : new Look(Refusal.USED, link, null);
        } catch (RequestProblem doesNotFit) {
            return new Look(Refusal.GONE, link, null);
        }
    }

    private void act(Links.Link link, Locale language) {
        switch (link.deed()) {
            case ACKNOWLEDGE -> alarms.acknowledge(link.alarm(), link.account(), "");
            case TAKE -> {
                alarms.acknowledge(link.alarm(), link.account(), "");
                alarms.assign(link.alarm(), link.account(), link.account());
            }
            case SHELVE -> {
                Instant until = clock.instant().plus(SHELF);
                String reason = messages.getMessage("notify.act.reason", null, language);
                alarms.shelve(link.alarm(), link.account(), until, reason);
            }
        }
    }
}
