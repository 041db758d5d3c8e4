package io.plenum.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class AnonymousSessionsTest {

    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AnonymousSessions sessions = new AnonymousSessions(Duration.ofHours(8), 6, 4, meters);

    @AfterEach
    void forget() {
        RequestContextHolder.resetRequestAttributes();
    }

    private MockHttpSession from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        MockHttpSession session = new MockHttpSession();
        session.setMaxInactiveInterval(28_800);
        sessions.sessionCreated(new HttpSessionEvent(session));
        return session;
    }

    private List<MockHttpSession> many(int count, String address) {
        List<MockHttpSession> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(from(address));
        }
        return made;
    }

    /** Eight hours are for people at work; whoever only looked at the sign-in page needs minutes. */
    @Test
    void aSessionWithoutSignInIsShort() {
        assertThat(from("192.0.2.1").getMaxInactiveInterval()).isEqualTo(600);
    }

    @Test
    void oneAddressMayNotHaveManyAndItsEldestGo() {
        List<MockHttpSession> flood = many(20, "192.0.2.66");
        await().until(() -> flood.subList(0, 16).stream().allMatch(MockHttpSession::isInvalid));
        assertThat(flood.subList(16, 20)).noneMatch(MockHttpSession::isInvalid);
        assertThat(meters.counter("plenum.sessions.anonymous.ended").count()).isEqualTo(16);
    }

    /** Whoever floods the server loses his own sessions, not the one of somebody who is just about to sign in. */
    @Test
    void theBusiestAddressGoesFirst() {
        MockHttpSession quiet = from("192.0.2.1");
        List<MockHttpSession> flood = new ArrayList<>(many(4, "192.0.2.66"));
        flood.addAll(many(4, "192.0.2.67"));
        await().until(() -> flood.stream().filter(MockHttpSession::isInvalid).count() == 3);
        assertThat(quiet.isInvalid()).isFalse();
        assertThat(sessions.count()).isEqualTo(6);
    }

    @Test
    void whoSignsInDoesNotCountAndHasTheWholeTime() {
        MockHttpSession session = from("192.0.2.1");
        var somebody = new SecurityContextImpl(new TestingAuthenticationToken("mara", "", "ROLE_VIEWER"));
        session.setAttribute(CONTEXT, somebody);
        sessions.attributeAdded(new HttpSessionBindingEvent(session, CONTEXT, somebody));
        assertThat(session.getMaxInactiveInterval()).isEqualTo(28_800);
        assertThat(sessions.count()).isZero();
        many(20, "192.0.2.1");
        assertThat(session.isInvalid()).isFalse();
    }

    /** Signing in gives a session another id; it must not be counted for ever under the old one. */
    @Test
    void anotherIdIsTheSameSession() {
        MockHttpSession session = from("192.0.2.1");
        String old = session.getId();
        session.changeSessionId();
        sessions.sessionIdChanged(new HttpSessionEvent(session), old);
        sessions.sessionDestroyed(new HttpSessionEvent(session));
        assertThat(sessions.count()).isZero();
    }
}
