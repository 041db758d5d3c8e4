package io.plenum.recommendation.estimate.building;

import io.plenum.point.Point;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A room with all of its boxes on one air handler: what was measured, what was learned of its walls, and what its controls allow.
 * Temperatures in °C, flows in m³/s, heat in W.
 */
public final class RoomModel {

    public final String space;
    public final double area;
    final List<VavReadings> boxes = new ArrayList<>();
    /** Points of the boxes whose set points bound the air flow. */
    public final List<Point> flowSetPoints = new ArrayList<>();

    public final List<Point> heatingPoints = new ArrayList<>();
    public final List<Point> coolingPoints = new ArrayList<>();
    public double[] zone = {};
    public double[] heating = {};
    public double[] cooling = {};
    public double[] flow = {};
    /** Air asked for by the boxes whose dampers obey. */
    double[] wanted = {};

    public double[] discharge = {};
    double @Nullable [] valve;
    double @Nullable [] heatingLoop;
    double @Nullable [] coolingLoop;
    public double @Nullable [] co2;
    /** Share of each step in which somebody was there; null without a sensor. */
    public double @Nullable [] present;

    public ThermalParameters walls = new ThermalParameters(0, 0, 0, 1);
    /** Gains that explain the measured temperature: sun, people, plugs and lights, W. */
    public double[] gains = {};
    /** The temperature of what stores heat. */
    public double[] mass = {};

    public double least;
    public double most;
    public double heatFlow;
    public double hottest;
    /** What the shut valve warms the air by, K. */
    public double leak;
    /** Flow at 1 Pa of duct pressure with open dampers, of the boxes whose dampers obey. */
    public double opening;
    /** Flow at 1 Pa through dampers that stand still, whatever is asked for. */
    public double stuck;

    RoomModel(String space, double area) {
        this.space = space;
        this.area = area;
    }

    public boolean has(String box) {
        return boxes.stream().anyMatch(one -> one.key().equals(box));
    }

    boolean anybody(int step) {
        return present != null && present[step] > 0.01;
    }
}
