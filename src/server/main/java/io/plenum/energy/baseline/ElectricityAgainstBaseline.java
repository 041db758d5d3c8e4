package io.plenum.energy.baseline;

import io.plenum.energy.ExpectedElectricity;
import io.plenum.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells other modules how the present day goes. */
@Component
class ElectricityAgainstBaseline implements ExpectedElectricity {

    private final BaselineService baseline;

    ElectricityAgainstBaseline(BaselineService baseline) {
        this.baseline = baseline;
    }

    @Override
    public @Nullable ElectricityOfToday today(Site site) {
        if (baseline.expectation(site) == null) {
            return null;
        }
        BaselineService.Day day = baseline.today(site);
        return new ElectricityOfToday(day.usedSum(), day.expectedSum(), day.compared() == day.expected().length);
    }
}
