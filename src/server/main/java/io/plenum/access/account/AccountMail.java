package io.plenum.access.account;

import java.time.Instant;

/** Sends the links of accounts. Implemented by whoever sends mails; without it administrators hand links over themselves. */
public interface AccountMail {

    /** Whether mails can be sent at all. */
    boolean ready();

    /** Sends it sooner or later, at least once. */
    void send(Message message);

    /**
     * @param language {@code en} or {@code de}
     * @param invitation to an account that is new; else a new password for one that is not
     * @param link opens the account: nobody but the reader of the mail may see it
     */
    record Message(String user, String address, String language, boolean invitation, String link, Instant expires) {

        @Override
        public String toString() {
            return "Message[to " + user + "]";
        }
    }
}
