package io.plenum.notify.letter;

import io.plenum.access.account.AccountDirectory;
import io.plenum.access.account.User;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.Priority;
import io.plenum.alarm.rule.RuleTexts;
import io.plenum.notify.NotifySettings;
import io.plenum.notify.Place;
import io.plenum.notify.Tellings;
import io.plenum.notify.act.Deed;
import io.plenum.notify.act.Links;
import io.plenum.notify.duty.Recipient;
import io.plenum.notify.outbox.Letter;
import io.plenum.notify.outbox.Mail;
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
class AlarmLetter {

    private final AlarmFacts facts;
    private final AlarmAdvice advice;
    private final AlarmPictures pictures;
    private final AccountDirectory accounts;
    private final ScopedModels models;
    private final Links links;
    private final PublicUrl url;
    private final NotifySettings settings;
    private final Clock clock;

    AlarmLetter(
            AlarmFacts facts,
            AlarmAdvice advice,
            AlarmPictures pictures,
            AccountDirectory accounts,
            ScopedModels models,
            Links links,
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

    Letter of(Mail mail, Tellings.Telling telling, Alarm alarm, Recipient person, Tongue tongue) {
        List<Block> blocks = new ArrayList<>();
        List<Letter.Part> images = new ArrayList<>();
        boolean over = telling.kind() == Tellings.Kind.OVER;
        head(blocks, telling, alarm, tongue);
        blocks.add(new Block.Facts(facts(alarm, tongue)));
        buttons(blocks, mail, alarm, person, tongue, over);
        if (!over) {
            check(blocks, alarm, tongue);
            pictures.trend(alarm, facts.place(alarm), tongue, blocks, images);
            pictures.plan(alarm, facts.place(alarm), facts.where(alarm), tongue, blocks, images);
        }
        foot(blocks, mail, person, tongue, over);
        String subject = subject(alarm, telling, tongue);
        return new Letter(
                subject,
                PlainText.of(blocks),
                HtmlPage.of(tongue.language(), subject, blocks),
                images,
                List.of(),
                alarm.priority() == Priority.URGENT && !over);
    }

    /** Begins the same for all mails about an alarm, so that programs that go by the subject keep them together. */
    private String subject(Alarm alarm, Tellings.Telling telling, Tongue tongue) {
        String what = tongue.words(
                "mail.subject",
                tongue.priority(alarm.priority()),
                alarm.headline(tongue.language()),
                shortPlace(facts.place(alarm), alarm));
        return telling.kind() == Tellings.Kind.FIRST ? what : "Re: " + what;
    }

    private static String shortPlace(Place place, Alarm alarm) {
        if (alarm.subject() != null) {
            return alarm.subject();
        }
        if (place.space() != null) {
            return place.space().name();
        }
        return place.equipment() == null ? alarm.pointKey() : place.equipment().name();
    }

    private void head(List<Block> blocks, Tellings.Telling telling, Alarm alarm, Tongue tongue) {
        switch (telling.kind()) {
            case OVER -> blocks.add(new Block.Banner(Block.Tone.QUIET, "✓ " + tongue.words("mail.over")));
            case ESCALATED ->
                blocks.add(new Block.Banner(
                        tone(alarm.priority()),
                        tongue.priority(alarm.priority()) + " · " + tongue.words("mail.escalated")));
            case FIRST -> blocks.add(new Block.Banner(tone(alarm.priority()), tongue.priority(alarm.priority())));
        }
        blocks.add(new Block.Heading(alarm.headline(tongue.language())));
        String explained = RuleTexts.explained(tongue.language(), alarm.headline());
        if (!explained.isEmpty()) {
            blocks.add(new Block.Words(explained, false));
        }
        blocks.add(new Block.Words(facts.where(alarm), true));
    }

    private List<Block.Fact> facts(Alarm alarm, Tongue tongue) {
        List<Block.Fact> rows = new ArrayList<>();
        if (alarm.message() != null) {
            rows.add(new Block.Fact(tongue.words("alarm.message"), alarm.message()));
        }
        String about = alarm.subject() == null ? "alarm.point" : "alarm.controller";
        rows.add(new Block.Fact(tongue.words(about), facts.pointName(alarm)));
        rows.add(new Block.Fact(tongue.words("alarm.value"), facts.value(alarm, tongue)));
        String ago = tongue.lasting(Duration.between(alarm.raised(), clock.instant()));
        rows.add(new Block.Fact(
                tongue.words("alarm.since"), tongue.words("alarm.since-ago", tongue.time(alarm.raised()), ago)));
        Instant returned = alarm.returned();
        if (returned != null && !alarm.condition()) {
            rows.add(new Block.Fact(tongue.words("alarm.until"), tongue.time(returned)));
        }
        String folded = facts.consequences(alarm, tongue);
        if (folded != null) {
            rows.add(new Block.Fact(tongue.words("alarm.cause"), folded));
        }
        if (alarm.state() == AlarmState.ACKNOWLEDGED && alarm.acknowledgedBy() != null) {
            rows.add(new Block.Fact(
                    tongue.words("alarm.state"), tongue.words("alarm.acknowledged-by", alarm.acknowledgedBy())));
        }
        if (alarm.assignee() != null) {
            rows.add(new Block.Fact(tongue.words("alarm.assignee"), alarm.assignee()));
        }
        return rows;
    }

    private void buttons(List<Block> blocks, Mail mail, Alarm alarm, Recipient person, Tongue tongue, boolean over) {
        if (!url.isSet()) {
            return;
        }
        List<Block.Button> buttons = new ArrayList<>();
        User user = person.account() == null ? null : accounts.active(person.account());
        if (user != null && !over) {
            Instant expires = mail.created().plus(settings.linkAge());
            for (Deed deed : Deed.values()) {
                if (deed.isAllowed(user.scope(), alarm, models)) {
                    String token = links.token(new Links.Link(alarm.id(), deed, mail.id(), expires, user.name()));
                    buttons.add(new Block.Button(
                            tongue.words("deed." + deed), url.to("act/" + token), deed == Deed.ACKNOWLEDGE));
                }
            }
        }
        buttons.add(new Block.Button(tongue.words("mail.open"), url.to("alarms/" + alarm.id()), buttons.isEmpty()));
        blocks.add(new Block.Buttons(buttons));
    }

    private void check(List<Block> blocks, Alarm alarm, Tongue tongue) {
        String words = RuleTexts.in(tongue.language(), advice.of(alarm));
        if (!words.isBlank()) {
            blocks.add(new Block.Caption(tongue.words("alarm.check")));
            blocks.add(new Block.Words(words, false));
        }
    }

    private void foot(List<Block> blocks, Mail mail, Recipient person, Tongue tongue, boolean over) {
        boolean links = url.isSet() && person.account() != null && !over;
        String until = tongue.time(mail.created().plus(settings.linkAge()));
        blocks.add(new Block.Words(
                tongue.words("mail.why", person.name()) + (links ? " " + tongue.words("mail.links", until) : ""),
                true));
    }

    static Block.Tone tone(Priority priority) {
        return switch (priority) {
            case URGENT -> Block.Tone.URGENT;
            case HIGH -> Block.Tone.HIGH;
            case MEDIUM -> Block.Tone.MEDIUM;
            case LOW -> Block.Tone.LOW;
        };
    }
}
