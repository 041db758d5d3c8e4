package io.plenum.inbox;

import io.plenum.access.Role;
import io.plenum.access.account.AccountDirectory;
import io.plenum.access.account.PreferenceStore;
import io.plenum.access.account.User;
import io.plenum.notify.push.PushMessage;
import io.plenum.notify.push.PushQueue;
import io.plenum.notify.reach.QuietHours;
import io.plenum.notify.reach.ReachChannel;
import io.plenum.notify.reach.ReachChoices;
import io.plenum.notify.reach.ReachTopic;
import io.plenum.site.ScopedModels;
import io.plenum.site.SiteModels;
import io.plenum.uikit.Preferences;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Brings news to the devices of people who want that; in their language, and what is not urgent after their quiet hours. */
@Component
class InboxPush {

    private final PushQueue queue;
    private final ReachChoices choices;
    private final QuietHours quiet;
    private final PreferenceStore preferences;
    private final AccountDirectory accounts;
    private final ScopedModels scoped;
    private final InboxText text;
    private final SiteModels models;
    private final Clock clock;

    InboxPush(
            PushQueue queue,
            ReachChoices choices,
            QuietHours quiet,
            PreferenceStore preferences,
            AccountDirectory accounts,
            ScopedModels scoped,
            InboxText text,
            SiteModels models,
            Clock clock) {
        this.queue = queue;
        this.choices = choices;
        this.quiet = quiet;
        this.preferences = preferences;
        this.accounts = accounts;
        this.scoped = scoped;
        this.text = text;
        this.models = models;
        this.clock = clock;
    }

    void send(InboxNews news) {
        String account = news.account();
        if (!queue.reaches(account) || !mayKnow(news) || !choices.wants(account, topic(news), ReachChannel.PUSH)) {
            return;
        }
        Instant now = clock.instant();
        // Of an alarm somebody is told when their quiet hours allow it.
        Instant from = news.kind() == InboxKind.ALARM ? now : quiet.reachable(account, now, news.urgent());
        queue.add(account, message(news, language(account)), from);
    }

    /** A device shows what it gets to whoever holds it: nothing to an account that is disabled, nothing that its role does not show. */
    private boolean mayKnow(InboxNews news) {
        User person = accounts.active(news.account());
        String point = news.point();
        return person != null
                && (point == null
                        || person.scope().holdsEverywhere(Role.VIEWER)
                        || scoped.within(person.scope(), Role.VIEWER).point(point) != null);
    }

    private PushMessage message(InboxNews news, Locale language) {
        String sentence = text.sentence(news, language, models.current().displayZone());
        String place = news.place().isEmpty() ? "" : " · " + news.place();
        return new PushMessage(
                text.kind(news.kind(), language), sentence + place, news.link(), news.subject(), news.urgent());
    }

    private Locale language(String account) {
        return Locale.forLanguageTag(
                preferences.of(account).map(Preferences::language).orElse("en"));
    }

    /** Alarms name their priority second. */
    static ReachTopic topic(InboxNews news) {
        if (news.kind() != InboxKind.ALARM) {
            return ReachTopic.valueOf(news.kind().name());
        }
        String key = news.words().get(1).stored();
        return ReachTopic.valueOf("ALARM_" + key.substring(key.lastIndexOf('.') + 1));
    }
}
