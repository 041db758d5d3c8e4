package io.plenum.notify.push;

import io.plenum.delivery.Delivery;
import io.plenum.delivery.DeliveryChannel;
import io.plenum.delivery.DeliveryConnection;
import io.plenum.delivery.DeliveryOutcome;
import io.plenum.delivery.RetryPolicy;
import io.plenum.notify.webhook.PinnedPost;
import io.plenum.web.PublicUrl;
import io.plenum.web.RequestProblem;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Web Push: each device has a lane of its own, so that a push service which does not answer delays no other. What has not got through within
 * six hours is given up; a device that its push service does not know any more is removed.
 */
@Component
class PushChannel implements DeliveryChannel {

    private static final Logger LOG = LoggerFactory.getLogger(PushChannel.class);
    private static final RetryPolicy POLICY = new RetryPolicy(Duration.ofHours(6), 3, Duration.ofMinutes(5));
    /** How long a push service may keep a message for a device that is switched off. */
    private static final Duration KEPT = Duration.ofHours(12);

    private final PushStore store;
    private final PushIdentities identities;
    private final PushTargets targets;
    private final PublicUrl url;
    private final Clock clock;
    private final Duration patience;

    @Autowired
    PushChannel(PushStore store, PushIdentities identities, PushTargets targets, PublicUrl url, Clock clock) {
        this(store, identities, targets, url, clock, Duration.ofSeconds(10));
    }

    /** @param patience for connecting, and for all of the rest up to the status of the answer */
    PushChannel(
            PushStore store,
            PushIdentities identities,
            PushTargets targets,
            PublicUrl url,
            Clock clock,
            Duration patience) {
        this.store = store;
        this.identities = identities;
        this.targets = targets;
        this.url = url;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public List<String> lanes() {
        return store.lanes();
    }

    @Override
    public RetryPolicy policy() {
        return POLICY;
    }

    @Override
    public DeliveryConnection open(String lane) {
        return new Posts();
    }

    /** Each message is a request of its own. */
    private final class Posts implements DeliveryConnection {

        @Override
        public DeliveryOutcome send(Delivery delivery) {
            PushStore.Waiting message = store.message(delivery.id());
            return message == null ? new DeliveryOutcome.Undeliverable("removed") : post(delivery, message);
        }

        @Override
        public void close() {
            // nothing is open between requests
        }
    }

    private DeliveryOutcome post(Delivery delivery, PushStore.Waiting message) {
        DeliveryOutcome outcome = attempt(delivery, message);
        String problem = problem(outcome);
        if (problem != null) {
            store.failed(message.device(), problem);
        }
        return outcome;
    }

    private static @Nullable String problem(DeliveryOutcome outcome) {
        return switch (outcome) {
            case DeliveryOutcome.Delivered arrived -> null;
            case DeliveryOutcome.Deferred later -> later.error();
            case DeliveryOutcome.Refused refused -> refused.error();
            case DeliveryOutcome.Undeliverable never -> never.error();
            case DeliveryOutcome.Unreachable down -> down.error();
        };
    }

    private DeliveryOutcome attempt(Delivery delivery, PushStore.Waiting message) {
        try {
            URI target = targets.check(message.browser().endpoint());
            byte[] body = PushEncryption.encrypt(message.content().getBytes(StandardCharsets.UTF_8), message.browser());
            int status =
                    PinnedPost.send(target, targets.resolve(target), headers(target, message.urgent()), body, patience);
            return outcome(delivery, message, status);
        } catch (RequestProblem forbidden) {
            return new DeliveryOutcome.Deferred(forbidden.text());
        } catch (IOException down) {
            return new DeliveryOutcome.Unreachable(down.getClass().getSimpleName());
        } catch (GeneralSecurityException | IllegalArgumentException never) {
            LOG.error("A message to the device {} cannot be encrypted", message.device(), never);
            return new DeliveryOutcome.Undeliverable("cannot be encrypted");
        }
    }

    private DeliveryOutcome outcome(Delivery delivery, PushStore.Waiting message, int status) {
        if (status / 100 == 2) {
            return new DeliveryOutcome.Delivered(() -> store.sent(delivery.id(), message.device()));
        }
        if (status == 404 || status == 410) {
            LOG.info("The push service of the device {} does not know it any more: it is removed", message.device());
            store.remove(message.device());
            return new DeliveryOutcome.Undeliverable("HTTP " + status);
        }
        String error = "HTTP " + status;
        return status == 429 || status / 100 == 5
                ? new DeliveryOutcome.Deferred(error)
                : new DeliveryOutcome.Refused(error);
    }

    private Map<String, String> headers(URI target, boolean urgent) {
        String contact = url.isSet() && url.to("").startsWith("https:") ? url.to("") : null;
        Instant now = clock.instant();
        return Map.of(
                "Authorization",
                identities.current().authorization(target, contact, now),
                "Content-Type",
                "application/octet-stream",
                "Content-Encoding",
                "aes128gcm",
                "TTL",
                String.valueOf(KEPT.toSeconds()),
                "Urgency",
                urgent ? "high" : "normal");
    }
}
