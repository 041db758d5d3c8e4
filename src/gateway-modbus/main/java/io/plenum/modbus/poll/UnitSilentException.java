package io.plenum.modbus.poll;

/** A device has not answered in time, or its gateway says that it does not. */
public final class UnitSilentException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnitSilentException(String message) {
        super(message);
    }

    public UnitSilentException(String message, Throwable cause) {
        super(message, cause);
    }
}
