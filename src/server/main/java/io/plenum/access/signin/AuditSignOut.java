package io.plenum.access.signin;

import io.plenum.audit.Audit;
import io.plenum.audit.AuditOrigin;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Puts on record who has signed out. */
@Component
class AuditSignOut {

    private final Audit audit;
    private final AuditOrigin origin;

    AuditSignOut(Audit audit, AuditOrigin origin) {
        this.audit = audit;
        this.origin = origin;
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        audit.record(event.getAuthentication().getName(), origin.address(), "signed out", "");
    }
}
