package io.plenum.notify.letter;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.Alarms;
import io.plenum.notify.Tellings;
import io.plenum.notify.duty.DutyStore;
import io.plenum.notify.duty.Recipient;
import io.plenum.notify.outbox.Letter;
import io.plenum.notify.outbox.LetterWriter;
import io.plenum.notify.outbox.Mail;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes each kind of mail in the language of its reader. */
@Component
class Letters implements LetterWriter {

    private final Tellings tellings;
    private final Alarms alarms;
    private final DutyStore duties;
    private final MessageSource messages;
    private final AlarmLetter single;
    private final ListLetter list;
    private final SealedNotes notes;

    Letters(
            Tellings tellings,
            Alarms alarms,
            DutyStore duties,
            MessageSource messages,
            AlarmLetter single,
            ListLetter list,
            SealedNotes notes) {
        this.tellings = tellings;
        this.alarms = alarms;
        this.duties = duties;
        this.messages = messages;
        this.single = single;
        this.list = list;
        this.notes = notes;
    }

    @Override
    public @Nullable Letter write(Mail mail) {
        Locale language = Locale.forLanguageTag(mail.language());
        if (mail.kind() == Mail.Kind.NOTE) {
            return mail.content() == null ? null : NoteLetter.of(notes.open(mail.content()), language);
        }
        Recipient person = mail.recipient() == null ? null : duties.recipient(mail.recipient());
        if (person == null) {
            return null;
        }
        Tongue tongue = new Tongue(messages, language, person.zone());
        return mail.kind() == Mail.Kind.ALARM ? single(mail, person, tongue) : list(mail, person, tongue);
    }

    private @Nullable Letter single(Mail mail, Recipient person, Tongue tongue) {
        List<Tellings.Telling> about = tellings.of(mail.id());
        Alarm alarm = about.isEmpty() ? null : alarms.find(about.getFirst().alarm());
        return alarm == null ? null : single.of(mail, about.getFirst(), alarm, person, tongue);
    }

    private @Nullable Letter list(Mail mail, Recipient person, Tongue tongue) {
        List<Alarm> about = tellings.of(mail.id()).stream()
                .map(telling -> alarms.find(telling.alarm()))
                .filter(Objects::nonNull)
                .toList();
        return about.isEmpty() ? null : list.of(mail, about, person, tongue);
    }
}
