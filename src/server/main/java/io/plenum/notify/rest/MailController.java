package io.plenum.notify.rest;

import io.plenum.delivery.DeliveryState;
import io.plenum.delivery.mail.Mail;
import io.plenum.notify.MailAdministration;
import io.plenum.web.ItemPage;
import io.plenum.web.PageParameters;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The outbox over HTTP, for engineers. */
@RestController
@RequestMapping("/api/v1/notify/mails")
@PreAuthorize("hasRole('ENGINEER')")
class MailController {

    private static final int USUAL = 100;

    private final MailAdministration administration;

    MailController(MailAdministration administration) {
        this.administration = administration;
    }

    /** A mail without its text. */
    record MailView(
            long id,
            Mail.Kind kind,
            String name,
            String address,
            String subject,
            DeliveryState state,
            String messageId,
            int attempts,
            String error,
            Instant created,
            @Nullable Instant sent) {

        static MailView of(Mail mail) {
            return new MailView(
                    mail.id(),
                    mail.kind(),
                    mail.name(),
                    mail.address(),
                    mail.subject(),
                    mail.state(),
                    mail.messageId(),
                    mail.attempts(),
                    mail.error(),
                    mail.created(),
                    mail.sent());
        }
    }

    @GetMapping
    ItemPage<MailView> list(@RequestParam(required = false) @Nullable DeliveryState state, @Valid PageParameters page) {
        int number = Objects.requireNonNullElse(page.page(), 0);
        int size = Objects.requireNonNullElse(page.size(), USUAL);
        int offset = (int) Math.min((long) number * size, Integer.MAX_VALUE);
        List<MailView> mails = administration.list(state, offset, size).stream()
                .map(MailView::of)
                .toList();
        return new ItemPage<>(mails, administration.count(state), number, size);
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tryAgain(@PathVariable long id) {
        administration.tryAgain(id);
    }

    /** @param address where the test mail goes */
    record Test(@Nullable String address) {}

    @PostMapping("/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Long> test(@RequestBody Test test, Locale locale) {
        return Map.of("id", administration.test(RequestFields.given(test.address(), "address"), locale));
    }
}
