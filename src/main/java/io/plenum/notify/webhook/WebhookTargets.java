package io.plenum.notify.webhook;

import io.plenum.notify.NotifySettings;
import io.plenum.web.RequestProblem;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.springframework.stereotype.Component;

/**
 * Keeps webhooks from being used to reach what only this server can reach. Asked when a webhook is stored and again before each
 * delivery, since a name may lead elsewhere by then; redirects are never followed.
 */
@Component
public class WebhookTargets {

    private final boolean privateAllowed;

    public WebhookTargets(NotifySettings settings) {
        this.privateAllowed = settings.privateTargets();
    }

    /** @throws RequestProblem where it must not go there, or is no such address */
    public URI check(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException notOne) {
            throw RequestProblem.of("url", "notify.problem.webhook.url");
        }
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw RequestProblem.of("url", "notify.problem.webhook.url");
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
                check(address);
            }
        } catch (UnknownHostException unknown) {
            throw RequestProblem.of("url", "notify.problem.webhook.host", uri.getHost());
        }
        return uri;
    }

    private void check(InetAddress address) {
        // Link-local holds the metadata services of clouds: never, whatever the setting says.
        boolean never = address.isLinkLocalAddress() || address.isMulticastAddress() || address.isAnyLocalAddress();
        if (never || (!privateAllowed && isPrivate(address))) {
            throw RequestProblem.of("url", "notify.problem.webhook.private");
        }
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean unique = address instanceof Inet6Address && (bytes[0] & 0xfe) == 0xfc;
        boolean carrier = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
        return address.isLoopbackAddress() || address.isSiteLocalAddress() || unique || carrier;
    }
}
