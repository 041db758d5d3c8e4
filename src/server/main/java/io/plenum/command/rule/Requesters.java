package io.plenum.command.rule;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.access.account.AccountDirectory;
import io.plenum.access.account.User;
import io.plenum.audit.Actor;
import io.plenum.command.CommandRefused;
import io.plenum.link.Problem;
import io.plenum.site.ScopedModels;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Finds out what whoever commands may, as it is now. */
@Component
public class Requesters {

    private final CurrentUser user;
    private final SiteAccess access;
    private final AccountDirectory accounts;
    private final ScopedModels scoped;

    Requesters(CurrentUser user, SiteAccess access, AccountDirectory accounts, ScopedModels scoped) {
        this.user = user;
        this.access = access;
        this.accounts = accounts;
        this.scoped = scoped;
    }

    /** Whoever is at work on this thread; may be used on others afterwards. */
    public Requester current() throws CommandRefused {
        if (user.name().equals(Actor.SYSTEM)) {
            throw CommandRefused.of(Problem.of("command.problem.nobody"));
        }
        return present();
    }

    /** The same, also where nobody is at work: they may nothing. */
    public Requester present() {
        Map<Role, SiteModel> reach = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            reach.put(role, access.within(role));
        }
        return new Requester(user.name(), role -> Objects.requireNonNull(reach.get(role)));
    }

    /** An account by its name. */
    public Requester of(String account) throws CommandRefused {
        User found = accounts.active(account);
        if (found == null) {
            throw CommandRefused.of(Problem.of("command.problem.account", account));
        }
        return new Requester(account, role -> scoped.within(found.scope(), role));
    }
}
