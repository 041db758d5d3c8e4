package io.plenum.energy.summary;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.Meter;
import io.plenum.energy.Peak;
import io.plenum.energy.tariff.Bill;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was used, what it cost and what it emitted in a period.
 *
 * @param currency of all the costs
 * @param assumed whether nobody has entered tariffs, so that costs and emissions rest on assumptions
 * @param bought what came from outside
 * @param parts what the meters behind the mains counted, the rest, and what was made in the building
 * @param peak highest demand of electricity, null where it is not known
 */
public record EnergySummary(
        Instant from,
        Instant to,
        String currency,
        boolean assumed,
        List<Purchased> bought,
        List<Part> parts,
        @Nullable Peak peak) {

    /**
     * A kind of energy that came from outside.
     *
     * @param amount kWh, of water m³, less what was fed in
     * @param fedIn kWh of the hours in which more was fed in than drawn
     * @param estimated kWh of the amount that are estimates
     * @param missingHours hours of which nothing is known
     * @param carbon kg of CO₂ of what was drawn, by average factors
     */
    public record Purchased(
            EnergyKind kind,
            String meter,
            double amount,
            double fedIn,
            double estimated,
            int missingHours,
            Bill bill,
            double carbon) {}

    /**
     * A part of a main meter, or what is made beside it.
     *
     * @param cost of what it used at each hour's price of a kWh: no fees, tiers, demand or own generation
     * @param carbon kg of CO₂ likewise
     */
    public record Part(Meter meter, double amount, double estimated, int missingHours, double cost, double carbon) {}

    public double cost() {
        return bought.stream().mapToDouble(one -> one.bill().total()).sum();
    }

    /** Of one kind of energy alone, whose figures can stand beside each other. */
    public EnergySummary of(EnergyKind kind) {
        return new EnergySummary(
                from,
                to,
                currency,
                assumed,
                bought.stream().filter(one -> one.kind() == kind).toList(),
                parts.stream().filter(one -> one.meter().kind() == kind).toList(),
                kind == EnergyKind.ELECTRICITY ? peak : null);
    }

    /** Whether anything of it is known. */
    public boolean isKnown() {
        return bought.stream().anyMatch(one -> one.missingHours() < hours());
    }

    /** kWh, of water m³; only of one kind a figure that means something. */
    public double amount() {
        return bought.stream().mapToDouble(Purchased::amount).sum();
    }

    /** Hours of the period, one that has begun counts whole. */
    public long hours() {
        return Math.ceilDiv(Duration.between(from, to).toMinutes(), 60L);
    }

    /** kg of CO₂. */
    public double carbon() {
        return bought.stream().mapToDouble(Purchased::carbon).sum();
    }
}
