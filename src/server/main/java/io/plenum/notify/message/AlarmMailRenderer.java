package io.plenum.notify.message;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.Alarms;
import io.plenum.delivery.mail.Mail;
import io.plenum.delivery.mail.MailMessage;
import io.plenum.delivery.mail.MailRenderer;
import io.plenum.notify.PendingNotifications;
import io.plenum.notify.rota.OnCallStore;
import io.plenum.notify.rota.Recipient;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes each kind of mail in the language of its reader. */
@Component
class AlarmMailRenderer implements MailRenderer {

    private final PendingNotifications pending;
    private final Alarms alarms;
    private final OnCallStore onCall;
    private final MessageSource messages;
    private final AlarmMail single;
    private final AlarmListMail list;

    AlarmMailRenderer(
            PendingNotifications pending,
            Alarms alarms,
            OnCallStore onCall,
            MessageSource messages,
            AlarmMail single,
            AlarmListMail list) {
        this.pending = pending;
        this.alarms = alarms;
        this.onCall = onCall;
        this.messages = messages;
        this.single = single;
        this.list = list;
    }

    @Override
    public @Nullable MailMessage render(Mail mail) {
        Locale language = Locale.forLanguageTag(mail.language());
        Recipient person = mail.recipient() == null ? null : onCall.recipient(mail.recipient());
        if (person == null) {
            return null;
        }
        MessageFormatter formatter = new MessageFormatter(messages, language, person.zone());
        return mail.kind() == Mail.Kind.ALARM ? single(mail, person, formatter) : list(mail, person, formatter);
    }

    private @Nullable MailMessage single(Mail mail, Recipient person, MessageFormatter formatter) {
        List<PendingNotifications.Notification> about = pending.of(mail.id());
        Alarm alarm = about.isEmpty() ? null : alarms.find(about.getFirst().alarm());
        return alarm == null ? null : single.of(mail, about.getFirst(), alarm, person, formatter);
    }

    private @Nullable MailMessage list(Mail mail, Recipient person, MessageFormatter formatter) {
        List<Alarm> about = pending.of(mail.id()).stream()
                .map(notification -> alarms.find(notification.alarm()))
                .filter(Objects::nonNull)
                .toList();
        return about.isEmpty() ? null : list.of(mail, about, person, formatter);
    }
}
