package io.plenum.site.ui;

import io.plenum.site.SiteModels;
import io.plenum.uikit.empty.SetupStep;
import org.springframework.stereotype.Component;

/** The model has points. */
@Component
class PointsStep implements SetupStep {

    private final SiteModels models;

    PointsStep(SiteModels models) {
        this.models = models;
    }

    @Override
    public Kind kind() {
        return Kind.POINTS;
    }

    @Override
    public String address() {
        return "setup/points";
    }

    @Override
    public boolean isDone() {
        return !models.current().points().isEmpty();
    }
}
