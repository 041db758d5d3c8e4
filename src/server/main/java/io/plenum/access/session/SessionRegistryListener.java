package io.plenum.access.session;

import io.plenum.access.SignedIn;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Takes a session off the list when it ends by itself or by signing out. */
@Component
class SessionRegistryListener implements HttpSessionListener {

    private final SessionRegistry registry;

    SessionRegistryListener(SessionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        Object context =
                event.getSession().getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        if (context instanceof SecurityContext known
                && known.getAuthentication() != null
                && known.getAuthentication().getPrincipal() instanceof SignedIn user) {
            registry.closed(user.session());
        }
    }
}
