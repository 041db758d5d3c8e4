package io.plenum.advice.store;

import io.plenum.advice.Promise;
import io.plenum.advice.estimate.Appraisal;
import io.plenum.advice.estimate.Proposal;
import io.plenum.advice.estimate.saving.DailySaving;
import io.plenum.energy.EnergyKind;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a round has found.
 *
 * @param worth money a year
 */
record Found(Proposal proposal, Promise promise, double worth) {

    static Found of(Appraisal appraisal, double worth) {
        Map<EnergyKind, DailySaving> daily = new EnumMap<>(EnergyKind.class);
        appraisal.effects().forEach((kind, effect) -> daily.put(kind, effect.daily()));
        return new Found(appraisal.proposal(), new Promise(daily), worth);
    }
}
