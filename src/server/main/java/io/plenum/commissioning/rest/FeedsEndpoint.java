package io.plenum.commissioning.rest;

import io.plenum.commissioning.distribution.FeedGroup;
import io.plenum.commissioning.distribution.FeedReason;
import io.plenum.commissioning.distribution.FeedReview;
import io.plenum.commissioning.distribution.FeedStep;
import io.plenum.commissioning.naming.ProposalConfidence;
import io.plenum.site.RequestedSite;
import io.plenum.site.change.ModelChangeReport;
import io.plenum.web.ItemPage;
import io.plenum.web.PageParameters;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What feeds what in a plant: proposals by group, and their acceptance. */
@RestController
@RequestMapping("/api/v1/feeds")
@PreAuthorize("hasRole('ENGINEER')")
class FeedsEndpoint {

    private static final int MOST_GROUPS = 1000;

    private final FeedReview review;
    private final RequestedSite sites;
    private final MessageSource messages;

    FeedsEndpoint(FeedReview review, RequestedSite sites, MessageSource messages) {
        this.review = review;
        this.sites = sites;
        this.messages = messages;
    }

    /**
     * Relations that are accepted together.
     *
     * @param relations by key of the feeder the keys of what it feeds
     */
    record FeedGroupView(
            String id,
            FeedStep step,
            ProposalConfidence confidence,
            FeedReason reason,
            Map<String, List<String>> relations) {

        static FeedGroupView of(FeedGroup group) {
            return new FeedGroupView(group.id(), group.step(), group.confidence(), group.reason(), group.relations());
        }
    }

    /**
     * What accepting has done, or would do.
     *
     * @param revision of the model afterwards
     * @param changed keys of what feeds more than before
     */
    record AcceptedFeedsView(String site, boolean dryRun, long revision, List<String> changed) {

        static AcceptedFeedsView of(ModelChangeReport report) {
            return new AcceptedFeedsView(
                    report.site(),
                    report.dryRun(),
                    report.revision(),
                    report.changes().stream().map(one -> one.id().key()).toList());
        }
    }

    /** Ids of groups, as they were proposed. */
    record GroupsBody(
            @NotNull @Size(min = 1, max = MOST_GROUPS) List<@NotNull String> groups) {}

    /** @param site key; the only one where it is left out */
    @GetMapping
    ItemPage<FeedGroupView> proposals(
            @RequestParam(required = false) @Nullable String site, @Valid PageParameters page) {
        ItemPage<FeedGroup> found = page.of(review.proposals(sites.of(site).key()));
        return new ItemPage<>(
                found.items().stream().map(FeedGroupView::of).toList(), found.total(), found.page(), found.size());
    }

    /** Puts the relations of groups into the model: all of them or none. */
    @PostMapping
    AcceptedFeedsView accept(
            @RequestParam(required = false) @Nullable String site,
            @Valid @RequestBody GroupsBody body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Locale locale) {
        String note = String.valueOf(messages.getMessage("commissioning.feeds.title", null, "", locale));
        return AcceptedFeedsView.of(review.accept(sites.of(site).key(), body.groups(), note, dryRun));
    }
}
