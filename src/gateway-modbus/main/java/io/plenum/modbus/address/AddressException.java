package io.plenum.modbus.address;

/** An address that leads to no register, and which part of it is wrong. */
public final class AddressException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final String part;

    AddressException(String what, String part) {
        super(what + ": " + part);
        this.messageKey = "point.reason.modbus-" + what;
        this.part = part;
    }

    /** In the message bundle {@code messages/point}; its arguments are the address and the {@link #part}. */
    public String messageKey() {
        return messageKey;
    }

    /** The part of the address that cannot be used. */
    public String part() {
        return part;
    }
}
