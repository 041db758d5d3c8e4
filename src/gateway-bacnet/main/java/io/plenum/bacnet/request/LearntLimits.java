package io.plenum.bacnet.request;

/**
 * How much one device takes at once, learnt from how it answers: what it says of its packets is often more than its program can
 * fill, and a router on the way may take less. Less at once after a refusal, carefully more after many good answers. Thread-safe.
 */
public final class LearntLimits {

    /** As long as nothing was refused. */
    static final int UNLIMITED = 1000;
    /** Full batches that must pass before a larger one is tried. */
    static final int CAREFUL = 20;
    /** Full batches after which a size that was refused is tried again: its program may have been replaced. */
    static final int FORGIVING = 1000;
    /** Answers in time, at each number of requests in flight, before one more is sent beside them. */
    static final int CALM = 50;

    /** Silences one after the other at a size that was answered before, until the size is blamed and not the line. */
    static final int SILENCES = 3;

    private static final int GROWTH = 4;

    private final int most;
    private int batch = UNLIMITED;
    private int refused = Integer.MAX_VALUE;
    private int full;
    private int sinceRefusal;
    private int inFlight = 1;
    private int calm;
    private boolean multiple = true;
    /** Most properties that were answered at once. */
    private int proven;

    private int silences;

    /** @param most requests that may ever be in flight */
    LearntLimits(int most) {
        this.most = most;
    }

    /** Most properties in one request, of those that the caller would ask for. */
    public synchronized int batch(int wanted) {
        return Math.min(wanted, batch);
    }

    /** Most requests in flight, of those that the device may get. */
    public synchronized int inFlight(int allowed) {
        return Math.clamp(inFlight, 1, allowed);
    }

    /** Whether it is worth while to ask it for several properties at once. */
    synchronized boolean multiple() {
        return multiple;
    }

    /**
     * What is worth keeping over a restart. Parallelism is not among it: that is a matter of today's network.
     *
     * @param batch most properties in one request
     * @param refused the smallest number that was refused
     * @param proven the largest number that was answered
     * @param multiple whether it knows ReadPropertyMultiple
     */
    public record KeptLimits(int batch, int refused, int proven, boolean multiple) {

        public KeptLimits {
            if (batch < 1 || batch > UNLIMITED || refused < 1 || proven < 0) {
                throw new IllegalArgumentException("No limits: " + batch + " " + refused + " " + proven);
            }
        }
    }

    public synchronized KeptLimits keep() {
        return new KeptLimits(batch, refused, proven, multiple);
    }

    /** It is still the same device with the same program. */
    public synchronized void restore(KeptLimits kept) {
        batch = kept.batch();
        refused = kept.refused();
        proven = kept.proven();
        multiple = kept.multiple();
    }

    /** It may have another program by now. */
    public synchronized void foundAnew() {
        multiple = true;
        proven = 0;
    }

    synchronized void withoutMultiple() {
        multiple = false;
    }

    synchronized void answered(int properties) {
        proven = Math.max(proven, properties);
        silences = 0;
        if (++calm >= CALM * inFlight && inFlight < most) {
            inFlight++;
            calm = 0;
        }
        if (properties < batch || batch == UNLIMITED) {
            return;
        }
        full++;
        if (++sinceRefusal >= FORGIVING) {
            refused = Integer.MAX_VALUE;
        }
        if (full >= CAREFUL) {
            full = 0;
            batch = Math.min(batch + Math.max(1, batch / GROWTH), Math.min(refused - 1, UNLIMITED));
        }
    }

    /** It said that so many are too many. */
    synchronized void tooMany(int properties) {
        refused = Math.min(refused, properties);
        proven = Math.min(proven, properties - 1);
        sinceRefusal = 0;
        shrink(properties);
    }

    /**
     * Nothing came, although it lives: too many, or a packet that got lost. As many as were answered before are not too many.
     *
     * @return whether the same request is worth another attempt
     */
    synchronized boolean unanswered(int properties) {
        inFlight = 1;
        calm = 0;
        if (properties <= proven && ++silences < SILENCES) {
            return true;
        }
        unclear(properties);
        return false;
    }

    /** What came made no sense: a part of it may be missing. */
    synchronized void unclear(int properties) {
        inFlight = 1;
        calm = 0;
        silences = 0;
        proven = Math.min(proven, properties - 1);
        shrink(properties);
    }

    private void shrink(int properties) {
        full = 0;
        batch = Math.max(1, Math.min(batch, properties / 2));
    }
}
