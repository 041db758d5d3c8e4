package io.plenum.comfort;

/**
 * Predicted mean vote and predicted percentage dissatisfied by P. O. Fanger: ISO 7730:2005, clause 4.1 equations (1) to (4) and
 * clause 5 equation (5). The vote runs from -3 (cold) over 0 (neutral) to +3 (hot); beyond the limits of the standard there is none
 * ({@link VoteLimit}). The floor plan has the same arithmetic in frontend/floor/comfort/pmv.ts.
 */
public final class Fanger {

    private static final double WATT_PER_MET = 58.15;
    private static final double KELVIN = 273;
    private static final int MOST_STEPS = 200;

    private final Climate climate;
    private final double metabolism;
    private final double insulation;
    private final double surface;

    private Fanger(Climate climate) {
        this.climate = climate;
        this.metabolism = climate.met() * WATT_PER_MET;
        this.insulation = 0.155 * climate.clo();
        this.surface = insulation <= 0.078 ? 1 + 1.29 * insulation : 1.05 + 0.645 * insulation;
    }

    /** Without a number where something of the climate is not known, or a limit is passed. */
    public static Vote vote(Climate climate) {
        VoteLimit passed = VoteLimit.passedBy(climate);
        return passed == null ? Vote.of(new Fanger(climate).vote()) : Vote.beyond(passed, passed.figure(climate));
    }

    /** Percentage of people who are dissatisfied at a vote, 5 to 100. */
    public static double ppd(double pmv) {
        return 100 - 95 * Math.exp(-0.03353 * Math.pow(pmv, 4) - 0.2179 * pmv * pmv);
    }

    /** EN 16798-1:2019 Table B.1: ±0.2, ±0.5, ±0.7, ±1.0. */
    public static ComfortCategory category(double pmv) {
        double off = Math.abs(pmv);
        return off <= 0.2
                ? ComfortCategory.I
                : off <= 0.5
                        ? ComfortCategory.II
                        : off <= 0.7 ? ComfortCategory.III : off <= 1 ? ComfortCategory.IV : ComfortCategory.OUTSIDE;
    }

    private double vote() {
        double clothing = clothing();
        double vapour = climate.vapourPressure();
        double skin = 3.05e-3 * (5733 - 6.99 * metabolism - vapour);
        double sweat = Math.max(0, 0.42 * (metabolism - WATT_PER_MET));
        double breath = 1.7e-5 * metabolism * (5867 - vapour) + 0.0014 * metabolism * (34 - climate.air());
        double radiation =
                3.96e-8 * surface * (Math.pow(clothing + KELVIN, 4) - Math.pow(climate.radiant() + KELVIN, 4));
        double convection = surface * transfer(clothing) * (clothing - climate.air());
        double load = metabolism - skin - sweat - breath - radiation - convection;
        return (0.303 * Math.exp(-0.036 * metabolism) + 0.028) * load;
    }

    /** Surface temperature of the clothing, °C: equation (2), by halving, since what it gives only falls as it rises. */
    private double clothing() {
        double low = -50;
        double high = 100;
        for (int i = 0; i < MOST_STEPS && high - low > 1e-6; i++) {
            double middle = (low + high) / 2;
            if (balance(middle) > middle) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private double balance(double clothing) {
        double radiation =
                3.96e-8 * surface * (Math.pow(clothing + KELVIN, 4) - Math.pow(climate.radiant() + KELVIN, 4));
        double convection = surface * transfer(clothing) * (clothing - climate.air());
        return 35.7 - 0.028 * metabolism - insulation * (radiation + convection);
    }

    /** Convective heat transfer, W/(m²·K): free or forced, whichever is greater. */
    private double transfer(double clothing) {
        return Math.max(
                2.38 * Math.pow(Math.abs(clothing - climate.air()), 0.25), 12.1 * Math.sqrt(climate.airSpeed()));
    }
}
