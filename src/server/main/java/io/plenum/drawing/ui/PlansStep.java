package io.plenum.drawing.ui;

import io.plenum.site.FloorPlans;
import io.plenum.site.SiteModels;
import io.plenum.uikit.empty.SetupStep;
import org.springframework.stereotype.Component;

/** Some floor has a plan. */
@Component
class PlansStep implements SetupStep {

    private final SiteModels models;
    private final FloorPlans plans;

    PlansStep(SiteModels models, FloorPlans plans) {
        this.models = models;
        this.plans = plans;
    }

    @Override
    public Kind kind() {
        return Kind.PLANS;
    }

    @Override
    public String address() {
        return "setup/plans";
    }

    @Override
    public boolean isDone() {
        return models.current().floors().stream().anyMatch(floor -> plans.planOf(floor.key()) != null);
    }
}
