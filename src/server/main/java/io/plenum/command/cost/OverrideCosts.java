package io.plenum.command.cost;

import java.util.Collection;
import java.util.Map;

/** Says what overrides cost, from what is known of energy. Several are asked in turn until one knows. May take seconds. */
@FunctionalInterface
public interface OverrideCosts {

    /**
     * What can be said of each; missing where not even a reason is known.
     *
     * @param held those that count at controllers
     */
    Map<HeldValue, OverrideCost> of(Collection<HeldValue> held);
}
