package io.plenum.fault.selftest.laid;

import io.plenum.fault.Quantity;
import java.util.List;
import java.util.Set;

/** A way in which a unit can be at fault, laid into a copy of its minutes. */
interface SyntheticFault {

    /** Points without which it shows nowhere. */
    Set<Quantity> needs();

    /** Sizes that are tried, the smallest first, in the unit of {@link TestedFault#unit}. */
    List<Double> sizes();

    /**
     * Changes the minutes from the copy's onset on. What does not occur in these minutes, or of what too little is known of this unit,
     * stays as it is.
     *
     * @param size one of {@link #sizes()}; nothing changes at 0
     */
    void lay(UnitCopy copy, UnitPhysics physics, double size);
}
