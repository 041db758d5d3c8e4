package io.plenum.report.rest;

import io.plenum.audit.Audit;
import io.plenum.report.MonthlyReports;
import io.plenum.report.Report;
import io.plenum.report.ReportDownload;
import io.plenum.site.RequestedSite;
import io.plenum.site.Site;
import io.plenum.web.language.Languages;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The month in figures, as a file. */
@RestController
@RequestMapping("/api/v1/reports")
@PreAuthorize("hasRole('VIEWER')")
class ReportController {

    private final MonthlyReports reports;
    private final RequestedSite sites;
    private final Audit audit;

    ReportController(MonthlyReports reports, RequestedSite sites, Audit audit) {
        this.reports = reports;
        this.sites = sites;
        this.audit = audit;
    }

    /**
     * @param month 2026-10
     * @param language {@code en} or {@code de}; else that of the request
     */
    @GetMapping("/{month}/pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable String language) {
        Site of = sites.of(site);
        Locale locale = locale(language);
        return exported(of, month, "pdf", ReportDownload.pdf(report(of, month, locale), locale, name(of, month)));
    }

    /** As the PDF, figures only. */
    @GetMapping("/{month}/xlsx")
    ResponseEntity<byte[]> xlsx(
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable String language)
            throws IOException {
        Site of = sites.of(site);
        return exported(of, month, "xlsx", ReportDownload.xlsx(report(of, month, locale(language)), name(of, month)));
    }

    private Report report(Site site, YearMonth month, Locale locale) {
        return reports.of(site, month, locale);
    }

    private static Locale locale(@Nullable String language) {
        return language == null
                ? LocaleContextHolder.getLocale()
                : Languages.written(Languages.of(Locale.of(language)));
    }

    private static String name(Site site, YearMonth month) {
        return "plenum-" + site.key() + "-" + month;
    }

    private ResponseEntity<byte[]> exported(Site site, YearMonth month, String ending, ResponseEntity<byte[]> file) {
        audit.record("report exported", site.key() + " " + month + " as " + ending);
        return file;
    }
}
