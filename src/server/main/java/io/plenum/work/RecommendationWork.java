package io.plenum.work;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.point.Point;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationTitle;
import io.plenum.recommendation.Recommendations;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.recommendation.estimate.SettingChange;
import io.plenum.site.Equipment;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.web.RequestProblem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Suggests the order that a recommendation asks for: check what has to be true, then change what is to be changed. */
@Service
class RecommendationWork {

    private static final int MOST = 30;

    private final Recommendations recommendations;
    private final SiteAccess models;
    private final MessageSource texts;
    private final CurrentUser user;

    RecommendationWork(Recommendations recommendations, SiteAccess models, MessageSource texts, CurrentUser user) {
        this.user = user;
        this.recommendations = recommendations;
        this.models = models;
        this.texts = texts;
    }

    WorkDraft draft(long id, Locale locale) {
        Recommendation one = recommendations.find(id);
        if (one == null || !visible(one.proposal())) {
            throw RequestProblem.notFound(String.valueOf(id));
        }
        Proposal proposal = one.proposal();
        SiteModel model = models.visible();
        Equipment equipment = model.equipment(proposal.subject());
        String kind = RecommendationTitle.of(proposal, key -> texts.getMessage(key, null, locale), locale);
        List<String> steps = Stream.concat(
                        proposal.prerequisites().stream()
                                .map(need -> texts.getMessage("recommendation.needs." + need, null, locale)),
                        proposal.changes().stream().map(change -> change(change, model, locale)))
                .distinct()
                .limit(MOST)
                .toList();
        return new WorkDraft(
                equipment == null ? kind : kind + " · " + equipment.name(),
                texts.getMessage("recommendation.do." + proposal.kind(), null, locale),
                new WorkOrigin(WorkOrigin.Kind.RECOMMENDATION, id),
                equipment == null ? null : equipment.key(),
                null,
                null,
                steps);
    }

    /**
     * Recommendations themselves are for those who see the whole building. Somebody who sees a part of it is given an order of one
     * that lies in that part entirely: of any other not even a name.
     */
    private boolean visible(Proposal proposal) {
        SiteModel model = models.visible();
        return user.may(Role.VIEWER)
                || (model.equipment(proposal.subject()) != null
                        && proposal.changes().stream()
                                .allMatch(change -> model.point(change.point()) != null
                                        || model.equipment(change.point()) != null));
    }

    private String change(SettingChange change, SiteModel model, Locale locale) {
        Point point = model.point(change.point());
        Equipment equipment = model.equipment(change.point());
        String where = point != null ? point.name() : equipment != null ? equipment.name() : change.point();
        String what = texts.getMessage("recommendation.change." + change.what(), null, locale);
        return texts.getMessage("recommendation.change.line", new Object[] {where, what}, locale);
    }
}
