package io.plenum.drill.synthetic;

/**
 * When one of two producers of the same building works: each for so many seconds, in turns, by the clock. So both are measured in the
 * same minutes of the same machine.
 *
 * @param seconds 0 where there is no other one
 */
public record Shift(int seconds, Producer producer) {

    private static final long TICKS_OF_SECOND = 1000 / Production.TICK_MILLIS;

    public enum Producer {
        GATEWAY(0),
        SERVER(1);

        private final int turn;

        Producer(int turn) {
            this.turn = turn;
        }
    }

    /** As {@code drill.shift} says. */
    public static Shift of(Producer producer) {
        return new Shift(Integer.getInteger("drill.shift", 0), producer);
    }

    public boolean has(long tick) {
        return seconds == 0 || Math.floorMod(shift(tick), Producer.values().length) == producer.turn;
    }

    /** Whether it is among the first of its turn: what was idle must come to its pace. */
    public boolean begins(long tick) {
        return Math.floorMod(tick, seconds * TICKS_OF_SECOND) < TICKS_OF_SECOND;
    }

    private long shift(long tick) {
        return Math.floorDiv(tick, seconds * TICKS_OF_SECOND);
    }
}
