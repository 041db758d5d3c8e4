package io.plenum.fault.balance;

import java.time.LocalDate;

/**
 * What is left of a balance over three hours.
 *
 * @param equation its number
 * @param rest mean of what is left, K or part
 * @param effects what a bias of one (1 K, or all of the value) of each of the equation's sensors would make of it
 */
record BalanceRow(int equation, LocalDate day, double rest, double[] effects) {

    /** Over which quarters are put together. */
    static final int HOURS = 3;
}
