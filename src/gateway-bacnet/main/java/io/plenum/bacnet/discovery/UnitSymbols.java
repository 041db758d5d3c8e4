package io.plenum.bacnet.discovery;

import io.plenum.point.unit.Unit;
import java.util.Map;

/** What people write for BACnet's engineering units. */
final class UnitSymbols {

    /** Of those that no point can have. */
    private static final Map<String, String> FURTHER = Map.of(
            "percent-per-second", "%/s",
            "delta-degrees-fahrenheit", "°F",
            "watts-per-meter-kelvin", "W/(m·K)");

    private UnitSymbols() {}

    /** The name itself, with blanks, where nobody has agreed on a symbol. */
    static String of(String name) {
        Unit known = Unit.ofBacnet(name);
        return known == null ? FURTHER.getOrDefault(name, name.replace('-', ' ')) : known.symbol();
    }
}
