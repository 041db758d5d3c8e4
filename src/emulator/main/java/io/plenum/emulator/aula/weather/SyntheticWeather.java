package io.plenum.emulator.aula.weather;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Random;

/**
 * The weather of a place like Berlin (52.5° N, 13.4° E) as a function of seed and time alone, so that every run sees the same
 * days. Sun position after the NOAA solar equations; clear-sky irradiance after Haurwitz (1945), clouds after Kasten and
 * Czeplak (1980).
 */
public final class SyntheticWeather {

    private static final double LATITUDE = Math.toRadians(52.52);
    private static final double LONGITUDE_DEGREES = 13.40;
    private static final int WAVES = 6;

    private final double[] phases = new double[4 * WAVES];

    /** °C */
    public double temperature;
    /** % */
    public double humidity;
    /** Share of the sky, 0 to 1. */
    double cloud;
    /** m/s */
    public double wind;
    /** Sun's height over the horizon, radians. */
    double sunAltitude;
    /** Sun's azimuth, radians from north over east. */
    double sunAzimuth;
    /** Beam on a plane facing the sun, W/m². */
    double direct;
    /** Diffuse on the horizontal, W/m². */
    double diffuse;
    /** Global on the horizontal, W/m². */
    public double global;

    public SyntheticWeather(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < phases.length; i++) {
            phases[i] = random.nextDouble() * 2 * Math.PI;
        }
    }

    public void update(Instant now) {
        ZonedDateTime utc = now.atZone(ZoneOffset.UTC);
        double day = utc.getDayOfYear() + utc.toLocalTime().toSecondOfDay() / 86400.0;
        double hours = now.getEpochSecond() / 3600.0;
        cloud = Math.clamp(0.55 + 0.45 * noise(hours, 0, 9, 70), 0, 1);
        sun(day);
        double season = -Math.cos(2 * Math.PI * (day - 20) / 365.25);
        double solarHour = (day % 1) * 24 + LONGITUDE_DEGREES / 15;
        double swing = (1.5 + 4 * (1 - cloud)) * (0.6 + 0.4 * (season + 1) / 2);
        temperature = 9.7
                + 9.3 * season
                + 4.5 * noise(hours, 1, 60, 260)
                - swing * Math.cos(2 * Math.PI * (solarHour - 3) / 24);
        humidity = Math.clamp(74 - 2.2 * (temperature - 9.7 - 9.3 * season) + 10 * noise(hours, 2, 20, 90), 25, 100);
        wind = Math.max(0.2, 3.5 + 2.5 * noise(hours, 3, 5, 60));
    }

    private void sun(double day) {
        double angle = 2 * Math.PI / 365 * (day - 1);
        double equation = 229.18
                * (0.000075
                        + 0.001868 * Math.cos(angle)
                        - 0.032077 * Math.sin(angle)
                        - 0.014615 * Math.cos(2 * angle)
                        - 0.040849 * Math.sin(2 * angle));
        double declination = 0.006918
                - 0.399912 * Math.cos(angle)
                + 0.070257 * Math.sin(angle)
                - 0.006758 * Math.cos(2 * angle)
                + 0.000907 * Math.sin(2 * angle);
        double minutes = (day % 1) * 1440 + equation + 4 * LONGITUDE_DEGREES;
        double hourAngle = Math.toRadians(minutes / 4 - 180);
        double sine = Math.sin(LATITUDE) * Math.sin(declination)
                + Math.cos(LATITUDE) * Math.cos(declination) * Math.cos(hourAngle);
        sunAltitude = Math.asin(sine);
        sunAzimuth = Math.PI
                + Math.atan2(
                        Math.sin(hourAngle),
                        Math.cos(hourAngle) * Math.sin(LATITUDE) - Math.tan(declination) * Math.cos(LATITUDE));
        irradiance(sine);
    }

    private void irradiance(double sine) {
        if (sine <= 0.02) {
            direct = diffuse = global = 0;
            return;
        }
        double clear = 1098 * sine * Math.exp(-0.057 / sine);
        global = clear * (1 - 0.75 * Math.pow(cloud, 3.4));
        diffuse = global * Math.clamp(0.18 + 0.82 * Math.pow(cloud, 1.5), 0, 1);
        direct = Math.min(950, (global - diffuse) / Math.max(sine, 0.05));
    }

    /** Irradiance on a plane, W/m²; tilt 0 lies flat, azimuth in radians from north over east. */
    public double onPlane(double tilt, double azimuth) {
        double incidence = Math.sin(sunAltitude) * Math.cos(tilt)
                + Math.cos(sunAltitude) * Math.sin(tilt) * Math.cos(sunAzimuth - azimuth);
        double beam = sunAltitude > 0 ? direct * Math.max(0, incidence) : 0;
        return beam + diffuse * (1 + Math.cos(tilt)) / 2 + 0.2 * global * (1 - Math.cos(tilt)) / 2;
    }

    /** Sum of waves with seeded phases, about −1 to 1; periods spread geometrically between shortest and longest hours. */
    private double noise(double hours, int channel, double shortest, double longest) {
        double sum = 0;
        for (int i = 0; i < WAVES; i++) {
            double period = shortest * Math.pow(longest / shortest, i / (WAVES - 1.0));
            sum += Math.sin(2 * Math.PI * hours / period + phases[channel * WAVES + i]);
        }
        return sum / 2.4;
    }
}
