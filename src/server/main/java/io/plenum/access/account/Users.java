package io.plenum.access.account;

import io.plenum.access.CurrentUser;
import io.plenum.access.Grant;
import io.plenum.access.Role;
import io.plenum.access.password.PasswordRule;
import io.plenum.audit.Audit;
import io.plenum.web.RequestProblem;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * The accounts of the installation, for administrators. Whatever is wrong is reported as {@link RequestProblem} with the field's
 * name ({@code name}, {@code password}, {@code role}, {@code current}). A change ends the sessions and tokens of that user.
 */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class Users {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

    private final AccountStore accounts;
    private final LastAdministrator last;
    private final PasswordEncoder passwords;
    private final CurrentUser current;
    private final Audit audit;

    Users(AccountStore accounts, LastAdministrator last, PasswordEncoder passwords, CurrentUser current, Audit audit) {
        this.accounts = accounts;
        this.last = last;
        this.passwords = passwords;
        this.current = current;
        this.audit = audit;
    }

    public List<User> list() {
        return accounts.all().values().stream()
                .map(Account::user)
                .sorted(Comparator.comparing(User::name))
                .toList();
    }

    public void add(String name, String password, Role role) {
        checkName(name);
        PasswordRule.check(name, password);
        if (accounts.isFormer(name)) {
            throw RequestProblem.of("name", "access.name.former", name);
        }
        if (!accounts.add(name, encode(password), role)) {
            throw RequestProblem.of("name", "access.name.taken", name);
        }
        changed("user added", null, name);
    }

    public void changeRole(String name, Role role) {
        synchronized (accounts) {
            Account account = account(name);
            if (role == account.role()) {
                return;
            }
            if (role != Role.ADMINISTRATOR) {
                last.keep(account, "role");
            }
            accounts.change(name, account.hash(), role, account.enabled());
            changed("role changed", account, name);
        }
    }

    /**
     * Gives roles in parts of the building, in place of those given before.
     *
     * @param only whether the account's own role holds nowhere any more
     */
    public void grant(String name, boolean only, List<Grant> grants) {
        Account account = account(name);
        for (Grant grant : grants) {
            if (grant.role() == Role.ADMINISTRATOR) {
                throw RequestProblem.of("role", "access.grant.administrator");
            }
        }
        if (grants.stream().map(Grant::area).distinct().count() < grants.size()) {
            throw RequestProblem.of("grants", "access.grant.twice");
        }
        synchronized (accounts) {
            if (only) {
                last.keep(account, "only");
            }
            accounts.grant(name, only, grants);
        }
        audit.changed(
                "roles granted",
                "user",
                name,
                new Granted(account.onlyGranted(), account.grants()),
                new Granted(only, grants));
    }

    private record Granted(boolean only, List<Grant> grants) {}

    public void resetPassword(String name, String password) {
        Account account = account(name);
        PasswordRule.check(name, password);
        accounts.change(name, encode(password), account.role(), account.enabled());
        audit.record("password reset", name);
    }

    public void disable(String name) {
        synchronized (accounts) {
            Account account = account(name);
            last.keep(account, "name");
            accounts.change(name, account.hash(), account.role(), false);
            changed("user disabled", account, name);
        }
    }

    public void enable(String name) {
        Account account = account(name);
        accounts.change(name, account.hash(), account.role(), true);
        changed("user enabled", account, name);
    }

    /** Everybody may change their own password; they then sign in again. */
    @PreAuthorize("isAuthenticated()")
    public void changeOwnPassword(String present, String next) {
        Account account = account(current.name());
        if (!passwords.matches(present, account.hash())) {
            throw RequestProblem.of("current", "access.password.wrong");
        }
        PasswordRule.check(account.name(), next);
        accounts.change(account.name(), encode(next), account.role(), account.enabled());
        audit.record("own password changed", account.name());
    }

    /** A user has no password in it, nor its hash. */
    private void changed(String what, @Nullable Account before, String name) {
        audit.changed(
                what,
                "user",
                name,
                before == null ? null : before.user(),
                account(name).user());
    }

    static void checkName(String name) {
        if (!isName(name)) {
            throw RequestProblem.of("name", "access.name.rule");
        }
    }

    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private String encode(String password) {
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("No hash");
        }
        return hash;
    }

    private Account account(String name) {
        Account account = accounts.of(name);
        if (account == null) {
            throw RequestProblem.notFound(name);
        }
        return account;
    }
}
