package io.plenum.uplink;

import io.grpc.Status;
import java.security.cert.CertificateException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why the link failed, in words for the log. */
final class LinkFailure {

    private static final int DEEPEST = 10;

    private LinkFailure() {}

    /** Whether who answers is another server than the one that is trusted. */
    static boolean isOtherServer(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; i < DEEPEST && cause != null; i++) {
            if (cause instanceof CertificateException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    static String text(Throwable failure) {
        if (isOtherServer(failure)) {
            return "its certificate is not of the authority that this gateway trusts";
        }
        Status status = Status.fromThrowable(failure);
        String words = status.getDescription();
        String root = root(failure);
        String code = status.getCode().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words == null
                ? root == null ? code : root
                : root == null || words.contains(root) ? words : words + " (" + root + ")";
    }

    private static @Nullable String root(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; i < DEEPEST && cause.getCause() != null; i++) {
            cause = cause.getCause();
        }
        return cause == failure ? null : cause.getMessage();
    }
}
