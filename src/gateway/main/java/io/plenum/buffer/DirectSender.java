package io.plenum.buffer;

/** Sends what is live by the thread that brings it: no other one has to be woken for it. */
@FunctionalInterface
public interface DirectSender {

    /** Returns at once, with whether all that was live is sent; false where somebody else is sending, or nothing can be sent. */
    boolean send();
}
