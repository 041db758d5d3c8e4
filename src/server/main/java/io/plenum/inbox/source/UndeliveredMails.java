package io.plenum.inbox.source;

import io.plenum.access.Role;
import io.plenum.delivery.DeliveryState;
import io.plenum.delivery.mail.Mail;
import io.plenum.delivery.mail.MailStore;
import io.plenum.inbox.InboxAudience;
import io.plenum.inbox.InboxKind;
import io.plenum.inbox.InboxNews;
import io.plenum.inbox.InboxSource;
import io.plenum.inbox.InboxWord;
import java.util.List;
import org.springframework.stereotype.Component;

/** Mails that were given up, for those who can try them again. */
@Component
class UndeliveredMails implements InboxSource {

    /** Where a mail server is away for days there are thousands: the page has them all. */
    private static final int MOST = 20;

    private final MailStore mails;
    private final InboxAudience audience;

    UndeliveredMails(MailStore mails, InboxAudience audience) {
        this.mails = mails;
        this.audience = audience;
    }

    @Override
    public String prefix() {
        return "mail:";
    }

    @Override
    public List<InboxNews> waiting() {
        List<Mail> dead = mails.list(DeliveryState.DEAD, 0, MOST);
        return audience.everybody().stream()
                .filter(person -> person.scope().holdsEverywhere(Role.ENGINEER))
                .flatMap(person -> dead.stream().map(mail -> news(person.name(), mail)))
                .toList();
    }

    private InboxNews news(String account, Mail mail) {
        return new InboxNews(
                account,
                InboxKind.DELIVERY,
                prefix() + mail.id(),
                "mail",
                List.of(InboxWord.of(mail.name()), InboxWord.of(mail.error())),
                false,
                "",
                null,
                "setup/mails");
    }
}
