package io.plenum.site.ui;

import io.plenum.site.SiteModels;
import io.plenum.uikit.empty.SetupStep;
import org.springframework.stereotype.Component;

/** There is a site with its floors. */
@Component
class SiteStep implements SetupStep {

    private final SiteModels models;

    SiteStep(SiteModels models) {
        this.models = models;
    }

    @Override
    public Kind kind() {
        return Kind.SITE;
    }

    @Override
    public String address() {
        return "setup/site";
    }

    @Override
    public boolean isDone() {
        return !models.current().floors().isEmpty();
    }
}
