package io.plenum.trial.scenario;

import io.plenum.point.Point;
import io.plenum.recommendation.estimate.Evidence;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.simulation.OperatingPlan;
import io.plenum.site.BuildingModel;
import io.plenum.site.importing.FolderModel;
import io.plenum.trial.BuildingVariant;
import io.plenum.trial.FigureLine;
import io.plenum.trial.TrialPeriod;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Seconds of a core that learning the virtual building takes from a year of quarter hours, and simulating that year with a change; beside
 * adding up the same values once. Figures of learning are for fifty rooms.
 */
public final class ForesightBench {

    private static final long SEED = 1;
    private static final int DAYS = 365;
    private static final double ROOMS = 50;
    private static final double NANOS = 1e9;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private double sum;

    private ForesightBench() {}

    /** Reads the site's folder, {@code floorplans/aula-house}. */
    public static void main(String[] arguments) throws IOException {
        BuildingModel model = FolderModel.read(Path.of("floorplans/aula-house"));
        TrialPeriod period = TrialPeriod.year().get(1);
        Evidence weeks =
                period.record(model, BuildingVariant.plain(SEED), false).evidence(model, List.of());
        new ForesightBench().run(TiledMeans.of(weeks, DAYS));
    }

    private void run(Evidence year) {
        // The first pass makes the series and warms the machine up.
        pass(year);
        LearnedBuilding.of(year);
        double reading = seconds(() -> pass(year));
        double learning = seconds(() -> LearnedBuilding.of(year));
        LearnedBuilding building = LearnedBuilding.of(year);
        building.base();
        OperatingPlan plan = new OperatingPlan();
        plan.supplyReset = true;
        double simulating = seconds(() -> building.with(plan));
        int rooms = building.cells().size();
        print("rooms of the building", "rooms", rooms, Double.NaN);
        print("fifty rooms learnt from a year", "CPU s", learning * ROOMS / rooms, reading * ROOMS / rooms);
        print("a year simulated with a change", "CPU s", simulating, reading);
    }

    private double pass(Evidence year) {
        for (Point point : year.model().points()) {
            double[] values = year.means().of(point.id());
            for (int i = 0; values != null && i < values.length; i++) {
                sum += values[i];
            }
        }
        return sum;
    }

    private double seconds(Supplier<Object> work) {
        long before = threads.getCurrentThreadCpuTime();
        Objects.requireNonNull(work.get());
        return (threads.getCurrentThreadCpuTime() - before) / NANOS;
    }

    private static void print(String figure, String unit, double value, double baseline) {
        FigureLine.print("foresee", figure, unit, value, baseline);
    }
}
