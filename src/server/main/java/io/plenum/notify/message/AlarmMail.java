package io.plenum.notify.message;

import io.plenum.access.account.AccountDirectory;
import io.plenum.access.account.User;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.Priority;
import io.plenum.alarm.rule.RuleTexts;
import io.plenum.delivery.mail.Mail;
import io.plenum.delivery.mail.MailMessage;
import io.plenum.delivery.mail.layout.HtmlMail;
import io.plenum.delivery.mail.layout.MailBlock;
import io.plenum.delivery.mail.layout.TextMail;
import io.plenum.notify.AlarmLocation;
import io.plenum.notify.NotifySettings;
import io.plenum.notify.PendingNotifications;
import io.plenum.notify.action.ActionLinks;
import io.plenum.notify.action.LinkAction;
import io.plenum.notify.rota.Recipient;
import io.plenum.site.ScopedModels;
import io.plenum.web.PublicUrl;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The mail about one alarm: what, where, since when, why, how it went, what to check, what can be done from here. */
@Component
class AlarmMail {

    private final AlarmDescription facts;
    private final AlarmGuidance advice;
    private final AlarmPictures pictures;
    private final AccountDirectory accounts;
    private final ScopedModels models;
    private final ActionLinks links;
    private final PublicUrl url;
    private final NotifySettings settings;
    private final Clock clock;

    AlarmMail(
            AlarmDescription facts,
            AlarmGuidance advice,
            AlarmPictures pictures,
            AccountDirectory accounts,
            ScopedModels models,
            ActionLinks links,
            PublicUrl url,
            NotifySettings settings,
            Clock clock) {
        this.facts = facts;
        this.advice = advice;
        this.pictures = pictures;
        this.accounts = accounts;
        this.models = models;
        this.links = links;
        this.url = url;
        this.settings = settings;
        this.clock = clock;
    }

    MailMessage of(
            Mail mail,
            PendingNotifications.Notification notification,
            Alarm alarm,
            Recipient person,
            MessageFormatter formatter) {
        List<MailBlock> blocks = new ArrayList<>();
        List<MailMessage.MediaPart> images = new ArrayList<>();
        boolean over = notification.reason() == PendingNotifications.Reason.OVER;
        head(blocks, notification, alarm, formatter);
        blocks.add(new MailBlock.Facts(facts(alarm, formatter)));
        buttons(blocks, mail, alarm, person, formatter, over);
        if (!over) {
            check(blocks, alarm, formatter);
            pictures.trend(alarm, facts.place(alarm), formatter, blocks, images);
            pictures.plan(alarm, facts.place(alarm), facts.where(alarm), formatter, blocks, images);
        }
        foot(blocks, mail, person, formatter, over);
        String subject = subject(alarm, notification, formatter);
        return new MailMessage(
                subject,
                TextMail.of(blocks),
                HtmlMail.of(formatter.language(), subject, blocks),
                images,
                List.of(),
                alarm.priority() == Priority.URGENT && !over);
    }

    /** Begins the same for all mails about an alarm, so that programs that go by the subject keep them together. */
    private String subject(Alarm alarm, PendingNotifications.Notification notification, MessageFormatter formatter) {
        String what = formatter.text(
                "mail.subject",
                formatter.priority(alarm.priority()),
                alarm.headline(formatter.language()),
                shortPlace(facts.place(alarm), alarm));
        return notification.reason() == PendingNotifications.Reason.FIRST ? what : "Re: " + what;
    }

    private static String shortPlace(AlarmLocation place, Alarm alarm) {
        if (alarm.subject() != null) {
            return alarm.subject();
        }
        if (place.space() != null) {
            return place.space().name();
        }
        return place.equipment() == null ? alarm.pointKey() : place.equipment().name();
    }

    private void head(
            List<MailBlock> blocks,
            PendingNotifications.Notification notification,
            Alarm alarm,
            MessageFormatter formatter) {
        switch (notification.reason()) {
            case OVER -> blocks.add(new MailBlock.Banner(MailBlock.Tone.QUIET, "✓ " + formatter.text("mail.over")));
            case ESCALATED ->
                blocks.add(new MailBlock.Banner(
                        tone(alarm.priority()),
                        formatter.priority(alarm.priority()) + " · " + formatter.text("mail.escalated")));
            case FIRST ->
                blocks.add(new MailBlock.Banner(tone(alarm.priority()), formatter.priority(alarm.priority())));
        }
        blocks.add(new MailBlock.Heading(alarm.headline(formatter.language())));
        String explained = RuleTexts.explained(formatter.language(), alarm.headline());
        if (!explained.isEmpty()) {
            blocks.add(new MailBlock.Paragraph(explained, false));
        }
        blocks.add(new MailBlock.Paragraph(facts.where(alarm), true));
    }

    private List<MailBlock.Fact> facts(Alarm alarm, MessageFormatter formatter) {
        List<MailBlock.Fact> rows = new ArrayList<>();
        if (alarm.message() != null) {
            rows.add(new MailBlock.Fact(formatter.text("alarm.message"), alarm.message()));
        }
        String about = alarm.subject() == null ? "alarm.point" : "alarm.controller";
        rows.add(new MailBlock.Fact(formatter.text(about), facts.pointName(alarm)));
        rows.add(new MailBlock.Fact(formatter.text("alarm.value"), facts.value(alarm, formatter)));
        String ago = formatter.lasting(Duration.between(alarm.raised(), clock.instant()));
        rows.add(new MailBlock.Fact(
                formatter.text("alarm.since"), formatter.text("alarm.since-ago", formatter.time(alarm.raised()), ago)));
        Instant returned = alarm.returned();
        if (returned != null && !alarm.condition()) {
            rows.add(new MailBlock.Fact(formatter.text("alarm.until"), formatter.time(returned)));
        }
        String folded = facts.consequences(alarm, formatter);
        if (folded != null) {
            rows.add(new MailBlock.Fact(formatter.text("alarm.cause"), folded));
        }
        if (alarm.state() == AlarmState.ACKNOWLEDGED && alarm.acknowledgedBy() != null) {
            rows.add(new MailBlock.Fact(
                    formatter.text("alarm.state"), formatter.text("alarm.acknowledged-by", alarm.acknowledgedBy())));
        }
        if (alarm.assignee() != null) {
            rows.add(new MailBlock.Fact(formatter.text("alarm.assignee"), alarm.assignee()));
        }
        return rows;
    }

    private void buttons(
            List<MailBlock> blocks,
            Mail mail,
            Alarm alarm,
            Recipient person,
            MessageFormatter formatter,
            boolean over) {
        if (!url.isSet()) {
            return;
        }
        List<MailBlock.Button> buttons = new ArrayList<>();
        User user = person.account() == null ? null : accounts.active(person.account());
        if (user != null && !over) {
            Instant expires = mail.created().plus(settings.linkAge());
            for (LinkAction action : LinkAction.values()) {
                if (action.isAllowed(user.scope(), alarm, models)) {
                    String token =
                            links.token(new ActionLinks.Link(alarm.id(), action, mail.id(), expires, user.name()));
                    buttons.add(new MailBlock.Button(
                            formatter.text("action." + action),
                            url.to("act/" + token),
                            action == LinkAction.ACKNOWLEDGE));
                }
            }
        }
        buttons.add(
                new MailBlock.Button(formatter.text("mail.open"), url.to("alarms/" + alarm.id()), buttons.isEmpty()));
        blocks.add(new MailBlock.Buttons(buttons));
    }

    private void check(List<MailBlock> blocks, Alarm alarm, MessageFormatter formatter) {
        String words = RuleTexts.in(formatter.language(), advice.of(alarm));
        if (!words.isBlank()) {
            blocks.add(new MailBlock.Caption(formatter.text("alarm.check")));
            blocks.add(new MailBlock.Paragraph(words, false));
        }
    }

    private void foot(List<MailBlock> blocks, Mail mail, Recipient person, MessageFormatter formatter, boolean over) {
        boolean links = url.isSet() && person.account() != null && !over;
        String until = formatter.time(mail.created().plus(settings.linkAge()));
        blocks.add(new MailBlock.Paragraph(
                formatter.text("mail.why", person.name()) + (links ? " " + formatter.text("mail.links", until) : ""),
                true));
    }

    static MailBlock.Tone tone(Priority priority) {
        return switch (priority) {
            case URGENT -> MailBlock.Tone.URGENT;
            case HIGH -> MailBlock.Tone.HIGH;
            case MEDIUM -> MailBlock.Tone.MEDIUM;
            case LOW -> MailBlock.Tone.LOW;
        };
    }
}
