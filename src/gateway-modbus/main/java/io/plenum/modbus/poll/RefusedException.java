package io.plenum.modbus.poll;

/** A device has answered that it does not give what it was asked for (V1.1b3, 7). */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Not of the standard: the device answers, with another number of registers than it was asked for. */
    public static final int OTHER_LENGTH = 0;

    private static final int ILLEGAL_FUNCTION = 1;
    private static final int ILLEGAL_ADDRESS = 2;
    private static final int ILLEGAL_VALUE = 3;

    private final int code;

    public RefusedException(int code) {
        super("exception code " + code);
        this.code = code;
    }

    /** Of the exception response, or {@link #OTHER_LENGTH}. */
    public int code() {
        return code;
    }

    /** Whether it does not know the function, so that no register of the table can be read. */
    public boolean isOfFunction() {
        return code == ILLEGAL_FUNCTION;
    }

    /** Whether one of the registers is to blame, or their number: many devices say 3 where more are asked for than they give. */
    public boolean isOfRegisters() {
        return code == ILLEGAL_ADDRESS || code == ILLEGAL_VALUE || code == OTHER_LENGTH;
    }
}
