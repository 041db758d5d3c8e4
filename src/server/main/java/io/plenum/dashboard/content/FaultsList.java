package io.plenum.dashboard.content;

import io.plenum.dashboard.card.ListCard;
import io.plenum.dashboard.card.ListSubject;
import io.plenum.fault.finding.Finding;
import io.plenum.fault.finding.FindingQuery;
import io.plenum.fault.finding.Findings;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Findings on equipment within reach. */
@Component
class FaultsList implements CardList {

    private final Findings findings;
    private final SiteAccess models;
    private final MessageSource messages;

    FaultsList(Findings findings, SiteAccess models, MessageSource messages) {
        this.findings = findings;
        this.models = models;
        this.messages = messages;
    }

    @Override
    public ListSubject subject() {
        return ListSubject.FAULTS;
    }

    @Override
    public List<CardRow> rows(ListCard card, Locale locale) {
        SiteModel model = models.visible();
        return findings.find(FindingQuery.open()).stream()
                .filter(finding -> model.equipment(finding.subject()) != null)
                .filter(finding -> PlaceFilter.holds(card, model, finding.subject()))
                .map(finding -> row(finding, model, locale))
                .toList();
    }

    private CardRow row(Finding finding, SiteModel model, Locale locale) {
        String rule = messages.getMessage("fault.rule." + finding.rule(), null, finding.rule(), locale);
        return new CardRow(
                rule == null ? finding.rule() : rule,
                model.placeName(finding.subject()),
                finding.since().toEpochMilli(),
                "faults/" + finding.id(),
                null);
    }
}
