package io.plenum.simulation.weather;

/**
 * What is read of an hour's line.
 *
 * @param temperature dry bulb, °C; at {@link #NO_TEMPERATURE} it is missing
 * @param radiation global horizontal, Wh/m² of the hour; at {@link #NO_RADIATION} it is missing
 */
record EpwHour(int line, double temperature, double radiation) {

    /** As far as radiation; what follows is not read. */
    static final int FIELDS = 14;

    static final double NO_TEMPERATURE = 99.9;
    static final double NO_RADIATION = 9999;
    private static final double COLDEST = -70;
    private static final double WARMEST = 70;
    /** The sun gives 1,361 W/m² outside the atmosphere. */
    private static final double BRIGHTEST = 1400;

    boolean hasTemperature() {
        return temperature >= COLDEST && temperature <= WARMEST || temperature == NO_TEMPERATURE;
    }

    boolean hasRadiation() {
        return radiation >= 0 && radiation <= BRIGHTEST || radiation == NO_RADIATION;
    }
}
