package io.plenum.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Bounds the sessions of those who have not signed in. The sign-in page needs one for each browser, and anybody can ask for the page
 * any number of times. Such a session ends when nobody uses it for some minutes; beyond a number of them the eldest go, those of the
 * busiest address first, so that one stranger cannot crowd out the others.
 */
@Component
class AnonymousSessions implements HttpSessionListener, HttpSessionIdListener, HttpSessionAttributeListener {

    private static final Logger log = LoggerFactory.getLogger(AnonymousSessions.class);
    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final int MOST = 500;
    private static final int MOST_OF_ADDRESS = 100;

    private final Duration idleSignedIn;
    private final int most;
    private final int mostOfAddress;
    private final Counter evicted;
    /** The eldest first. */
    private final Map<String, Open> open = new LinkedHashMap<>();

    private record Open(HttpSession session, String address) {}

    @Autowired
    AnonymousSessions(@Value("${server.servlet.session.timeout}") Duration idle, MeterRegistry meters) {
        this(idle, MOST, MOST_OF_ADDRESS, meters);
    }

    AnonymousSessions(Duration idleSignedIn, int most, int mostOfAddress, MeterRegistry meters) {
        this.idleSignedIn = idleSignedIn;
        this.most = most;
        this.mostOfAddress = mostOfAddress;
        evicted = Counter.builder("plenum.sessions.anonymous.ended")
                .description("Sessions without sign-in that were ended because there were too many")
                .register(meters);
        Gauge.builder("plenum.sessions.anonymous", this, AnonymousSessions::count)
                .description("Sessions of browsers that have not signed in")
                .register(meters);
    }

    synchronized int count() {
        return open.size();
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        HttpSession session = event.getSession();
        session.setMaxInactiveInterval((int) IDLE.toSeconds());
        Open surplus = add(session, address());
        if (surplus != null) {
            evicted.increment();
            // Not here: what ends with a session may wait for a request that is under way in it.
            Thread.ofVirtual().name("session-end").start(() -> end(surplus.session()));
        }
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? String.valueOf(attributes.getRequest().getRemoteAddr())
                : "";
    }

    private synchronized @Nullable Open add(HttpSession session, String address) {
        open.put(session.getId(), new Open(session, address));
        Map<String, Integer> counts = new HashMap<>();
        if (open.size() > most || count(address) > mostOfAddress) {
            open.values().forEach(one -> counts.merge(one.address(), 1, Integer::sum));
            return removeEldest(busiest(counts));
        }
        return null;
    }

    private int count(String address) {
        return (int) open.values().stream()
                .filter(one -> one.address().equals(address))
                .count();
    }

    private static String busiest(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private @Nullable Open removeEldest(String address) {
        String id = open.entrySet().stream()
                .filter(one -> one.getValue().address().equals(address))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        return open.remove(id);
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException over) {
            log.debug("A session had ended by itself", over);
        }
    }

    @Override
    public synchronized void sessionDestroyed(HttpSessionEvent event) {
        open.remove(event.getSession().getId());
    }

    @Override
    public synchronized void sessionIdChanged(HttpSessionEvent event, String oldId) {
        Open known = open.remove(oldId);
        if (known != null) {
            open.put(event.getSession().getId(), new Open(event.getSession(), known.address()));
        }
    }

    @Override
    public void attributeAdded(HttpSessionBindingEvent event) {
        signedIn(event);
    }

    @Override
    public void attributeReplaced(HttpSessionBindingEvent event) {
        signedIn(event);
    }

    private void signedIn(HttpSessionBindingEvent event) {
        Object now = event.getSession().getAttribute(event.getName());
        if (now instanceof SecurityContext context && isSomebody(context.getAuthentication())) {
            event.getSession().setMaxInactiveInterval((int) idleSignedIn.toSeconds());
            synchronized (this) {
                open.remove(event.getSession().getId());
            }
        }
    }

    private static boolean isSomebody(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
    }
}
