package io.plenum.link.wire;

/** A message of the other side contradicts itself: it is refused as a whole, and the stream goes on. */
public final class WireFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    public WireFormatException(String message) {
        super(message);
    }
}
