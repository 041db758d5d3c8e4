package io.plenum.notify.webhook;

import io.plenum.web.RequestProblem;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** One delivery as a signed POST. */
final class WebhookRequest {

    private static final Logger log = LoggerFactory.getLogger(WebhookRequest.class);
    private static final int GONE = 410;

    private final WebhookStore webhooks;
    private final WebhookTargets targets;
    private final WebhookBodies bodies;
    private final Clock clock;
    private final Duration patience;

    WebhookRequest(WebhookStore webhooks, WebhookTargets targets, WebhookBodies bodies, Clock clock) {
        this(webhooks, targets, bodies, clock, Duration.ofSeconds(10));
    }

    /** @param patience for the connection, and for all of the rest up to the status of the answer */
    WebhookRequest(
            WebhookStore webhooks, WebhookTargets targets, WebhookBodies bodies, Clock clock, Duration patience) {
        this.webhooks = webhooks;
        this.targets = targets;
        this.bodies = bodies;
        this.clock = clock;
        this.patience = patience;
    }

    /** What came back. */
    sealed interface Answer {

        record Status(int code) implements Answer {

            boolean arrived() {
                return code / 100 == 2;
            }

            /** Nobody is there any more, and nobody will. */
            boolean gone() {
                return code == GONE;
            }
        }

        /** Nothing came in time, or the target is forbidden. */
        record None(String error) implements Answer {}

        /** It cannot be sent, whatever the target does. */
        record Impossible(String error) implements Answer {}
    }

    Answer send(Webhook webhook, WebhookDelivery delivery) {
        try {
            URI target = targets.check(webhook.url());
            WebhookBodies.Body body = bodies.of(webhook.layout(), delivery.body());
            return new Answer.Status(PinnedPost.send(
                    target,
                    targets.resolve(target),
                    headers(delivery, body),
                    body.content().getBytes(StandardCharsets.UTF_8),
                    patience));
        } catch (RequestProblem forbidden) {
            return new Answer.None(forbidden.text());
        } catch (DataAccessException away) {
            throw away;
        } catch (IOException down) {
            return new Answer.None(down.getClass().getSimpleName());
        } catch (RuntimeException never) {
            log.error("A delivery to the webhook {} cannot be sent", webhook.name(), never);
            return new Answer.Impossible("cannot be sent: " + never.getClass().getSimpleName());
        }
    }

    private Map<String, String> headers(WebhookDelivery delivery, WebhookBodies.Body body) {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        String signature = signature(webhooks.secret(delivery.webhook()), timestamp, body.content());
        Map<String, String> headers = new HashMap<>(Map.of(
                "Content-Type",
                body.type(),
                "User-Agent",
                "Plenum",
                "X-Plenum-Event",
                delivery.kind(),
                "X-Plenum-Delivery",
                delivery.event(),
                "X-Plenum-Timestamp",
                timestamp,
                "X-Plenum-Signature",
                "sha256=" + signature));
        String credential = webhooks.credential(delivery.webhook());
        if (credential != null) {
            headers.put("Authorization", credential);
        }
        return headers;
    }

    /** HMAC-SHA256 of the timestamp, a dot and the body, in hexadecimal digits. */
    static String signature(byte[] secret, String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] words = (timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(words));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
