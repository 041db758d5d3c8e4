package io.plenum.dayahead.price;

import java.util.List;
import java.util.Map;

/**
 * A TimeSeries.
 *
 * @param line of the file
 * @param heads its simple elements by name
 */
record PriceSeries(int line, Map<String, String> heads, List<PricePeriod> periods) {

    static final String AREA = "in_Domain.mRID";
    static final String CURRENCY = "currency_Unit.name";
    static final String MEASURE = "price_Measure_Unit.name";
    static final String CURVE = "curveType";
    /** Which of several auctions for the same day. */
    static final String SEQUENCE = "classificationSequence_AttributeInstanceComponent.position";

    private static final String REPEATS = "A03";

    String head(String name) {
        return heads.getOrDefault(name, "");
    }

    boolean repeats() {
        return head(CURVE).equals(REPEATS);
    }

    /** To money for each kWh. */
    double factor() throws DocumentRefused {
        return switch (head(MEASURE)) {
            case "MWH" -> 0.001;
            case "KWH" -> 1;
            default -> throw new DocumentRefused(line, "dayahead.file.unit", head(MEASURE));
        };
    }
}
