package io.plenum.advice.estimate;

import io.plenum.point.Point;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hot and chilled water as they were measured; heat in kW. What a building does not have stays null. */
final class Plants {

    static final double WATER = 4186;

    double @Nullable [] heatDemand;
    double @Nullable [] heatMeter;
    double @Nullable [] gas;
    double @Nullable [] hotSupply;
    double @Nullable [] hotReturn;
    double @Nullable [] hotFlow;
    double @Nullable [] hotPump;
    double @Nullable [] hotOn;

    @Nullable
    Point hotSetPoint;

    @Nullable
    Point hotCommand;

    double @Nullable [] coldDemand;
    double @Nullable [] coldOn;
    double @Nullable [] coldSupply;
    double @Nullable [] condenser;
    /** Chillers alone. */
    double @Nullable [] chillers;
    /** Tower and pumps. */
    double @Nullable [] auxiliaries;

    @Nullable
    Point coldSetPoint;

    double @Nullable [] mainElectricity;
    double @Nullable [] photovoltaics;
    final List<Charger> chargers = new ArrayList<>();

    /** @param limit the point that bounds its power */
    record Charger(String key, double[] power, @Nullable Point limit) {}
}
