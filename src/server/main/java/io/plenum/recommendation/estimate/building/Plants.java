package io.plenum.recommendation.estimate.building;

import io.plenum.point.Point;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hot and chilled water as they were measured; heat in kW. What a building does not have stays null. */
public final class Plants {

    static final double WATER = 4186;
    /** How far slopes are damped: of a regressor that scatters by a twentieth of its size half a slope is left. */
    static final double STEADY = 0.05;

    double @Nullable [] heatDemand;
    public double @Nullable [] heatMeter;
    public double @Nullable [] gas;
    public double @Nullable [] hotSupply;
    double @Nullable [] hotReturn;
    double @Nullable [] hotFlow;
    double @Nullable [] hotPump;
    public double @Nullable [] hotOn;

    @Nullable
    public Point hotSetPoint;

    @Nullable
    public Point hotCommand;

    double @Nullable [] coldDemand;
    public double @Nullable [] coldOn;
    public double @Nullable [] coldSupply;
    double @Nullable [] condenser;
    /** Chillers alone. */
    double @Nullable [] chillers;
    /** Tower and pumps. */
    double @Nullable [] auxiliaries;

    @Nullable
    public Point coldSetPoint;

    public double @Nullable [] mainElectricity;
    public double @Nullable [] photovoltaics;
    public final List<Charger> chargers = new ArrayList<>();

    /** @param limit the point that bounds its power */
    public record Charger(
            String key, double[] power, @Nullable Point limit) {}
}
