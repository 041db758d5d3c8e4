package io.plenum.opcua.browse;

import org.eclipse.milo.opcua.stack.core.UaException;

/** The stack answers an interruption with an exception of its own, and forgets it. */
final class Interruption {

    private Interruption() {}

    /** Whether the request failed because this thread was interrupted, which it stays then. */
    static boolean keep(UaException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                return true;
            }
        }
        return Thread.currentThread().isInterrupted();
    }
}
