package io.plenum.emulator.aula.control;

/** A PI controller with bounded output and no wind-up. */
public final class PiController {

    private final double gain;
    private final double integralSeconds;
    private final double least;
    private final double most;
    private double integral;

    public PiController(double gain, double integralSeconds, double least, double most) {
        this.gain = gain;
        this.integralSeconds = integralSeconds;
        this.least = least;
        this.most = most;
        reset();
    }

    public double run(double error, double seconds) {
        integral = Math.clamp(integral + gain * error * seconds / integralSeconds, least, most);
        return Math.clamp(gain * error + integral, least, most);
    }

    public void reset() {
        integral = Math.clamp(0, least, most);
    }
}
