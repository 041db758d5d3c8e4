package io.plenum.notify.reach;

/** A way to a person that they choose themselves. */
public enum ReachChannel {
    MAIL,
    PUSH
}
