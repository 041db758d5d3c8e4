package io.plenum.energy.spending;

import io.plenum.energy.EnergyKind;
import java.util.List;

/**
 * How a kind of energy changed from one period to another. The parts add up to the difference exactly, in each measure.
 *
 * @param bought whether it has costs and emissions of its own
 * @param before figures of the period compared with
 * @param now figures of the period
 * @param weatherKnown whether weather could be told apart; else it is among the unexplained
 * @param parts one for each cause that says something
 */
public record KindChange(
        EnergyKind kind,
        boolean bought,
        PeriodFigures before,
        PeriodFigures now,
        boolean weatherKnown,
        List<ChangePart> parts) {

    public double difference(PeriodFigures.Measure measure) {
        return now.of(measure) - before.of(measure);
    }
}
