package io.plenum.inbox.source;

import io.plenum.access.Role;
import io.plenum.access.account.User;
import io.plenum.inbox.InboxAudience;
import io.plenum.inbox.InboxKind;
import io.plenum.inbox.InboxNews;
import io.plenum.inbox.InboxSource;
import io.plenum.inbox.InboxWord;
import io.plenum.notify.webhook.FailedPhoneMessage;
import io.plenum.notify.webhook.PhoneGateways;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Messages to phones that were given up within the last day, for whom they were meant and for those who set up the routes. */
@Component
class UnreachedPhones implements InboxSource {

    private static final Duration RECENT = Duration.ofDays(1);
    private static final int MOST = 20;

    private final PhoneGateways gateways;
    private final InboxAudience audience;
    private final Clock clock;

    UnreachedPhones(PhoneGateways gateways, InboxAudience audience, Clock clock) {
        this.gateways = gateways;
        this.audience = audience;
        this.clock = clock;
    }

    @Override
    public String prefix() {
        return "phone-message:";
    }

    @Override
    public List<InboxNews> waiting() {
        List<FailedPhoneMessage> failed = gateways.failed(clock.instant().minus(RECENT), MOST);
        List<User> people = failed.isEmpty() ? List.of() : audience.everybody();
        return people.stream()
                .flatMap(person -> failed.stream()
                        .filter(one -> person.name().equals(one.person())
                                || person.scope().holdsEverywhere(Role.ENGINEER))
                        .map(one -> news(person.name(), one)))
                .toList();
    }

    private InboxNews news(String account, FailedPhoneMessage failed) {
        return new InboxNews(
                account,
                InboxKind.DELIVERY,
                prefix() + failed.id(),
                "phone.failed",
                List.of(InboxWord.of(failed.person()), InboxWord.of(failed.gateway()), InboxWord.of(failed.error())),
                false,
                "",
                null,
                "notifications");
    }
}
