package io.plenum.dayahead.program;

/**
 * A group's temperatures a step later, as a linear function of those now, the weather and the heat that is given.
 *
 * @param airOfAir share of the air's temperature that stays
 * @param airOfMass what the mass adds
 * @param airOfOutdoor what the weather adds
 * @param airOfHeat K for each kW over the step
 */
record ZoneDynamics(
        double airOfAir,
        double airOfMass,
        double airOfOutdoor,
        double airOfHeat,
        double massOfAir,
        double massOfMass,
        double massOfOutdoor,
        double massOfHeat) {

    /** Small enough that rooms with little air do not swing. */
    private static final int PARTS = 900;

    static ZoneDynamics of(ThermalGroup group) {
        double[] air = after(group, 1, 0, 0, 0);
        double[] mass = after(group, 0, 1, 0, 0);
        double[] outdoor = after(group, 0, 0, 1, 0);
        double[] heat = after(group, 0, 0, 0, 1);
        return new ZoneDynamics(air[0], mass[0], outdoor[0], heat[0], air[1], mass[1], outdoor[1], heat[1]);
    }

    private static double[] after(ThermalGroup group, double air, double mass, double outdoor, double heat) {
        double hours = DayInputs.HOURS / PARTS;
        double airNow = air;
        double massNow = mass;
        for (int part = 0; part < PARTS; part++) {
            double toAir = group.toMass() * (massNow - airNow) + group.toOutside() * (outdoor - airNow) + heat;
            double toMass = group.toMass() * (airNow - massNow) + group.massToOutside() * (outdoor - massNow);
            airNow += hours * toAir / group.airCapacity();
            massNow += group.massCapacity() > 0 ? hours * toMass / group.massCapacity() : 0;
        }
        return new double[] {airNow, massNow};
    }

    double air(double air, double mass, double outdoor, double heat) {
        return airOfAir * air + airOfMass * mass + airOfOutdoor * outdoor + airOfHeat * heat;
    }

    double mass(double air, double mass, double outdoor, double heat) {
        return massOfAir * air + massOfMass * mass + massOfOutdoor * outdoor + massOfHeat * heat;
    }
}
