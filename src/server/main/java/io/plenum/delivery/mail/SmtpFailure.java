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
}
