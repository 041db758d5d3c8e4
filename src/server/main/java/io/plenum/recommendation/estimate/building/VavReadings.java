package io.plenum.recommendation.estimate.building;

import io.plenum.point.Point;
import io.plenum.site.role.RequiredPoint;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one box measures; boxes of the same room are added up. */
record VavReadings(
        String key,
        double[] zone,
        double[] heating,
        double[] cooling,
        double[] flow,
        double[] wanted,
        double[] discharge,
        double @Nullable [] damper,
        double @Nullable [] valve,
        double @Nullable [] heatingLoop,
        double @Nullable [] coolingLoop,
        Point heatingPoint,
        Point coolingPoint,
        @Nullable Point flowPoint) {

    /** Null where something is missing without which nothing can be computed. */
    static @Nullable VavReadings of(PointReadings readings, String box) {
        Map<RequiredPoint, double[]> read = EquipmentInputs.TERMINAL_BOX.read(readings, box);
        Point heating = readings.point(box, RequiredPoint.ZONE_HEATING_SETPOINT);
        Point cooling = readings.point(box, RequiredPoint.ZONE_COOLING_SETPOINT);
        double[] heatings = heating == null ? null : readings.of(heating);
        double[] coolings = cooling == null ? null : readings.of(cooling);
        if (read == null || heating == null || cooling == null || heatings == null || coolings == null) {
            return null;
        }
        double[] zone = Objects.requireNonNull(read.get(RequiredPoint.ZONE_TEMPERATURE));
        double[] flow = Objects.requireNonNull(read.get(RequiredPoint.AIR_FLOW));
        double[] discharge = Objects.requireNonNull(read.get(RequiredPoint.DISCHARGE_TEMPERATURE));
        double[] wanted = readings.read(box, RequiredPoint.AIR_FLOW_SETPOINT);
        return new VavReadings(
                box,
                zone,
                heatings,
                coolings,
                flow,
                wanted == null ? flow : wanted,
                discharge,
                readings.read(box, RequiredPoint.DAMPER_POSITION, RequiredPoint.DAMPER_COMMAND),
                readings.read(box, RequiredPoint.REHEAT_VALVE),
                readings.read(box, RequiredPoint.HEATING_DEMAND),
                readings.read(box, RequiredPoint.COOLING_DEMAND),
                heating,
                cooling,
                readings.point(box, RequiredPoint.AIR_FLOW_SETPOINT));
    }

    void join(RoomModel cell) {
        boolean first = cell.boxes.isEmpty();
        cell.boxes.add(this);
        cell.heatingPoints.add(heatingPoint);
        cell.coolingPoints.add(coolingPoint);
        if (flowPoint != null) {
            cell.flowSetPoints.add(flowPoint);
        }
        if (first) {
            cell.zone = zone;
            cell.heating = heating;
            cell.cooling = cooling;
            cell.flow = flow;
            cell.discharge = discharge;
            cell.valve = valve;
            cell.heatingLoop = heatingLoop;
            cell.coolingLoop = coolingLoop;
            return;
        }
        cell.discharge = weighted(cell.discharge, cell.flow, discharge, flow);
        cell.flow = PointReadings.plus(cell.flow, flow);
    }

    private static double[] weighted(double[] one, double[] weight, double[] other, double[] otherWeight) {
        double[] mean = one.clone();
        for (int i = 0; i < mean.length; i++) {
            double sum = weight[i] + otherWeight[i];
            mean[i] = sum > 1e-6 ? (one[i] * weight[i] + other[i] * otherWeight[i]) / sum : (one[i] + other[i]) / 2;
        }
        return mean;
    }
}
