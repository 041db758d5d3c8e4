package io.plenum.notify.rest;

import io.plenum.delivery.mail.MailServerInput;
import io.plenum.delivery.mail.MailServerState;
import io.plenum.delivery.mail.MailSettings.Tls;
import io.plenum.notify.MailServerAdministration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The mail server over HTTP, for administrators. Its password goes in and never comes out. */
@RestController
@RequestMapping("/api/v1/notify/mail-server")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class MailServerController {

    private final MailServerAdministration administration;

    MailServerController(MailServerAdministration administration) {
        this.administration = administration;
    }

    /** See {@link MailServerInput}; STARTTLS and its usual port where nothing is said. */
    record WantedServer(
            @Nullable String host,
            @Nullable Integer port,
            @Nullable Tls tls,
            @Nullable String user,
            @Nullable String password,
            @Nullable String from,
            @Nullable String replyTo) {

        MailServerInput draft() {
            return new MailServerInput(
                    host,
                    Objects.requireNonNullElse(port, 0),
                    Objects.requireNonNullElse(tls, Tls.STARTTLS),
                    user,
                    password,
                    from,
                    replyTo);
        }

        /** Without the password, so that no log has it. */
        @Override
        public String toString() {
            return draft().toString();
        }
    }

    /**
     * A mail server to be tried.
     *
     * @param address where the test mail goes
     */
    record Trial(@Nullable WantedServer server, @Nullable String address) {}

    /**
     * What came of a trial.
     *
     * @param taken whether the mail server has taken the mail
     * @param problem what it said, where it has not
     */
    record TrialResult(boolean taken, @Nullable String problem) {}

    @GetMapping
    MailServerState present() {
        return administration.present();
    }

    @PutMapping
    MailServerState enter(@RequestBody WantedServer server) {
        administration.enter(server.draft());
        return administration.present();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove() {
        administration.remove();
    }

    /** Answers once the mail server has: up to a minute and a half. */
    @PostMapping("/test")
    TrialResult attempt(@RequestBody Trial trial, Locale locale) {
        MailServerInput draft = RequestFields.given(trial.server(), "server").draft();
        String problem = administration.attempt(draft, RequestFields.given(trial.address(), "address"), locale);
        return new TrialResult(problem == null, problem);
    }
}
