package io.plenum.notify;

import io.plenum.delivery.mail.MailContent;
import io.plenum.delivery.mail.MailSender;
import io.plenum.notify.message.MessageFormatter;
import io.plenum.notify.reach.ReachChannel;
import io.plenum.notify.reach.ReachChoices;
import io.plenum.notify.reach.ReachTopic;
import io.plenum.site.SiteModels;
import io.plenum.web.PublicUrl;
import io.plenum.web.RequestProblem;
import io.plenum.work.WorkCalendar;
import io.plenum.work.WorkEvent;
import io.plenum.work.WorkOrder;
import io.plenum.work.WorkOrderChanged;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever is to do a work order of it, with its day as a calendar file; within the transaction that assigns it. */
@Component
class WorkOrderMails {

    private static final Logger log = LoggerFactory.getLogger(WorkOrderMails.class);
    private static final Set<String> NOTIFIED =
            Set.of("created", "assigned", "edited", "reopened", "done", "cancelled");

    private final MailSender mails;
    private final PersonalAddresses addresses;
    private final ReachChoices choices;
    private final SiteModels models;
    private final MessageSource messages;
    private final PublicUrl url;
    private final Clock clock;

    WorkOrderMails(
            MailSender mails,
            PersonalAddresses addresses,
            ReachChoices choices,
            SiteModels models,
            MessageSource messages,
            PublicUrl url,
            Clock clock) {
        this.mails = mails;
        this.addresses = addresses;
        this.choices = choices;
        this.models = models;
        this.messages = messages;
        this.url = url;
        this.clock = clock;
    }

    /** Nobody is told of what they do themselves. */
    @EventListener
    void orderChanged(WorkOrderChanged changed) {
        String assignee = changed.order().assignee();
        if (assignee == null
                || assignee.equals(changed.event().who())
                || !NOTIFIED.contains(changed.event().what())
                || !mails.configured()
                || !choices.wants(assignee, ReachTopic.ORDER, ReachChannel.MAIL)) {
            return;
        }
        PersonalAddress address =
                addresses.of(assignee, models.current().zoneOf(changed.order().place()));
        if (address == null) {
            return;
        }
        try {
            mails.send(
                    address.name(),
                    address.mail(),
                    address.language(),
                    note(changed.order(), changed.event(), address));
        } catch (RequestProblem unusable) {
            log.warn("No mail about work order {}: {}", changed.order().id(), unusable.text());
        }
    }

    private MailContent note(WorkOrder order, WorkEvent event, PersonalAddress address) {
        MessageFormatter formatter =
                new MessageFormatter(messages, Locale.forLanguageTag(address.language()), address.zone());
        String link = url.isSet() ? url.to("work/" + order.id()) : null;
        List<String> paragraphs = new ArrayList<>();
        boolean over = order.state().isOver();
        paragraphs.add(formatter.text(over ? "work.over" : "work.text", order.id(), order.title()));
        if (!order.description().isBlank()) {
            paragraphs.add(order.description());
        }
        String place = place(order);
        if (place != null) {
            paragraphs.add(formatter.text("work.place", place));
        }
        if (order.due() != null && !over) {
            paragraphs.add(formatter.text("work.due", formatter.day(order.due())));
        }
        return new MailContent(
                formatter.text("work.subject", order.id(), order.title()),
                paragraphs,
                link == null ? null : formatter.text("work.button"),
                link,
                WorkCalendar.of(order, Math.toIntExact(event.id()), link, clock.instant()));
    }

    private @Nullable String place(WorkOrder order) {
        String key = order.place();
        if (key == null) {
            return null;
        }
        if (models.current().equipment(key) != null) {
            return Objects.requireNonNull(models.current().equipment(key)).name();
        }
        return models.current().space(key) == null
                ? key
                : Objects.requireNonNull(models.current().space(key)).name();
    }
}
