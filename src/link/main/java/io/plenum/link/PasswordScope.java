package io.plenum.link;

/** Where a stored password may be sent: to the endpoint that it was entered for, and nowhere else. */
@FunctionalInterface
public interface PasswordScope {

    /** @param file name of the password's file, as a setting {@code passwordFile} gives it */
    boolean covers(String file, EndpointAddress endpoint);
}
