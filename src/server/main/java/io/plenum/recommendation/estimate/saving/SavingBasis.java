package io.plenum.recommendation.estimate.saving;

/** What a daily saving goes with. */
public enum SavingBasis {
    /** The kind of day alone. */
    STEADY {
        @Override
        double of(DayWeather day) {
            return 0;
        }
    },
    /** Degrees below 16 °C outside. */
    HEATING {
        @Override
        double of(DayWeather day) {
            return Math.max(0, 16 - day.temperature());
        }
    },
    /** Degrees above 12 °C outside. */
    COOLING {
        @Override
        double of(DayWeather day) {
            return Math.max(0, day.temperature() - 12);
        }
    },
    /** Hours of daylight, beyond twelve or short of them; four weeks tell little of it, so a square law is assumed at first. */
    DAYLIGHT {
        @Override
        double of(DayWeather day) {
            return day.daylight() - 12;
        }
    };

    abstract double of(DayWeather day);
}
