package io.plenum.notify.push;

import io.plenum.notify.webhook.PublicAddress;
import io.plenum.web.RequestProblem;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps addresses that browsers give from being used to reach what only this server can reach: push services are public and speak HTTPS. Asked
 * when a device is added and again for each message, which goes to the very address that was looked at.
 */
@Component
class PushTargets {

    private static final int LONGEST = 2000;

    private final String scheme;
    private final Predicate<InetAddress> allowed;

    @Autowired
    PushTargets() {
        this("https", PublicAddress::isOpen);
    }

    PushTargets(String scheme, Predicate<InetAddress> allowed) {
        this.scheme = scheme;
        this.allowed = allowed;
    }

    /** @throws RequestProblem where it is no address of a push service */
    URI check(String endpoint) {
        URI uri;
        try {
            uri = URI.create(endpoint);
        } catch (IllegalArgumentException none) {
            throw RequestProblem.of("subscription", "notify.problem.push.subscription");
        }
        if (endpoint.length() > LONGEST
                || !scheme.equals(uri.getScheme())
                || uri.getHost() == null
                || uri.getRawUserInfo() != null
                || uri.getRawFragment() != null
                || !uri.getRawAuthority().matches("[A-Za-z0-9.:\\[\\]-]+")) {
            throw RequestProblem.of("subscription", "notify.problem.push.subscription");
        }
        return uri;
    }

    /**
     * Looks at every address that the name leads to.
     *
     * @throws RequestProblem where one of them must not be reached, or there is none
     */
    InetAddress resolve(URI target) {
        try {
            InetAddress[] found = InetAddress.getAllByName(target.getHost());
            for (InetAddress address : found) {
                if (!allowed.test(address)) {
                    throw RequestProblem.of("subscription", "notify.problem.push.private");
                }
            }
            return found[0];
        } catch (UnknownHostException unknown) {
            throw RequestProblem.of("subscription", "notify.problem.push.host");
        }
    }
}
