package io.plenum.assistant.proposal;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.access.Scope;
import io.plenum.site.ScopedModels;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Which proposals are whose to see and to decide. */
@Component
class ProposalReach {

    private final SiteAccess models;
    private final ScopedModels scoped;
    private final CurrentUser user;

    ProposalReach(SiteAccess models, ScopedModels scoped, CurrentUser user) {
        this.models = models;
        this.scoped = scoped;
        this.user = user;
    }

    /** Whether all that it is about may be seen. */
    boolean sees(AssistantProposal one) {
        return holds(Role.VIEWER, one);
    }

    /** Whether whoever is at work may decide it: at a screen, with the role for what it would do. */
    boolean mayDecide(AssistantProposal one) {
        return !user.byToken() && holds(role(one), one);
    }

    /** The same of somebody who is not at work now. */
    boolean mayDecide(AssistantProposal one, Scope scope) {
        Role role = role(one);
        return scope.holdsEverywhere(role) || isWithin(scoped.within(scope, role), one);
    }

    private static Role role(AssistantProposal one) {
        return one.order() != null ? Role.TECHNICIAN : Role.OPERATOR;
    }

    /** @throws AccessDeniedException where they may not */
    void demandDecision(AssistantProposal one) {
        if (!mayDecide(one)) {
            throw new AccessDeniedException("Not by a token, and not with this role here");
        }
    }

    private boolean holds(Role role, AssistantProposal one) {
        return user.may(role) || isWithin(models.within(role), one);
    }

    private static boolean isWithin(SiteModel model, AssistantProposal one) {
        return one.order() != null
                ? isPlace(model, one.order().place())
                : !one.points().isEmpty() && one.points().stream().allMatch(key -> model.point(key) != null);
    }

    /** As with work orders: a room alone leads to nothing. */
    private static boolean isPlace(SiteModel model, @Nullable String place) {
        return place != null && model.equipment(place) != null;
    }
}
