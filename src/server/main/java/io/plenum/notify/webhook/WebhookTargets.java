package io.plenum.notify.webhook;

import io.plenum.notify.NotifySettings;
import io.plenum.web.RequestProblem;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.springframework.stereotype.Component;

/**
 * Keeps webhooks from being used to reach what only this server can reach. Asked when a webhook is stored and again for
 * each delivery, which goes to the very address that was looked at; redirects are never followed.
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
        resolve(uri);
        return uri;
    }

    /**
     * Looks the name up and looks at every address that it leads to. Whoever then connects does so to the answer and asks no more.
     *
     * @throws RequestProblem where one of them must not be reached, or there is none
     */
    InetAddress resolve(URI target) {
        String host = target.getHost();
        try {
            InetAddress[] found = InetAddress.getAllByName(host);
            for (InetAddress address : found) {
                if (!PublicAddress.isOpen(address) && !(privateAllowed && PublicAddress.isPrivate(address))) {
                    throw RequestProblem.of("url", "notify.problem.webhook.private");
                }
            }
            return found[0];
        } catch (UnknownHostException unknown) {
            throw RequestProblem.of("url", "notify.problem.webhook.host", host);
        }
    }
}
