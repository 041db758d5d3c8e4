package io.plenum.energy.model;

/**
 * What ASHRAE Guideline 14-2014 §5.2.11.3 asks of a baseline before anything may be claimed from it.
 *
 * @param interval of the data that it was learnt from
 * @param fit how it did
 */
public record Acceptance(Resolution interval, GoodnessOfFit fit) {

    /** The interval of the data; the guideline names limits for hours and months, days are held to those of hours. */
    public enum Resolution {
        HOUR(0.30, 0.10),
        DAY(0.30, 0.10),
        MONTH(0.15, 0.05);

        private final double cvRmse;
        private final double nmbe;

        Resolution(double cvRmse, double nmbe) {
            this.cvRmse = cvRmse;
            this.nmbe = nmbe;
        }

        /** Most that CV(RMSE) may be, as a fraction. */
        public double cvRmse() {
            return cvRmse;
        }

        /** Most that |NMBE| may be, as a fraction. */
        public double nmbe() {
            return nmbe;
        }
    }

    public boolean scatterPasses() {
        return fit.cvRmse() <= interval.cvRmse();
    }

    public boolean biasPasses() {
        return Math.abs(fit.nmbe()) <= interval.nmbe();
    }

    /** Enough data, little scatter and no bias. */
    public boolean passes() {
        return fit.count() > fit.parameters() + 1 && scatterPasses() && biasPasses();
    }
}
