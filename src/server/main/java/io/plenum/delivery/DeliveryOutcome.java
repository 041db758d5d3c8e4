package io.plenum.delivery;

/** What became of an attempt. */
public sealed interface DeliveryOutcome {

    /**
     * The receiver has said that it has it. Never sent again.
     *
     * @param note what the channel stores about it, in the transaction that marks it as sent
     */
    record Delivered(Runnable note) implements DeliveryOutcome {}

    /** Not now: tried again later, while the others of the lane go on. */
    record Deferred(String error) implements DeliveryOutcome {}

    /** The receiver said no for good; tried again as often as the policy allows refusals. */
    record Refused(String error) implements DeliveryOutcome {}

    /** It can never arrive: given up at once. */
    record Undeliverable(String error) implements DeliveryOutcome {}

    /** The receiver does not answer, or the connection is lost: the lane pauses, and what was not tried is not counted as tried. */
    record Unreachable(String error) implements DeliveryOutcome {}
}
