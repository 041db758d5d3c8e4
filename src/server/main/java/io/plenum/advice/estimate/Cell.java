package io.plenum.advice.estimate;

import io.plenum.point.Point;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A room with all of its boxes on one air handler: what was measured, what was learned of its walls, and what its controls allow.
 * Temperatures in °C, flows in m³/s, heat in W.
 */
final class Cell {

    final String space;
    final double area;
    final List<BoxReading> boxes = new ArrayList<>();
    /** Points of the boxes whose set points bound the air flow. */
    final List<Point> flowSetPoints = new ArrayList<>();

    final List<Point> heatingPoints = new ArrayList<>();
    final List<Point> coolingPoints = new ArrayList<>();
    double[] zone = {};
    double[] heating = {};
    double[] cooling = {};
    double[] flow = {};
    /** Air asked for by the boxes whose dampers obey. */
    double[] wanted = {};

    double[] discharge = {};
    double @Nullable [] valve;
    double @Nullable [] heatingLoop;
    double @Nullable [] coolingLoop;
    double @Nullable [] co2;
    /** Share of each step in which somebody was there; null without a sensor. */
    double @Nullable [] present;

    Walls walls = new Walls(0, 0, 0, 1);
    /** Gains that explain the measured temperature: sun, people, plugs and lights, W. */
    double[] gains = {};
    /** The temperature of what stores heat. */
    double[] mass = {};

    double least;
    double most;
    double heatFlow;
    double hottest;
    /** What the shut valve warms the air by, K. */
    double leak;
    /** Flow at 1 Pa of duct pressure with open dampers, of the boxes whose dampers obey. */
    double opening;
    /** Flow at 1 Pa through dampers that stand still, whatever is asked for. */
    double stuck;

    Cell(String space, double area) {
        this.space = space;
        this.area = area;
    }

    boolean has(String box) {
        return boxes.stream().anyMatch(one -> one.key().equals(box));
    }

    boolean anybody(int step) {
        return present != null && present[step] > 0.01;
    }
}
