package io.plenum.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.access.Area;
import io.plenum.access.Grant;
import io.plenum.access.Role;
import io.plenum.access.account.Users;
import io.plenum.access.kiosk.KioskPage;
import io.plenum.access.kiosk.Kiosks;
import io.plenum.database.TestDatabase;
import io.plenum.web.ApiCalls;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.context.WebApplicationContext;

/**
 * Tries every endpoint and every view of the running server as every role and as nobody, against the answers that
 * {@code access.txt} expects. What is new has to be entered there on purpose; what is gone has to leave.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "plenum.admin-password=" + AccessMatrixIT.PASSWORD)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import({ViewsEntered.class, OneFloor.class})
class AccessMatrixIT {

    static final String PASSWORD = "a-Password-for-1-test";

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext server;

    @Autowired
    private ViewsEntered views;

    @Autowired
    private Users users;

    @Autowired
    private Kiosks kiosks;

    @Autowired
    private SecurityContextHolderStrategy contexts;

    private final List<String> wrong = new ArrayList<>();

    @Test
    void everyDoorOpensToItsRolesAndToNobodyElse() throws Exception {
        AccessTable table = AccessTable.read();
        Set<String> endpoints = Endpoints.endpoints(server);
        Set<String> screens = Endpoints.views(server);
        Set<String> all = new HashSet<>(endpoints);
        all.addAll(screens);
        assertThat(all.stream()
                        .filter(endpoint -> !table.endpoints().contains(endpoint))
                        .sorted())
                .as(
                        "not in %s; add one line for each: the endpoint and the lowest role that may call it",
                        AccessTable.FILE)
                .isEmpty();
        assertThat(table.endpoints().stream().filter(endpoint -> !all.contains(endpoint)))
                .as("in %s, but the server has no such endpoint any more", AccessTable.FILE)
                .isEmpty();
        tryAs(null, table, endpoints, screens);
        for (Role role : Role.values()) {
            ApiCalls.asAdministrator(contexts, () -> users.add(name(role), PASSWORD, role));
            tryAs(role, table, endpoints, screens);
        }
        tryInParts(table, endpoints, screens);
        tryAsKiosk(table, endpoints, screens);
        assertThat(wrong).as("differs from %s", AccessTable.FILE).isEmpty();
    }

    /** A servlet of its own would be reached past everything that is tried here. */
    @Test
    void nothingElseServes() {
        assertThat(Objects.requireNonNull(server.getServletContext())
                        .getServletRegistrations()
                        .keySet())
                .containsOnly("dispatcherServlet", "springServlet");
    }

    private void tryAs(@Nullable Role role, AccessTable table, Set<String> endpoints, Set<String> screens)
            throws Exception {
        tryAs(role == null ? null : name(role), endpoint -> table.opens(endpoint, role), endpoints, screens);
    }

    /** An engineer of one system: no endpoint that is about the whole building opens, nor one that nobody has thought of. */
    private void tryInParts(AccessTable table, Set<String> endpoints, Set<String> screens) throws Exception {
        Grant grant = new Grant(Role.ENGINEER, new Area(null, "hvac"));
        ApiCalls.asAdministrator(contexts, () -> {
            users.add("partly", PASSWORD, Role.ADMINISTRATOR);
            users.grant("partly", true, List.of(grant));
        });
        tryAs("partly", endpoint -> table.opensInParts(endpoint, Role.ENGINEER), endpoints, screens);
    }

    /** A screen on a wall: the plan of its own floor and its own dashboard, and nothing else; nothing at all of others. */
    private void tryAsKiosk(AccessTable table, Set<String> endpoints, Set<String> screens) throws Exception {
        Instant expires = Instant.now().plus(Duration.ofHours(1));
        for (String floor : List.of(OneFloor.KEY, OneFloor.OTHER)) {
            List<KioskPage> pages =
                    List.of(KioskPage.ofFloor(floor, "hvac"), KioskPage.ofDashboard(Long.parseLong(floor)));
            List<String> link = new ArrayList<>();
            ApiCalls.asAdministrator(
                    contexts,
                    () -> link.add(kiosks.make("hall", pages, 30, expires).link()));
            Visitor screen = new Visitor(port);
            screen.show(link.getFirst().replaceFirst(".*/", ""));
            boolean own = floor.equals(OneFloor.KEY);
            tryAs(
                    screen,
                    null,
                    endpoint -> own ? table.opensToKiosks(endpoint) : table.opens(endpoint, null),
                    endpoints,
                    screens);
        }
    }

    private void tryAs(@Nullable String name, Predicate<String> opens, Set<String> endpoints, Set<String> screens)
            throws Exception {
        Visitor visitor = new Visitor(port);
        if (name != null) {
            visitor.signIn(name, PASSWORD);
        }
        tryAs(visitor, name, opens, endpoints, screens);
    }

    private void tryAs(
            Visitor visitor, @Nullable String name, Predicate<String> opens, Set<String> endpoints, Set<String> screens)
            throws Exception {
        for (String endpoint : endpoints) {
            note(judge(ask(visitor, endpoint, name), opens.test(endpoint), name), endpoint, name);
        }
        for (String endpoint : screens) {
            note(look(visitor, Endpoints.example(endpoint), opens.test(endpoint), name), endpoint, name);
        }
    }

    private void note(String problem, String endpoint, @Nullable String name) {
        if (!problem.isEmpty()) {
            wrong.add(endpoint + " as " + (name == null ? "nobody" : name) + ": " + problem);
        }
    }

    private int ask(Visitor visitor, String endpoint, @Nullable String name) throws IOException, InterruptedException {
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        HttpRequest.Builder request = visitor.request(Endpoints.example(endpoint));
        if (name != null) {
            byte[] pair = (name + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        }
        return visitor.status(request.method(method.equals("ANY") ? "GET" : method, BodyPublishers.noBody()));
    }

    /** Whoever is let in may be told that the request makes no sense, but the server must not fail over it. */
    private static String judge(int status, boolean open, @Nullable String role) {
        if (open) {
            return status == 401 || status == 403 || status == 302 || status >= 500 && status != 503
                    ? "should be let in, got " + status
                    : "";
        }
        Set<Integer> refusals = role == null ? Set.of(401, 403, 302) : Set.of(403);
        return refusals.contains(status) ? "" : "should be refused, got " + status;
    }

    private String look(Visitor visitor, String path, boolean open, @Nullable String role)
            throws IOException, InterruptedException {
        int status = visitor.get(path).statusCode();
        views.forget();
        String page = visitor.open(path);
        // The first view entered is the one asked for, or where a refusal leads to.
        String first =
                views.entered().isEmpty() ? "" : views.entered().getFirst().getSimpleName();
        boolean refused = Set.of("", "NotFoundView", "RouteAccessDeniedError").contains(first)
                || first.equals("LoginView") && !path.equals("/login");
        if (views.entered().stream().anyMatch(view -> view.getSimpleName().equals("FailureView"))) {
            return "failed: " + page;
        }
        if (open == refused) {
            return (open ? "should be let in" : "should be refused") + ", got " + first;
        }
        return role == null && !open && status != 302 ? "should be sent to the sign-in, got " + status : "";
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
