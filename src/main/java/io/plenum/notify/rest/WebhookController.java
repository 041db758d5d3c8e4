package io.plenum.notify.rest;

import io.plenum.access.Audit;
import io.plenum.alarm.AlarmEvent;
import io.plenum.alarm.Priority;
import io.plenum.notify.webhook.Deliveries;
import io.plenum.notify.webhook.Webhook;
import io.plenum.notify.webhook.WebhookStore;
import io.plenum.notify.webhook.WebhookTargets;
import io.plenum.web.ItemPage;
import io.plenum.web.PageParameters;
import io.plenum.web.RequestProblem;
import jakarta.validation.Valid;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks and their log, for administrators. */
@RestController
@RequestMapping("/api/v1/webhooks")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class WebhookController {

    private static final int SECRET_BYTES = 32;
    private static final int LOGGED = 500;

    private final WebhookStore webhooks;
    private final Deliveries deliveries;
    private final WebhookTargets targets;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();

    WebhookController(WebhookStore webhooks, Deliveries deliveries, WebhookTargets targets, Audit audit) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.targets = targets;
        this.audit = audit;
    }

    /** See {@link Webhook}. */
    record WebhookDraft(
            @Nullable String name,
            @Nullable String url,
            @Nullable Set<AlarmEvent.Kind> kinds,
            @Nullable Set<Priority> priorities,
            @Nullable String system) {}

    /** @param secret key of the signatures in hexadecimal digits, told this once */
    record Added(long id, String secret) {}

    @GetMapping
    ItemPage<Webhook> list(@Valid PageParameters page) {
        return page.of(webhooks.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Added add(@RequestBody WebhookDraft draft) {
        String name = Drafts.given(draft.name(), "name").strip();
        if (name.isEmpty() || name.length() > 100) {
            throw RequestProblem.of("name", "notify.problem.name", 100);
        }
        String url = Drafts.given(draft.url(), "url");
        targets.check(url);
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        Set<AlarmEvent.Kind> kinds = Objects.requireNonNullElse(draft.kinds(), Set.of());
        Set<Priority> priorities = Objects.requireNonNullElse(draft.priorities(), Set.of());
        try {
            long id = webhooks.add(new Webhook(0, name, url, true, kinds, priorities, draft.system()), secret);
            audit.record("webhook added", name + " to " + url);
            return new Added(id, WebhookStore.shown(secret));
        } catch (DuplicateKeyException taken) {
            throw RequestProblem.of("name", "notify.problem.taken", name);
        }
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        if (!webhooks.delete(id)) {
            throw RequestProblem.notFound(String.valueOf(id));
        }
        audit.record("webhook deleted", String.valueOf(id));
    }

    @GetMapping("/{id}/deliveries")
    ItemPage<Deliveries.Delivery> log(@PathVariable long id, @Valid PageParameters page) {
        List<Deliveries.Delivery> log = deliveries.log(id, LOGGED);
        return page.of(log);
    }
}
