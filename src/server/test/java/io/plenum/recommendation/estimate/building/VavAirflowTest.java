package io.plenum.recommendation.estimate.building;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plenum.point.Point;
import io.plenum.site.TestModels;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What a box lets through decides what less duct pressure saves. */
class VavAirflowTest {

    private static final int STEPS = 400;
    private static final double OPENING = 0.02;

    private final double[] pressure = series(180, 30);
    private final double[] wanted = series(0.15, 0.05);

    /** Two values that take turns. */
    private static double[] series(double value, double change) {
        double[] series = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            series[i] = value + (i / 20 % 2 == 0 ? change : -change);
        }
        return series;
    }

    private VavAirflow learned(double[] position) throws IOException {
        double[] flow = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            flow[i] = OPENING * position[i] * Math.sqrt(pressure[i]);
        }
        Point point = TestModels.aulaHouse().points().getFirst();
        double[] any = new double[STEPS];
        return VavAirflow.of(
                new VavReadings(
                        "box", any, any, any, flow, wanted, any, position, null, null, null, point, point, null),
                pressure,
                i -> true);
    }

    private double[] obeying() {
        double[] position = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            position[i] = Math.min(1, wanted[i] / OPENING / Math.sqrt(pressure[i]));
        }
        return position;
    }

    @Test
    void aDamperThatObeysTellsItsOpening() throws IOException {
        VavAirflow air = learned(obeying());
        assertThat(air.opening()).isCloseTo(OPENING, within(1e-9));
        assertThat(air.stuck()).isZero();
    }

    /** Its air follows the pressure alone: 0.45 of 0.02 m³/s at 1 Pa. */
    @Test
    void aDamperThatStandsStillIsKnownByAirThatNobodyAskedFor() throws IOException {
        double[] position = new double[STEPS];
        Arrays.fill(position, 0.45);
        VavAirflow air = learned(position);
        assertThat(air.stuck()).isCloseTo(0.45 * OPENING, within(1e-9));
        assertThat(air.opening()).isZero();
    }

    /** A box that lacks air stands open: at other times it would shut, so it is not taken for stuck. */
    @Test
    void aDamperThatIsOpenAndLacksAirIsNotStuck() throws IOException {
        Arrays.fill(wanted, 0.5);
        assertThat(learned(obeying())).isEqualTo(new VavAirflow(OPENING, 0));
    }
}
