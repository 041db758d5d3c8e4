package io.plenum.recommendation.store;

import io.plenum.energy.EnergyKind;
import io.plenum.fault.finding.FindingGroup;
import io.plenum.fault.finding.FindingQuery;
import io.plenum.fault.finding.FindingState;
import io.plenum.fault.finding.Findings;
import io.plenum.recommendation.estimate.Defect;
import io.plenum.site.BuildingModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What fault detection has found at a building and not yet seen mended, for whoever recommends its repair. */
@Component
class OpenDefects {

    private static final int MOST_FINDINGS = 500;
    private static final double SURE = 0.5;

    private final Findings findings;

    OpenDefects(Findings findings) {
        this.findings = findings;
    }

    List<Defect> of(BuildingModel building, Instant now) {
        FindingQuery open = new FindingQuery(FindingState.OPEN, null, null, 0, null, null, 0, MOST_FINDINGS);
        return FindingGroup.of(findings.find(open.in(building.site()))).stream()
                .filter(group -> group.confidence() >= SURE && group.kilowattHours() > 0)
                .filter(group -> building.equipment(group.lead().subject()) != null)
                .map(group -> defect(group, now))
                .toList();
    }

    private static Defect defect(FindingGroup group, Instant now) {
        EnergyKind kind = EnergyKind.valueOf(group.energy().name());
        double days = Math.max(0.25, Duration.between(group.since(), now).toMinutes() / 1440.0);
        return new Defect(
                group.lead().subject(), group.cause().name(), kind, group.kilowattHours(), days, group.confidence());
    }
}
