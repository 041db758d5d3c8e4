package io.plenum.recommendation.rest;

import io.plenum.recommendation.Recommendations;
import io.plenum.recommendation.verification.MeasurementFormatter;
import io.plenum.site.RequestedSite;
import io.plenum.site.Site;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Expected and verified savings of the recommendations that were carried out. */
@RestController
@RequestMapping("/api/v1/savings")
@PreAuthorize("hasRole('VIEWER')")
class SavingsController {

    private final Recommendations recommendations;
    private final RequestedSite sites;
    private final MessageSource texts;

    SavingsController(Recommendations recommendations, RequestedSite sites, MessageSource texts) {
        this.recommendations = recommendations;
        this.sites = sites;
        this.texts = texts;
    }

    /** Expected and verified savings of each recommendation, and in total; results are worded in the language of the request. */
    @GetMapping
    LedgerJson ledger(@RequestParam(required = false) @Nullable String site, Locale locale) {
        Site of = sites.of(site);
        MeasurementFormatter words =
                new MeasurementFormatter((key, arguments) -> texts.getMessage(key, arguments, locale), locale);
        return LedgerJson.of(recommendations.ledger(of), recommendations.currency(of), words);
    }
}
