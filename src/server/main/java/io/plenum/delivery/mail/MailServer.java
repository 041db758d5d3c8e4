package io.plenum.delivery.mail;

import jakarta.mail.MessagingException;

/** A server that takes mails. */
interface MailServer {

    /** @throws MessagingException where it cannot be reached or does not let us in */
    SmtpConnection open() throws MessagingException;

    /** An open connection, used by one thread. */
    interface SmtpConnection extends AutoCloseable {

        /** Returns when the server has taken responsibility for the mail. */
        void send(Mail mail, MailMessage content) throws MessagingException;

        @Override
        void close();
    }
}
