package io.plenum.emulator.aula;

/** A PI controller with bounded output and no wind-up. */
final class Loop {

    private final double gain;
    private final double integralSeconds;
    private final double least;
    private final double most;
    private double integral;

    Loop(double gain, double integralSeconds, double least, double most) {
        this.gain = gain;
        this.integralSeconds = integralSeconds;
        this.least = least;
        this.most = most;
        reset();
    }

    double run(double error, double seconds) {
        integral = Weather.clamp(integral + gain * error * seconds / integralSeconds, least, most);
        return Weather.clamp(gain * error + integral, least, most);
    }

    void reset() {
        integral = Weather.clamp(0, least, most);
    }
}
