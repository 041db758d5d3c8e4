package io.plenum.report;

import io.plenum.delivery.mail.MailContent;
import io.plenum.delivery.mail.MailSender;
import io.plenum.site.Site;
import io.plenum.web.RequestProblem;
import io.plenum.web.language.Languages;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails the report of a month to its readers on the first of the next, from six in the morning by the building's clock. */
@Component
class ReportMails {

    private static final Logger LOG = LoggerFactory.getLogger(ReportMails.class);
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final ReportReaders readers;
    private final MonthlyReports reports;
    private final MailSender mails;
    private final MessageSource texts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReportMails(
            ReportReaders readers,
            MonthlyReports reports,
            MailSender mails,
            MessageSource texts,
            TransactionTemplate transaction,
            Clock clock) {
        this.readers = readers;
        this.reports = reports;
        this.mails = mails;
        this.texts = texts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What could not be sent waits for the next time; a server that was off on the first sends when it is back. */
    @Scheduled(initialDelay = 5, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void send() {
        if (mails.configured()) {
            reports.sites().forEach(this::send);
        }
    }

    /** By the site's own clock; what fails at one site delays no other. */
    private void send(Site site) {
        YearMonth present = YearMonth.from(clock.instant().atZone(site.zone()));
        Instant due = present.atDay(1).atTime(MORNING).atZone(site.zone()).toInstant();
        if (clock.instant().isBefore(due)) {
            return;
        }
        try {
            readers.waiting(site, present.minusMonths(1), due)
                    .forEach(reader -> send(site, present.minusMonths(1), reader));
        } catch (DataAccessException | RequestProblem later) {
            LOG.warn("The monthly report of {} waits: {}", site.key(), String.valueOf(later.getMessage()));
        }
    }

    private void send(Site site, YearMonth month, ReportReader reader) {
        Locale locale = Languages.written(Languages.of(Locale.of(reader.language())));
        Report report = reports.of(site, month, locale);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfReport.write(report, locale, pdf);
        MailContent note = new MailContent(
                report.title(),
                List.of(report.subtitle(), texts.getMessage("report.mail", null, locale)),
                null,
                null,
                null,
                new MailContent.Attached(
                        "plenum-" + site.key() + "-" + month + ".pdf", "application/pdf", pdf.toByteArray()));
        transaction.executeWithoutResult(status -> {
            if (readers.claim(site, month, reader)) {
                mails.send(reader.address(), reader.address(), reader.language(), note);
            }
        });
    }
}
