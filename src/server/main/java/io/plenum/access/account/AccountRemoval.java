package io.plenum.access.account;

import io.plenum.access.CurrentUser;
import io.plenum.access.session.SessionRegistry;
import io.plenum.audit.Audit;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes accounts: sessions, tokens, links, grants, saved views and entries of rotas end; the name stays in the audit and on what
 * its owner did, and nobody else gets it.
 */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class AccountRemoval {

    private final AccountStore accounts;
    private final SessionRegistry sessions;
    private final LastAdministrator last;
    private final CurrentUser current;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AccountRemoval(
            AccountStore accounts,
            SessionRegistry sessions,
            LastAdministrator last,
            CurrentUser current,
            Audit audit,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.last = last;
        this.current = current;
        this.audit = audit;
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @throws RequestProblem for one's own account, the last administrator, or somebody whom a route of alarms cannot do without */
    public void remove(String name) {
        if (current.byToken()) {
            throw new AccessDeniedException("A token does not manage accounts");
        }
        if (name.equals(current.name())) {
            throw RequestProblem.of("name", "access.user.self");
        }
        synchronized (accounts) {
            Account account = accounts.of(name);
            if (account == null) {
                throw RequestProblem.notFound(name);
            }
            last.keep(account, "name");
            transaction.executeWithoutResult(status -> remove(account));
            accounts.reload();
        }
        sessions.closeAll(name);
    }

    private void remove(Account account) {
        events.publishEvent(new AccountRemoved(account.name()));
        jdbc.sql("DELETE FROM app_user WHERE name = ?").param(account.name()).update();
        jdbc.sql("INSERT INTO former_account (name, removed) VALUES (?, ?) ON CONFLICT (name) DO NOTHING")
                .params(account.name(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.changed("user deleted", "user", account.name(), account.user(), null);
    }
}
