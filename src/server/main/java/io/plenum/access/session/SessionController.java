package io.plenum.access.session;

import io.plenum.web.ItemPage;
import io.plenum.web.PageParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where people are signed in with a browser. */
@RestController
@RequestMapping("/api/v1/sessions")
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
class SessionController {

    private final OpenSessions sessions;

    SessionController(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    @Operation(summary = "Browser sessions, last seen first")
    ItemPage<OpenSession> list(
            @Parameter(description = "everybody's, for administrators, instead of one's own")
                    @RequestParam(defaultValue = "false")
                    boolean all,
            @Valid PageParameters page) {
        return page.of(all ? sessions.all() : sessions.own());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Ends a session at once: one's own, for administrators anybody's",
            description = "Not by a token: a stolen one must not lock its owner out.")
    void revoke(@PathVariable String id) {
        sessions.revoke(id);
    }
}
