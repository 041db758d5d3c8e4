package io.plenum.access.signin;

import io.plenum.access.AccessSettings;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Slows guessing of passwords down in three ways: for an address, for an account from an address, and for an account from
 * everywhere. The last does not touch addresses from which the account was signed in to before, so a stranger who guesses at an
 * administrator's account keeps other strangers away and not the administrator. Addresses are {@link NetworkPrefix}s.
 */
@Component
public class SignInThrottles {

    private final SignInThrottle addresses;
    private final SignInThrottle pairs;
    private final SignInThrottle accounts;
    private final KnownAddresses known;

    SignInThrottles(AccessSettings settings, KnownAddresses known, Clock clock) {
        this.known = known;
        AccessSettings.Throttle how = settings.throttle();
        addresses = new SignInThrottle(how, how.address(), clock);
        pairs = new SignInThrottle(how, how.account(), clock);
        accounts = new SignInThrottle(how, how.account(), clock);
    }

    /** @throws TooManyAttempts where it is too early to try again */
    void check(String account, String from) {
        String address = NetworkPrefix.of(from);
        addresses.check(address);
        pairs.check(pair(account, address));
        if (!known.has(account, address)) {
            accounts.check(account);
        }
    }

    void failed(String account, String from) {
        String address = NetworkPrefix.of(from);
        addresses.failed(address);
        pairs.failed(pair(account, address));
        if (!known.has(account, address)) {
            accounts.failed(account);
        }
    }

    /** After the whole sign-in, the second factor included. Others who guess at the account go on waiting. */
    public void succeeded(String account, String from) {
        String address = NetworkPrefix.of(from);
        addresses.succeeded(address);
        pairs.succeeded(pair(account, address));
        if (!known.has(account, address)) {
            accounts.succeeded(account);
        }
        known.add(account, address);
    }

    private static String pair(String account, String address) {
        return account + '\0' + address;
    }
}
