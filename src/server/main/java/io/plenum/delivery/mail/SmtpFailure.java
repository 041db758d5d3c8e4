package io.plenum.delivery.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What a failure to send means for the mail. */
enum SmtpFailure {
    /** Not now (SMTP 4xx). */
    LATER,
    /** Not ever (SMTP 5xx, an address that is none). */
    REFUSED,
    /** The connection is gone; whether the mail arrived is unknown. */
    LOST;

    private static final int LONGEST = 400;

    static SmtpFailure of(MessagingException failure) {
        for (Exception next = failure; next != null; next = next(next)) {
            int code = code(next);
            if (code >= 400) {
                return code >= 500 ? REFUSED : LATER;
            }
            if (next instanceof AddressException) {
                return REFUSED;
            }
        }
        return failure instanceof SendFailedException ? LATER : LOST;
    }

    private static @Nullable Exception next(Exception of) {
        return of instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static int code(Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
    }

    /** What went wrong, in one line of at most 400 characters. */
    static String reason(Exception e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String cause = deepest == e || deepest.getMessage() == null ? "" : " (" + deepest.getMessage() + ")";
        String line = (words + cause).replaceAll("\\p{Cntrl}+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
