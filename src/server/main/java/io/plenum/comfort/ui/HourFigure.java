package io.plenum.comfort.ui;

import io.plenum.comfort.CarbonDioxide;
import io.plenum.comfort.SpaceScore;
import io.plenum.comfort.SpaceScore.HourScore;
import java.util.Comparator;
import java.util.List;

/** What the map of rooms and hours shows. */
enum HourFigure {
    /** Percentage of the used hours that were bad. */
    BAD {
        @Override
        double value(HourScore hour) {
            return hour.judged() == 0 ? Double.NaN : 100.0 * (hour.judged() - hour.good()) / hour.judged();
        }

        @Override
        double strength(double value, double outdoor) {
            return value;
        }

        @Override
        boolean shows(SpaceScore room) {
            return room.tally().good() < room.tally().judged();
        }
    },
    /** Mean, ppm; coloured from half of what category II allows above outdoors. */
    CARBON_DIOXIDE {
        @Override
        double value(HourScore hour) {
            return hour.carbonDioxide();
        }

        @Override
        double strength(double value, double outdoor) {
            return 100 * (value - outdoor - CarbonDioxide.GOOD / 2) / CarbonDioxide.GOOD;
        }
    },
    /** Mean, relative, %; coloured outside category I. */
    HUMIDITY {
        @Override
        double value(HourScore hour) {
            return hour.humidity();
        }

        @Override
        double strength(double value, double outdoor) {
            return 5 * Math.max(30 - value, value - 50);
        }
    };

    /** NaN where there is none. */
    abstract double value(HourScore hour);

    /** How strongly a value is coloured; below 0 not at all, from 100 on as strongly as can be. */
    abstract double strength(double value, double outdoor);

    boolean shows(SpaceScore room) {
        return room.hours().stream().anyMatch(hour -> !Double.isNaN(value(hour)));
    }

    /** The rooms that have something to show, those with the most remarkable hour first; the worst rooms keep their order. */
    List<SpaceScore> of(List<SpaceScore> rooms, double outdoor) {
        Comparator<SpaceScore> order =
                this == BAD ? (one, other) -> 0 : Comparator.comparingDouble((SpaceScore room) -> -most(room, outdoor));
        return rooms.stream().filter(this::shows).sorted(order).toList();
    }

    private double most(SpaceScore room, double outdoor) {
        return room.hours().stream()
                .mapToDouble(this::value)
                .filter(value -> !Double.isNaN(value))
                .map(value -> strength(value, outdoor))
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }
}
