package io.plenum.notify.letter;

import io.plenum.alarm.Alarm;
import io.plenum.notify.duty.Recipient;
import io.plenum.notify.outbox.Letter;
import io.plenum.notify.outbox.Mail;
import io.plenum.web.PublicUrl;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One mail about many alarms: the digest of a day, or what a flood has held back. */
@Component
class ListLetter {

    private static final int SHOWN = 50;

    private final AlarmFacts facts;
    private final PublicUrl url;

    ListLetter(AlarmFacts facts, PublicUrl url) {
        this.facts = facts;
        this.url = url;
    }

    /** @param alarms the most urgent first */
    Letter of(Mail mail, List<Alarm> alarms, Recipient person, Tongue tongue) {
        String kind = mail.kind() == Mail.Kind.DIGEST ? "digest" : "summary";
        String subject = tongue.words("mail." + kind + ".subject", alarms.size());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(subject));
        blocks.add(new Block.Words(tongue.words("mail." + kind + ".intro"), true));
        blocks.add(new Block.Items(
                alarms.stream().limit(SHOWN).map(alarm -> item(alarm, tongue)).toList()));
        if (alarms.size() > SHOWN) {
            blocks.add(new Block.Words(tongue.words("mail.more", alarms.size() - SHOWN), false));
        }
        String page = address("alarms");
        if (page != null) {
            blocks.add(new Block.Buttons(List.of(new Block.Button(tongue.words("mail.open-all"), page, true))));
        }
        blocks.add(new Block.Words(tongue.words("mail.why", person.name()), true));
        return new Letter(
                subject,
                PlainText.of(blocks),
                HtmlPage.of(tongue.language(), subject, blocks),
                List.of(),
                List.of(),
                false);
    }

    private Block.Item item(Alarm alarm, Tongue tongue) {
        return new Block.Item(
                AlarmLetter.tone(alarm.priority()),
                alarm.headline(tongue.language()),
                tongue.priority(alarm.priority()) + " · " + facts.where(alarm) + " · " + tongue.time(alarm.raised()),
                address("alarms/" + alarm.id()));
    }

    private @Nullable String address(String path) {
        return url.isSet() ? url.to(path) : null;
    }
}
