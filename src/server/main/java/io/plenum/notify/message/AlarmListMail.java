package io.plenum.notify.message;

import io.plenum.alarm.Alarm;
import io.plenum.delivery.mail.Mail;
import io.plenum.delivery.mail.MailMessage;
import io.plenum.delivery.mail.layout.HtmlMail;
import io.plenum.delivery.mail.layout.MailBlock;
import io.plenum.delivery.mail.layout.TextMail;
import io.plenum.notify.rota.Recipient;
import io.plenum.web.PublicUrl;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One mail about many alarms: the digest of a day, or what a flood has held back. */
@Component
class AlarmListMail {

    private static final int SHOWN = 50;

    private final AlarmDescription facts;
    private final PublicUrl url;

    AlarmListMail(AlarmDescription facts, PublicUrl url) {
        this.facts = facts;
        this.url = url;
    }

    /** @param alarms the most urgent first */
    MailMessage of(Mail mail, List<Alarm> alarms, Recipient person, MessageFormatter formatter) {
        String kind = mail.kind() == Mail.Kind.DIGEST ? "digest" : "summary";
        String subject = formatter.text("mail." + kind + ".subject", alarms.size());
        List<MailBlock> blocks = new ArrayList<>();
        blocks.add(new MailBlock.Heading(subject));
        blocks.add(new MailBlock.Paragraph(formatter.text("mail." + kind + ".intro"), true));
        blocks.add(new MailBlock.Items(alarms.stream()
                .limit(SHOWN)
                .map(alarm -> item(alarm, formatter))
                .toList()));
        if (alarms.size() > SHOWN) {
            blocks.add(new MailBlock.Paragraph(formatter.text("mail.more", alarms.size() - SHOWN), false));
        }
        String page = address("alarms");
        if (page != null) {
            blocks.add(
                    new MailBlock.Buttons(List.of(new MailBlock.Button(formatter.text("mail.open-all"), page, true))));
        }
        blocks.add(new MailBlock.Paragraph(formatter.text("mail.why", person.name()), true));
        return new MailMessage(
                subject,
                TextMail.of(blocks),
                HtmlMail.of(formatter.language(), subject, blocks),
                List.of(),
                List.of(),
                false);
    }

    private MailBlock.Item item(Alarm alarm, MessageFormatter formatter) {
        return new MailBlock.Item(
                AlarmMail.tone(alarm.priority()),
                alarm.headline(formatter.language()),
                formatter.priority(alarm.priority()) + " · " + facts.where(alarm) + " · "
                        + formatter.time(alarm.raised()),
                address("alarms/" + alarm.id()));
    }

    private @Nullable String address(String path) {
        return url.isSet() ? url.to(path) : null;
    }
}
