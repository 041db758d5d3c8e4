package io.plenum.access.account;

import io.plenum.access.Role;
import io.plenum.web.ItemPage;
import io.plenum.web.PageParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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

/** Accounts whose password their owners choose. */
@RestController
@RequestMapping("/api/v1/invitations")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class InvitationController {

    private final Invitations invitations;

    InvitationController(Invitations invitations) {
        this.invitations = invitations;
    }

    /** @param email may be left out where links are handed over */
    @Schema(name = "InvitationRequest")
    record InvitationRequest(
            @NotNull String name,
            @Nullable String email,
            @NotNull Role role) {}

    @GetMapping
    @Operation(summary = "Who was invited and has not come yet")
    ItemPage<Invitation> list(@Valid PageParameters page) {
        return page.of(invitations.pending());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Adds an account and a link with which its owner chooses the password",
            description = "The link goes by mail where mail is set up, in the language of Accept-Language;"
                    + " else the answer has it, once. It works once, for a week. Not by a token.")
    AccountLink invite(@Valid @RequestBody InvitationRequest wanted, Locale language) {
        String email = wanted.email() == null ? "" : wanted.email();
        return invitations.invite(wanted.name(), email, wanted.role(), language);
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraws an invitation: its link ends, and the account goes, which nobody has used")
    void withdraw(@PathVariable String name) {
        invitations.withdraw(name);
    }
}
