package io.plenum.access.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** This account or address has to wait before it may try again. */
public class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("Wait " + wait);
        this.wait = wait;
    }

    /** Rounded up. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
