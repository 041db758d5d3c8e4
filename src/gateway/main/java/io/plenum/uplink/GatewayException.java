package io.plenum.uplink;

/** The gateway cannot work as it was started; the message says to people why. */
public final class GatewayException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Wrong options, or a code that is not accepted: trying again changes nothing. */
    static final int WRONG = 2;

    /** The folder cannot be used. */
    static final int FOLDER = 3;

    /** The server cannot be reached; later it may. */
    static final int UNREACHABLE = 4;

    private final int status;

    GatewayException(int status, String message) {
        super(message);
        this.status = status;
    }

    GatewayException(int status, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** Of the process that ends by it. */
    int status() {
        return status;
    }
}
