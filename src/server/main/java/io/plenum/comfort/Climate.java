package io.plenum.comfort;

/**
 * What decides how warm somebody feels.
 *
 * @param air air temperature, °C
 * @param radiant mean radiant temperature, °C
 * @param humidity relative humidity, %
 * @param airSpeed relative air speed, m/s
 * @param met metabolic rate, met (1 met is 58.15 W/m²)
 * @param clo clothing insulation, clo (1 clo is 0.155 m²·K/W)
 */
public record Climate(double air, double radiant, double humidity, double airSpeed, double met, double clo) {

    /** Partial pressure of water vapour, Pa: ISO 7730:2005 annex D. */
    public double vapourPressure() {
        return humidity * 10 * Math.exp(16.6536 - 4030.183 / (air + 235));
    }
}
