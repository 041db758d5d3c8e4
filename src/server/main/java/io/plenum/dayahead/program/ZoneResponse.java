package io.plenum.dayahead.program;

/**
 * What a group's air does over the day, as the sum of what it does by itself and of what each kW does to it.
 *
 * @param free °C at the end of each step without heat or cold
 * @param impulse K so many steps after one step of 1 kW
 * @param freeMass °C of the mass at the day's end without heat or cold
 * @param massImpulse K of the mass so many steps after one step of 1 kW
 */
record ZoneResponse(double[] free, double[] impulse, double freeMass, double[] massImpulse) {

    static ZoneResponse of(ThermalGroup group) {
        ZoneDynamics dynamics = ZoneDynamics.of(group);
        int steps = group.outdoor().length;
        double[] free = new double[steps];
        double[] impulse = new double[steps];
        double[] massImpulse = new double[steps];
        double air = group.air();
        double mass = group.mass();
        double byAir = 0;
        double byMass = 0;
        for (int step = 0; step < steps; step++) {
            double next = dynamics.air(air, mass, group.outdoor()[step], group.gains()[step]);
            mass = dynamics.mass(air, mass, group.outdoor()[step], group.gains()[step]);
            air = next;
            free[step] = air;
            double kilowatt = step == 0 ? 1 : 0;
            double after = dynamics.air(byAir, byMass, 0, kilowatt);
            byMass = dynamics.mass(byAir, byMass, 0, kilowatt);
            byAir = after;
            impulse[step] = byAir;
            massImpulse[step] = byMass;
        }
        return new ZoneResponse(free, impulse, mass, massImpulse);
    }

    /** K at the end of a step for each kW of an hour that begins at {@code from}. @param shares of the kW in the hour's steps */
    double kelvin(int from, double[] shares, int step) {
        double kelvin = 0;
        for (int i = 0; i < shares.length && from + i <= step; i++) {
            kelvin += shares[i] * impulse[step - from - i];
        }
        return kelvin;
    }

    /** kWh in air and mass at the day's end without heat or cold. */
    double freeStored(ThermalGroup group) {
        return group.airCapacity() * free[free.length - 1] + group.massCapacity() * freeMass;
    }

    /** kWh in air and mass at the day's end for each kW of an hour. */
    double stored(ThermalGroup group, int from, double[] shares) {
        double stored = 0;
        for (int i = 0; i < shares.length; i++) {
            int since = free.length - 1 - from - i;
            stored += shares[i] * (group.airCapacity() * impulse[since] + group.massCapacity() * massImpulse[since]);
        }
        return stored;
    }

    /** °C at the end of each step with heat and cold, kW. */
    double[] air(double[] heat, double[] cold) {
        double[] air = free.clone();
        for (int given = 0; given < air.length; given++) {
            double power = heat[given] - cold[given];
            for (int step = given; step < air.length && power != 0; step++) {
                air[step] += power * impulse[step - given];
            }
        }
        return air;
    }
}
