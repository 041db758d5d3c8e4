package io.plenum.notify.webhook;

import io.plenum.audit.Audit;
import io.plenum.delivery.DeliveryOutbox;
import io.plenum.web.RequestProblem;
import io.plenum.web.language.Languages;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Other systems that receive events, and what became of them; for administrators. Each change is audited. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class Webhooks {

    private static final int SECRET_BYTES = 32;
    private static final int LOGGED = 500;
    private static final int LONGEST_CREDENTIAL = 1000;

    private final WebhookStore webhooks;
    private final WebhookDeliveries deliveries;
    private final WebhookDeliveryStore store;
    private final DeliveryOutbox outbox;
    private final WebhookTargets targets;
    private final JsonMapper json;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Webhooks(
            WebhookStore webhooks,
            WebhookDeliveries deliveries,
            WebhookDeliveryStore store,
            DeliveryOutbox outbox,
            WebhookTargets targets,
            JsonMapper json,
            Audit audit,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.store = store;
        this.outbox = outbox;
        this.targets = targets;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param secret key of the signatures in hexadecimal digits, shown this once */
    public record Added(long id, String secret) {}

    /** What may stand in a template, each in braces. */
    public String placeholders(WebhookFormat format) {
        return WebhookTemplate.placeholders(format == WebhookFormat.PERSON);
    }

    /** By name. */
    public List<Webhook> all() {
        return webhooks.all();
    }

    /** @throws RequestProblem naming {@code name} or {@code url} */
    @Transactional
    public Added add(Webhook wanted, @Nullable String credential) {
        String name = checkedName(wanted);
        String value = checkedCredential(credential);
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        try {
            long id = webhooks.add(wanted.withName(name), secret);
            webhooks.credential(id, value);
            audit.changed("webhook added", "webhook", name, null, wanted);
            return new Added(id, WebhookStore.shown(secret));
        } catch (DuplicateKeyException taken) {
            throw RequestProblem.of("name", "notify.problem.taken", name);
        }
    }

    /**
     * Its secret stays as it is.
     *
     * @param credential null or empty: stays as it is, unless the webhook leads to another host
     * @throws RequestProblem as in {@link #add}, and where there is none of this id
     */
    @Transactional
    public void change(Webhook wanted, @Nullable String credential) {
        Webhook before = one(wanted.id());
        String name = checkedName(wanted);
        String value = checkedCredential(credential);
        try {
            webhooks.change(wanted.withName(name));
        } catch (DuplicateKeyException taken) {
            throw RequestProblem.of("name", "notify.problem.taken", name);
        }
        if (value != null || leadsElsewhere(before, wanted)) {
            webhooks.credential(wanted.id(), value);
        }
        audit.changed("webhook changed", "webhook", name, before, wanted);
    }

    private String checkedName(Webhook wanted) {
        String name = wanted.name().strip();
        if (name.isEmpty() || name.length() > 100) {
            throw RequestProblem.of("name", "notify.problem.name", 100);
        }
        targets.check(wanted.url());
        if (!Languages.isKnown(wanted.layout().language())) {
            throw RequestProblem.of("language", "notify.problem.language", String.join(", ", Languages.codes()));
        }
        WebhookFormat format = wanted.layout().format();
        if (format.hasTemplate()) {
            String template = Objects.requireNonNullElse(wanted.layout().template(), "");
            new WebhookTemplate(template, format == WebhookFormat.PERSON, json).check();
        }
        return name;
    }

    /** Then nobody has the stored credential sent there. */
    private static boolean leadsElsewhere(Webhook before, Webhook wanted) {
        return !URI.create(before.url())
                .getAuthority()
                .equals(URI.create(wanted.url()).getAuthority());
    }

    private static @Nullable String checkedCredential(@Nullable String credential) {
        String value = credential == null ? "" : credential.strip();
        if (value.length() > LONGEST_CREDENTIAL || !value.matches("[\\x20-\\x7e]*")) {
            throw RequestProblem.of("credential", "notify.problem.name", LONGEST_CREDENTIAL);
        }
        return value.isEmpty() ? null : value;
    }

    /** @throws RequestProblem where there is none */
    @Transactional
    public void delete(long id) {
        Webhook before = one(id);
        if (!webhooks.delete(id)) {
            throw RequestProblem.notFound(String.valueOf(id));
        }
        outbox.drop(WebhookChannel.lane(id));
        audit.changed("webhook deleted", "webhook", before.name(), before, null);
    }

    /** What was told, the newest first, at most 500. */
    public List<WebhookDelivery> log(long id) {
        return store.log(one(id).id(), LOGGED);
    }

    /**
     * Tells it something that means nothing, so that its receiver can be tried.
     *
     * @throws RequestProblem where it is for the phones of people: each tries that with their own number
     */
    public void test(long id) {
        Webhook webhook = one(id);
        if (webhook.layout().format() == WebhookFormat.PERSON) {
            throw RequestProblem.of("id", "notify.problem.webhook.person");
        }
        Instant now = clock.instant();
        String event = "test-" + UUID.randomUUID();
        String body = json.writeValueAsString(Map.of("event", "TEST", "time", now));
        deliveries.enqueue(webhook, List.of(new WebhookEvent(event, event, "TEST", body)));
        audit.record("webhook tested", webhook.name());
    }

    /** Once more what was given up. */
    public void tryAgain(long id, long delivery) {
        Webhook webhook = one(id);
        if (!deliveries.sendAgain(id, delivery)) {
            throw RequestProblem.notFound(String.valueOf(delivery));
        }
        audit.record("webhook delivery tried again", webhook.name() + " " + delivery);
    }

    private Webhook one(long id) {
        return webhooks.all().stream()
                .filter(webhook -> webhook.id() == id)
                .findFirst()
                .orElseThrow(() -> RequestProblem.notFound(String.valueOf(id)));
    }
}
