package io.plenum.access;

import io.plenum.web.RequestProblem;
import java.nio.charset.StandardCharsets;

/** What a password must be: long, and not longer than bcrypt reads. */
final class PasswordRule {

    static final int SHORTEST = 12;
    private static final int LONGEST_BYTES = 72;

    private PasswordRule() {}

    static boolean accepts(String password) {
        return password.codePointCount(0, password.length()) >= SHORTEST
                && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
    }

    /** @throws RequestProblem naming the field */
    static void check(String password) {
        if (!accepts(password)) {
            throw RequestProblem.of("password", "access.password.rule", SHORTEST, LONGEST_BYTES);
        }
    }
}
