package io.plenum.handover;

import io.plenum.site.Site;
import java.time.Instant;
import java.util.List;

/**
 * What is open, wrong or missing at a site.
 *
 * @param items by kind, and of each kind the most worthwhile first
 * @param currency ISO 4217 code of what they are worth
 * @param searched whether a connection of the site was ever searched; where none was, nobody knows what its controllers have
 */
public record HandoverReport(
        Site site,
        Instant made,
        HandoverProgress progress,
        List<HandoverItem> items,
        String currency,
        boolean searched) {

    public List<HandoverItem> of(HandoverKind kind) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }
}
