package io.plenum.handover.rest;

import io.plenum.audit.Audit;
import io.plenum.handover.HandoverDocument;
import io.plenum.handover.HandoverItem;
import io.plenum.handover.HandoverKind;
import io.plenum.handover.HandoverProgress;
import io.plenum.handover.HandoverReport;
import io.plenum.handover.HandoverReports;
import io.plenum.handover.HandoverScope;
import io.plenum.report.ReportDownload;
import io.plenum.site.RequestedSite;
import io.plenum.web.ItemPage;
import io.plenum.web.PageParameters;
import io.plenum.web.RequestProblem;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What commissioning has left open at a site. */
@RestController
@RequestMapping("/api/v1/handover")
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
class HandoverEndpoint {

    /** Lines of a kind on paper. */
    private static final int PRINTED = 200;

    private static final int MOST_ROWS = 100_000;

    private final HandoverReports reports;
    private final RequestedSite sites;
    private final MessageSource messages;
    private final Audit audit;

    HandoverEndpoint(HandoverReports reports, RequestedSite sites, MessageSource messages, Audit audit) {
        this.reports = reports;
        this.sites = sites;
        this.messages = messages;
        this.audit = audit;
    }

    /**
     * A line of the report.
     *
     * @param text in the language of the request
     * @param worth at most so much a year, in the currency of the summary; null where nobody can say
     */
    record HandoverLine(
            HandoverKind kind,
            String subject,
            String name,
            String text,
            String link,
            @Nullable Double worth) {}

    /** How far the site has come. */
    record HandoverSummary(String site, Instant made, boolean searched, HandoverProgress progress, String currency) {}

    @GetMapping
    HandoverSummary summary(@RequestParam(required = false) @Nullable String site) {
        HandoverReport report = report(site);
        return new HandoverSummary(
                report.site().key(), report.made(), report.searched(), report.progress(), report.currency());
    }

    /** @param kind all where it is left out */
    @GetMapping("/items")
    ItemPage<HandoverLine> items(
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable HandoverKind kind,
            Locale locale,
            @Valid PageParameters page) {
        HandoverReport report = report(site);
        HandoverDocument document = new HandoverDocument(messages, locale);
        ItemPage<HandoverItem> found = page.of(kind == null ? report.items() : report.of(kind));
        List<HandoverLine> lines = found.items().stream()
                .map(item -> new HandoverLine(
                        item.kind(),
                        item.subject(),
                        item.name(),
                        document.sentence(item),
                        item.link(),
                        Double.isNaN(item.worth()) ? null : item.worth()))
                .toList();
        return new ItemPage<>(lines, found.total(), found.page(), found.size());
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(@RequestParam(required = false) @Nullable String site, Locale locale) {
        HandoverReport report = report(site);
        return exported(
                report,
                "pdf",
                ReportDownload.pdf(new HandoverDocument(messages, locale).of(report, PRINTED), locale, name(report)));
    }

    /** As the PDF, with every line. */
    @GetMapping("/xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam(required = false) @Nullable String site, Locale locale)
            throws IOException {
        HandoverReport report = report(site);
        return exported(
                report,
                "xlsx",
                ReportDownload.xlsx(new HandoverDocument(messages, locale).of(report, MOST_ROWS), name(report)));
    }

    private HandoverReport report(@Nullable String site) {
        HandoverScope scope = reports.scope(sites.of(site));
        if (scope == null) {
            throw RequestProblem.notFound(String.valueOf(site));
        }
        return reports.of(scope);
    }

    private static String name(HandoverReport report) {
        return "plenum-handover-" + report.site().key();
    }

    private ResponseEntity<byte[]> exported(HandoverReport report, String ending, ResponseEntity<byte[]> file) {
        audit.record("handover report exported", report.site().key() + " as " + ending);
        return file;
    }
}
