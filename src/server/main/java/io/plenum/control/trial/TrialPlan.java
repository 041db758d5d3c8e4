package io.plenum.control.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * On which days of a trial its actions are on: randomised blocks of a factorial design (Box, Hunter, Hunter: Statistics for Experimenters,
 * 2nd ed., chapters 4 and 5). In each block every combination of the actions comes once, in an order that is drawn, so that two actions on
 * one meter can be told from each other and from the weather. The same for ever by its seed: nothing has to be remembered over a restart.
 *
 * @param first local day of the building
 * @param actions 1 to 3; a block has 2, 4 or 8 days, which walk through the days of the week from block to block
 */
public record TrialPlan(LocalDate first, int actions, long seed) {

    public static final int MOST_ACTIONS = 3;

    public TrialPlan {
        if (actions < 1 || actions > MOST_ACTIONS) {
            throw new IllegalArgumentException("A trial has 1 to " + MOST_ACTIONS + " actions, not " + actions);
        }
    }

    /** Days of a block. */
    public int block() {
        return 1 << actions;
    }

    /**
     * Whether an action is on.
     *
     * @param action from 0
     * @param day not before the first
     */
    public boolean isOn(int action, LocalDate day) {
        long number = day.toEpochDay() - first.toEpochDay();
        if (number < 0) {
            return false;
        }
        int combination = order(number / block()).get((int) (number % block()));
        return (combination >> action & 1) == 1;
    }

    private List<Integer> order(long block) {
        List<Integer> combinations = new ArrayList<>(block());
        for (int i = 0; i < block(); i++) {
            combinations.add(i);
        }
        Random drawn = new Random(seed * 31 + block);
        // The first numbers of neighbouring seeds resemble each other.
        drawn.nextLong();
        Collections.shuffle(combinations, drawn);
        return combinations;
    }
}
