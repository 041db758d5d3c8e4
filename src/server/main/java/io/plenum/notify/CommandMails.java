package io.plenum.notify;

import io.plenum.command.CommandOverride;
import io.plenum.command.notice.CommandNotice;
import io.plenum.command.notice.CommandNotices;
import io.plenum.delivery.mail.MailContent;
import io.plenum.delivery.mail.MailSender;
import io.plenum.link.Problem;
import io.plenum.notify.message.MessageFormatter;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.site.SiteModels;
import io.plenum.web.PublicUrl;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells whoever has ordered commands by mail what did not become of them: all that has come up is one mail, with a paragraph for each
 * group, and the next one comes ten minutes later at the earliest. A mail and the note that it is said are one transaction.
 */
@Component
class CommandMails {

    private static final Logger log = LoggerFactory.getLogger(CommandMails.class);
    /** Points of a group fail one after the other. */
    private static final Duration SETTLE = Duration.ofSeconds(20);

    private static final Duration QUIET = Duration.ofMinutes(10);
    private static final Duration NEWS = Duration.ofDays(1);
    private static final int MOST_GROUPS = 20;
    private static final int MOST_POINTS = 10;

    private final CommandNotices notices;
    private final MailSender mails;
    private final PersonalAddresses addresses;
    private final PointCatalog catalog;
    private final SiteModels models;
    private final MessageSource messages;
    private final PublicUrl url;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CommandMails(
            CommandNotices notices,
            MailSender mails,
            PersonalAddresses addresses,
            PointCatalog catalog,
            SiteModels models,
            MessageSource messages,
            PublicUrl url,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.notices = notices;
        this.mails = mails;
        this.addresses = addresses;
        this.catalog = catalog;
        this.models = models;
        this.messages = messages;
        this.url = url;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "7s", fixedDelayString = "${plenum.delivery.poll:30s}")
    void send() {
        if (!mails.configured()) {
            return;
        }
        Instant now = clock.instant();
        try {
            for (String account : notices.waitingForMail(now.minus(SETTLE), now.minus(NEWS), now.minus(QUIET))) {
                transaction.executeWithoutResult(status -> send(account, now));
            }
        } catch (DataAccessException | TransactionException away) {
            log.debug("Mails about commands wait for the database: {}", away.getMessage());
        }
    }

    private void send(String account, Instant now) {
        PersonalAddress address = notices.mailWanted(account)
                ? addresses.of(account, models.current().displayZone())
                : null;
        List<CommandNotice> news = notices.takeForMail(account, now.minus(NEWS), now, address != null);
        if (address == null || news.isEmpty()) {
            return;
        }
        try {
            mails.send(address.name(), address.mail(), address.language(), content(news, address));
        } catch (RequestProblem unusable) {
            log.warn("No mail to {} about commands: {}", account, unusable.text());
        }
    }

    private MailContent content(List<CommandNotice> news, PersonalAddress address) {
        MessageFormatter formatter =
                new MessageFormatter(messages, Locale.forLanguageTag(address.language()), address.zone());
        Map<UUID, List<CommandNotice>> groups = news.stream()
                .collect(Collectors.groupingBy(
                        notice -> notice.override().group(), LinkedHashMap::new, Collectors.toList()));
        List<String> paragraphs = new ArrayList<>(List.of(formatter.text("command.text")));
        groups.values().stream().limit(MOST_GROUPS).forEach(group -> paragraphs.addAll(about(group, formatter)));
        if (groups.size() > MOST_GROUPS) {
            paragraphs.add(formatter.text("mail.more", groups.size() - MOST_GROUPS));
        }
        paragraphs.add(formatter.text("command.off"));
        boolean linked = url.isSet();
        return new MailContent(
                formatter.text("command.subject", subject(news)),
                paragraphs,
                linked ? formatter.text("command.button") : null,
                linked ? url.to("overrides") : null,
                null);
    }

    private String subject(List<CommandNotice> news) {
        String first = name(news.getFirst().override());
        long others = news.stream()
                        .map(notice -> notice.override().point())
                        .distinct()
                        .count()
                - 1;
        return others == 0 ? first : first + " +" + others;
    }

    /** What was ordered as one: when and why, and what became of its points. */
    private List<String> about(List<CommandNotice> group, MessageFormatter formatter) {
        CommandOverride first = group.getFirst().override();
        List<String> said = new ArrayList<>();
        said.add(formatter.text(
                "command.group", first.reason(), formatter.time(first.since()), formatter.time(first.until())));
        Map<CommandNotice.Kind, List<CommandNotice>> kinds = group.stream()
                .collect(Collectors.groupingBy(CommandNotice::kind, LinkedHashMap::new, Collectors.toList()));
        kinds.forEach((kind, alike) -> {
            String points = alike.stream()
                    .limit(MOST_POINTS)
                    .map(notice -> point(notice.override(), formatter))
                    .collect(Collectors.joining("; "));
            String more =
                    alike.size() > MOST_POINTS ? " " + formatter.text("mail.more", alike.size() - MOST_POINTS) : "";
            said.add(formatter.text("command." + kind, points + more));
        });
        return said;
    }

    private String point(CommandOverride override, MessageFormatter formatter) {
        Point point = catalog.byId(override.point());
        String words = name(override) + " " + formatter.value(point, override.value());
        Problem problem = override.problem();
        return problem == null ? words : words + " (" + words(problem, formatter.language()) + ")";
    }

    private String name(CommandOverride override) {
        Point point = catalog.byId(override.point());
        return point == null ? "#" + override.point().value() : point.name();
    }

    private String words(Problem problem, Locale language) {
        String key = problem.messageKey();
        return String.valueOf(messages.getMessage(key, problem.arguments().toArray(), key, language));
    }
}
