package io.plenum.recommendation.estimate.building;

import io.plenum.recommendation.estimate.Numbers;
import io.plenum.regression.LeastSquares;
import java.util.Arrays;

/**
 * Learns a room's limits and its walls. The walls come from hours without people: heat brought by air and lights is known there, and
 * what the temperature then does tells capacities and losses (least squares of the heat balance; the time constant of what stores
 * heat is searched). Priors per square metre keep rooms honest that never moved: ISO 13790 for coupling, light construction for the
 * air side.
 */
final class RoomLearning {

    private static final double AIR = 1206;
    private static final double[] MASS_HOURS = {6, 10, 16, 26, 42};

    private final LearnedBuilding building;
    private final AirUnit unit;
    private final RoomModel cell;
    private final double[] heat;
    private final double[] light;

    RoomLearning(LearnedBuilding building, AirUnit unit, RoomModel cell) {
        this.building = building;
        this.unit = unit;
        this.cell = cell;
        cell.zone = smooth(Numbers.filled(cell.zone, 21));
        cell.heating = Numbers.filled(cell.heating, 20);
        cell.cooling = Numbers.filled(cell.cooling, 24);
        cell.flow = Numbers.filled(cell.flow, 0);
        cell.discharge = Numbers.filled(cell.discharge, 20);
        heat = heat();
        light = light();
    }

    void learn() {
        air();
        limits();
        ThermalParameters best = walls(MASS_HOURS[0]);
        double least = Double.POSITIVE_INFINITY;
        for (double hours : MASS_HOURS) {
            LeastSquares fit = fit(hours * 3600);
            double scatter = fit.scatter();
            if (fit.count() > 50 && scatter < least) {
                least = scatter;
                best = walls(hours);
            }
        }
        cell.walls = best;
        cell.mass = mass(best.massSeconds());
        gains();
    }

    /** Rooms that never asked for less than nearly all of their air have their least flow in the proportion of their neighbours. */
    static void borrow(AirUnit unit) {
        double[] shares = unit.cells.stream()
                .mapToDouble(cell -> cell.most > 0 ? cell.least / cell.most : Double.NaN)
                .toArray();
        double usual = Numbers.or(Numbers.quantile(shares, 0.5, i -> true), 1);
        for (RoomModel cell : unit.cells) {
            if (cell.least > 0.8 * cell.most && usual < 0.8) {
                cell.least = usual * cell.most;
                cell.heatFlow = cell.least;
            }
        }
    }

    private double[] heat() {
        double[] watts = new double[building.steps];
        for (int i = 0; i < building.steps; i++) {
            watts[i] = AIR * cell.flow[i] * (cell.discharge[i] - cell.zone[i]);
        }
        return watts;
    }

    private double[] light() {
        double[] watts = new double[building.steps];
        for (Light one : building.lights) {
            if (one.spaces().contains(cell.space)) {
                for (int i = 0; i < building.steps; i++) {
                    watts[i] +=
                            1000 * Numbers.or(one.power()[i], 0) / one.spaces().size();
                }
            }
        }
        return watts;
    }

    private static double[] smooth(double[] series) {
        double[] smooth = series.clone();
        for (int i = 1; i < series.length - 1; i++) {
            smooth[i] = (series[i - 1] + 2 * series[i] + series[i + 1]) / 4;
        }
        return smooth;
    }

    /** The zone's temperature, slowly followed. */
    private double[] mass(double seconds) {
        double[] mass = new double[building.steps];
        double value = Numbers.mean(Arrays.copyOf(cell.zone, Math.min(96, building.steps)));
        double share = 1 - Math.exp(-building.seconds / seconds);
        for (int i = 0; i < building.steps; i++) {
            value += (cell.zone[i] - value) * share;
            mass[i] = value;
        }
        return mass;
    }

    private ThermalParameters walls(double hours) {
        double[] b = fit(hours * 3600).solve();
        return new ThermalParameters(
                Numbers.clamp(b[0], 20e3 * cell.area, 250e3 * cell.area),
                Numbers.clamp(b[1], 1 * cell.area, 25 * cell.area),
                Numbers.clamp(b[2], 0.05 * cell.area, 5 * cell.area),
                hours * 3600);
    }

    private LeastSquares fit(double massSeconds) {
        double[] mass = mass(massSeconds);
        LeastSquares fit = new LeastSquares(5);
        int hour = (int) Math.max(1, 3600 / building.seconds);
        for (int i = 96; i + hour < building.steps; i += hour) {
            if (quiet(i, hour)) {
                row(fit, mass, i, hour);
            }
        }
        double noise = Math.pow(8 * cell.area, 2) * 4;
        fit.prior(0, 55e3 * cell.area, noise / Math.pow(30e3 * cell.area, 2));
        fit.prior(1, 8 * cell.area, noise / Math.pow(5 * cell.area, 2));
        fit.prior(2, 0.6 * cell.area, noise / Math.pow(0.5 * cell.area, 2));
        fit.prior(3, 2 * cell.area, noise / Math.pow(4 * cell.area, 2));
        fit.prior(4, 0.03 * cell.area, noise / Math.pow(0.05 * cell.area, 2));
        return fit;
    }

    private boolean quiet(int from, int steps) {
        for (int i = Math.max(0, from - 2); i < from + steps; i++) {
            boolean away = cell.present == null ? building.weekday[i] > 5 : !cell.anybody(i);
            boolean holiday = building.weekday[i] > 5 || building.hour[i] < 6.5 || building.hour[i] > 20;
            if (!away || !holiday) {
                return false;
            }
        }
        return true;
    }

    /** Means over an hour: heat = C·dT/dt + h·(T − M) + K·(T − To) − gains − sun. */
    private void row(LeastSquares fit, double[] mass, int from, int steps) {
        double power = 0;
        double toMass = 0;
        double toOutside = 0;
        double irradiance = 0;
        for (int i = from; i < from + steps; i++) {
            power += heat[i] + light[i];
            toMass += cell.zone[i] - mass[i];
            toOutside += cell.zone[i] - building.outside[i];
            irradiance += building.sun == null ? 0 : building.sun[i];
        }
        double slope = (cell.zone[from + steps] - cell.zone[from]) / (steps * building.seconds);
        fit.add(power / steps, slope, toMass / steps, toOutside / steps, -1, -irradiance / steps);
    }

    private void gains() {
        ThermalParameters walls = cell.walls;
        cell.gains = new double[building.steps];
        for (int i = 1; i < building.steps; i++) {
            double stored = walls.capacity() * (cell.zone[i] - cell.zone[i - 1]) / building.seconds;
            double lost = walls.coupling() * (cell.zone[i] - cell.mass[i - 1])
                    + walls.loss() * (cell.zone[i] - building.outside[i]);
            cell.gains[i] = stored + lost - heat[i];
        }
    }

    private void air() {
        cell.wanted = new double[building.steps];
        for (VavReadings box : cell.boxes) {
            VavAirflow air = VavAirflow.of(box, unit.pressure, this::runs);
            cell.opening += air.opening();
            cell.stuck += air.stuck();
            if (air.stuck() == 0) {
                cell.wanted = PointReadings.plus(cell.wanted, Numbers.filled(box.wanted(), 0));
            }
        }
    }

    private void limits() {
        double[] pressure = unit.pressure;
        double[] rise = new double[building.steps];
        for (int i = 0; i < building.steps; i++) {
            rise[i] = cell.discharge[i] - unit.supply[i];
        }
        double usual = Numbers.quantile(cell.wanted, 0.1, i -> runs(i) && cell.wanted[i] > 0);
        cell.least = Numbers.or(usual, 0);
        double seen = Numbers.or(Numbers.quantile(cell.wanted, 0.999, this::runs), cell.least);
        double possible = 0.85 * cell.opening * Math.sqrt(Numbers.or(Numbers.quantile(pressure, 0.5, this::runs), 0));
        boolean full =
                cell.coolingLoop != null && Numbers.or(Numbers.quantile(cell.coolingLoop, 0.99, this::runs), 0) > 0.9;
        cell.most = full ? seen : Math.max(seen, possible);
        double heated = Numbers.quantile(cell.wanted, 0.9, i -> runs(i) && heats(i));
        cell.heatFlow = Math.max(cell.least, Numbers.or(heated, cell.least));
        cell.hottest = Math.max(30, Numbers.or(Numbers.quantile(cell.discharge, 0.995, this::runs), 30));
        double leak = Numbers.quantile(rise, 0.5, i -> runs(i) && i > 3 && runs(i - 3) && shut(i) && shut(i - 1));
        cell.leak = Numbers.or(leak, 0) > 1.5 ? leak : 0;
    }

    private boolean runs(int i) {
        return unit.on[i] > 0.99;
    }

    private boolean heats(int i) {
        return cell.heatingLoop != null && cell.heatingLoop[i] > 0.3;
    }

    private boolean shut(int i) {
        return cell.valve != null && cell.valve[i] < 0.01;
    }
}
