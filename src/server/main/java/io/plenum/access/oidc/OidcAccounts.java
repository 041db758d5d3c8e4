package io.plenum.access.oidc;

import io.plenum.access.Role;
import io.plenum.access.Secret;
import io.plenum.access.account.Account;
import io.plenum.access.account.AccountStore;
import io.plenum.access.account.LastAdministrator;
import io.plenum.access.account.Users;
import io.plenum.audit.Audit;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Whose account it is that somebody of the provider signs in to: the one that was linked before, else the one with their
 * verified e-mail address, else, where the settings allow it, a new one.
 */
@Component
public class OidcAccounts {

    private final OidcSettings settings;
    private final ExternalIdentities identities;
    private final AccountStore accounts;
    private final LastAdministrator last;
    private final PasswordEncoder passwords;
    private final Audit audit;

    public OidcAccounts(
            OidcSettings settings,
            ExternalIdentities identities,
            AccountStore accounts,
            LastAdministrator last,
            PasswordEncoder passwords,
            Audit audit) {
        this.settings = settings;
        this.identities = identities;
        this.accounts = accounts;
        this.last = last;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** @throws OidcSignInRefused for somebody who has no account, or one that is disabled */
    public synchronized Account of(OidcUser person) {
        String name = identities.accountOf(settings.from(), subject(person));
        Account account = name == null ? null : accounts.of(name);
        if (account == null) {
            account = byAddress(person);
        }
        if (account == null && settings.newcomers()) {
            account = newcomer(person);
        }
        if (account == null) {
            throw new OidcSignInRefused(OidcSignInRefused.UNKNOWN, who(person));
        }
        if (!account.enabled()) {
            throw new OidcSignInRefused(OidcSignInRefused.DISABLED, account.name());
        }
        return withRole(account, person);
    }

    /** An address that anybody may write into a profile proves nothing; one account is one person's. */
    private @Nullable Account byAddress(OidcUser person) {
        String address = verifiedAddress(person);
        Account account = accounts.all().values().stream()
                .filter(a -> a.email() != null && a.email().equalsIgnoreCase(address))
                .findAny()
                .orElse(null);
        if (account == null || !account.enabled()) {
            return account;
        }
        if (identities.isTaken(settings.from(), account.name())) {
            return null;
        }
        link(account.name(), person);
        return account;
    }

    private @Nullable Account newcomer(OidcUser person) {
        String address = verifiedAddress(person);
        String wish = person.getPreferredUsername() == null ? address : person.getPreferredUsername();
        String name = wish == null ? "" : wish.toLowerCase(Locale.ROOT);
        if (!Users.isName(name) || accounts.isFormer(name)) {
            return null;
        }
        String nobodyKnows = String.valueOf(passwords.encode(Secret.next()));
        if (!accounts.add(name, nobodyKnows, Role.VIEWER, address)) {
            return null;
        }
        Account added = accounts.of(name);
        audit.changedFor(by(), "user added", name, null, added == null ? null : added.user());
        link(name, person);
        return added;
    }

    private void link(String name, OidcUser person) {
        identities.link(settings.from(), subject(person), name);
        audit.recordFor(name, "account linked", name + " to " + subject(person) + " of " + settings.from());
    }

    /** Where the provider decides about roles it does so at each sign-in; only the last administrator stays one. */
    private Account withRole(Account account, OidcUser person) {
        String claim = settings.roleClaim();
        if (claim == null) {
            return account;
        }
        Role role = settings.roleOf(values(person.getClaims(), claim));
        synchronized (accounts) {
            if (role == account.role() || last.is(account)) {
                return account;
            }
            accounts.change(account.name(), account.hash(), role, true);
        }
        Account changed = accounts.of(account.name());
        if (changed == null) {
            return account;
        }
        audit.changedFor(by(), "role changed", account.name(), account.user(), changed.user());
        return changed;
    }

    /** Nobody of this server does what the provider's word does. */
    private String by() {
        return "provider " + settings.from();
    }

    /** A path like {@code realm_access.roles} leads into objects; one value counts as a list of one. */
    private static Set<String> values(Map<String, Object> claims, String path) {
        Object found = claims.get(path);
        if (found == null) {
            found = claims;
            for (String step : path.split("\\.")) {
                found = found instanceof Map<?, ?> object ? object.get(step) : null;
            }
        }
        return switch (found) {
            case Collection<?> many -> many.stream().map(String::valueOf).collect(Collectors.toSet());
            case String one -> Set.of(one);
            case null, default -> Set.of();
        };
    }

    private static String who(OidcUser person) {
        String address = person.getEmail();
        return address == null ? subject(person) : address;
    }

    private static String subject(OidcUser person) {
        return Objects.requireNonNull(person.getSubject(), "The provider names nobody");
    }

    private static @Nullable String verifiedAddress(OidcUser person) {
        String address = person.getEmail();
        return address == null || address.isBlank() || !Boolean.TRUE.equals(person.getEmailVerified()) ? null : address;
    }
}
