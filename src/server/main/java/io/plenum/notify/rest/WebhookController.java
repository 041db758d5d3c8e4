package io.plenum.notify.rest;

import io.plenum.alarm.AlarmEvent;
import io.plenum.alarm.Priority;
import io.plenum.notify.webhook.Webhook;
import io.plenum.notify.webhook.WebhookDelivery;
import io.plenum.notify.webhook.WebhookFormat;
import io.plenum.notify.webhook.WebhookLayout;
import io.plenum.notify.webhook.Webhooks;
import io.plenum.web.ItemPage;
import io.plenum.web.PageParameters;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks and their log, for administrators. */
@RestController
@RequestMapping("/api/v1/webhooks")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class WebhookController {

    private final Webhooks webhooks;

    WebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /**
     * See {@link Webhook}.
     *
     * @param credential value of the header Authorization; none or empty: stays as it is
     */
    record WebhookDraft(
            @Nullable String name,
            @Nullable String url,
            @Nullable Boolean enabled,
            @Nullable Set<AlarmEvent.Kind> kinds,
            @Nullable Set<Priority> priorities,
            @Nullable String system,
            @Nullable Boolean orders,
            @Nullable WebhookFormat format,
            @Nullable String language,
            @Nullable String template,
            @Nullable String credential) {

        Webhook webhook(long id) {
            return new Webhook(
                    id,
                    RequestFields.given(name, "name"),
                    RequestFields.given(url, "url"),
                    enabled == null || enabled,
                    Objects.requireNonNullElse(kinds, Set.of()),
                    Objects.requireNonNullElse(priorities, Set.of()),
                    system,
                    Objects.requireNonNullElse(orders, false),
                    layout());
        }

        private WebhookLayout layout() {
            WebhookFormat wanted = Objects.requireNonNullElse(format, WebhookFormat.PLENUM);
            return new WebhookLayout(
                    wanted, Objects.requireNonNullElse(language, "en"), wanted.hasTemplate() ? template : null);
        }

        /** Without the credential, so that no log has it. */
        @Override
        public String toString() {
            return name + " " + url;
        }
    }

    @GetMapping
    ItemPage<Webhook> list(@Valid PageParameters page) {
        return page.of(webhooks.all());
    }

    /** The answer holds the secret of the signatures, this once. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Webhooks.Added add(@RequestBody WebhookDraft draft) {
        return webhooks.add(draft.webhook(0), draft.credential());
    }

    /** The secret stays as it is. */
    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable long id, @RequestBody WebhookDraft draft) {
        webhooks.change(draft.webhook(id), draft.credential());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        webhooks.delete(id);
    }

    /** Puts a test on its way. */
    @PostMapping("/{id}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void test(@PathVariable long id) {
        webhooks.test(id);
    }

    @GetMapping("/{id}/deliveries")
    ItemPage<WebhookDelivery> log(@PathVariable long id, @Valid PageParameters page) {
        return page.of(webhooks.log(id));
    }

    @PostMapping("/{id}/deliveries/{delivery}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void tryAgain(@PathVariable long id, @PathVariable long delivery) {
        webhooks.tryAgain(id, delivery);
    }
}
