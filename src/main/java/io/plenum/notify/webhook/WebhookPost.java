package io.plenum.notify.webhook;

import io.plenum.web.RequestProblem;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Posts deliveries, signed; only 2xx counts as arrived, and 410 as never again. */
@Component
public class WebhookPost {

    private static final Logger log = LoggerFactory.getLogger(WebhookPost.class);
    private static final int ROUND = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int GONE = 410;

    private final Deliveries deliveries;
    private final WebhookStore webhooks;
    private final WebhookTargets targets;
    private final Clock clock;

    public WebhookPost(Deliveries deliveries, WebhookStore webhooks, WebhookTargets targets, Clock clock) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.targets = targets;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5000, fixedDelay = 1000, timeUnit = TimeUnit.MILLISECONDS)
    public void work() {
        try {
            List<Deliveries.Delivery> round = deliveries.claim(ROUND);
            while (!round.isEmpty() && !Thread.currentThread().isInterrupted()) {
                Map<Long, Webhook> known =
                        webhooks.all().stream().collect(Collectors.toMap(Webhook::id, Function.identity()));
                round.forEach(delivery -> post(delivery, known.get(delivery.webhook())));
                round = deliveries.claim(ROUND);
            }
        } catch (DataAccessException away) {
            log.debug("Webhooks wait for the database: {}", away.getMessage());
        }
    }

    private void post(Deliveries.Delivery delivery, @Nullable Webhook webhook) {
        if (webhook == null || !webhook.enabled()) {
            deliveries.failed(delivery, "switched off", true);
            return;
        }
        try {
            URI target = targets.check(webhook.url());
            int status = PinnedPost.send(target, targets.resolve(target), headers(delivery), delivery.body(), PATIENCE);
            if (status / 100 == 2) {
                deliveries.sent(delivery, status);
            } else {
                deliveries.failed(delivery, "HTTP " + status, status == GONE);
            }
        } catch (RequestProblem forbidden) {
            deliveries.failed(delivery, forbidden.text(), false);
        } catch (IOException down) {
            deliveries.failed(delivery, down.getClass().getSimpleName(), false);
        }
    }

    private Map<String, String> headers(Deliveries.Delivery delivery) {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        String signature = signature(webhooks.secret(delivery.webhook()), timestamp, delivery.body());
        return Map.of(
                "Content-Type",
                "application/json",
                "User-Agent",
                "Plenum",
                "X-Plenum-Event",
                delivery.kind(),
                "X-Plenum-Delivery",
                delivery.event(),
                "X-Plenum-Timestamp",
                timestamp,
                "X-Plenum-Signature",
                "sha256=" + signature);
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
