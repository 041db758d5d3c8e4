package io.plenum.access.account;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.access.Secret;
import io.plenum.audit.Audit;
import io.plenum.web.MailAddress;
import io.plenum.web.RequestProblem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Lets people into accounts whose password no administrator ever knows. A link goes by mail; where that is not possible, it is
 * given to the administrator once.
 */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class Invitations {

    private static final Duration INVITATION = Duration.ofDays(7);
    private static final Duration RESET = Duration.ofDays(1);

    private final AccountStore accounts;
    private final InvitationStore store;
    private final CurrentUser current;
    private final AccountLinks links;
    private final PasswordEncoder passwords;
    private final Audit audit;

    Invitations(
            AccountStore accounts,
            InvitationStore store,
            AccountLinks links,
            PasswordEncoder passwords,
            CurrentUser current,
            Audit audit) {
        this.current = current;
        this.store = store;
        this.accounts = accounts;
        this.links = links;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** Whether links go by mail. */
    public boolean byMail() {
        return links.byMail();
    }

    /**
     * Adds an account that nobody can sign in to before the link was used.
     *
     * @param email may be blank where links are handed over
     * @param language of the mail
     * @throws RequestProblem naming {@code name} or {@code email}
     */
    public AccountLink invite(String name, String email, Role role, Locale language) {
        refuseMachines();
        Users.checkName(name);
        String address = address(email);
        if (address == null && byMail()) {
            throw RequestProblem.of("email", "access.email.rule");
        }
        if (accounts.isFormer(name)) {
            throw RequestProblem.of("name", "access.name.former", name);
        }
        String nobodyKnows = String.valueOf(passwords.encode(Secret.next()));
        if (!accounts.add(name, nobodyKnows, role, address)) {
            throw accounts.of(name) != null
                    ? RequestProblem.of("name", "access.name.taken", name)
                    : RequestProblem.of("email", "access.email.taken");
        }
        Account account = account(name);
        AccountLink link = links.send(account, true, INVITATION, language);
        audit.changed("user invited", "user", name, null, new Invited(account.user(), link.link() == null));
        return link;
    }

    /** @param mailed else the link was handed over */
    private record Invited(User user, boolean mailed) {}

    /** Who was invited and has not come yet, in the order of the alphabet. */
    public List<Invitation> pending() {
        return store.all();
    }

    /**
     * Takes the account away that somebody was invited to; its link ends.
     *
     * @throws RequestProblem where nobody of this name is still invited
     */
    public void withdraw(String name) {
        refuseMachines();
        Account account = account(name);
        if (!store.remove(name)) {
            throw RequestProblem.notFound(name);
        }
        audit.changed("invitation withdrawn", "user", name, account.user(), null);
    }

    /** A new link for an account that there is; its password stays until the link is used. */
    public AccountLink renew(String name, Locale language) {
        Account account = account(name);
        if (!account.enabled()) {
            throw RequestProblem.of("name", "access.user.disabled");
        }
        AccountLink link = links.send(account, false, RESET, language);
        audit.record("password link made", name + how(link));
        return link;
    }

    /**
     * Changes where links of an account go.
     *
     * @param email blank for none
     * @throws RequestProblem naming {@code email}
     */
    public void changeAddress(String name, String email) {
        Account account = account(name);
        String address = address(email);
        if (!accounts.address(name, address)) {
            throw RequestProblem.of("email", "access.email.taken");
        }
        audit.changed("address changed", "user", name, account.email(), address);
    }

    /** Whoever stole a token would else leave an account behind that outlives its end. */
    private void refuseMachines() {
        if (current.byToken()) {
            throw new AccessDeniedException("A token does not manage accounts");
        }
    }

    private static String how(AccountLink link) {
        return link.link() == null ? ", link by mail" : ", link handed over";
    }

    private static @Nullable String address(String email) {
        String address = email.strip();
        if (address.isEmpty()) {
            return null;
        }
        if (!MailAddress.isValid(address)) {
            throw RequestProblem.of("email", "access.email.rule");
        }
        return address;
    }

    private Account account(String name) {
        Account account = accounts.of(name);
        if (account == null) {
            throw RequestProblem.notFound(name);
        }
        return account;
    }
}
