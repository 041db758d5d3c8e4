package io.plenum.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.plenum.access.Role;
import io.plenum.access.Users;
import io.plenum.database.TestDatabase;
import io.plenum.web.ApiCalls;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.ContextConfiguration;

/** Floors and points over real HTTP. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"plenum.first-start.site=floorplans/aula-house", "plenum.admin-password=" + TwinApiIT.PASSWORD})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class TwinApiIT {

    static final String PASSWORD = "a-Password-for-1-test";

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @Autowired
    private SecurityContextHolderStrategy contexts;

    private ApiCalls api = new ApiCalls(0, "");

    @BeforeEach
    void connect() {
        api = new ApiCalls(port, PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/points?floor=nowhere, floor",
        "/api/v1/points?space=nowhere, space",
        "/api/v1/points?equipment=nowhere, equipment",
        "/api/v1/points?page=x, page",
        "/api/v1/points?size=0, size",
        "/api/v1/spaces?floor=nowhere, floor",
        "/api/v1/equipment?space=nowhere, space",
        "/api/v1/equipment?size=5001, size",
        "/api/v1/sites?page=-1, page",
        "/api/v1/floors/floor-2/state?at=yesterday, at",
    })
    void aParameterThatMakesNoSenseIsNamed(String path, String field) throws Exception {
        HttpResponse<String> answer = api.get(path, "admin");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"errors\":[{\"field\":\"" + field + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/floors/nowhere/state",
        "/api/v1/floors/nowhere/live",
        "/api/v1/floors/nowhere/plan.svg",
        "/api/v1/points/no/such"
    })
    void whatIsNotThereIsNotFoundInTheReadersLanguage(String path) throws Exception {
        HttpResponse<String> answer = api.send(api.request(path, "admin").header("Accept-Language", "de"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(answer.body()).contains("Es gibt nichts mit dem Schlüssel");
    }

    /** Whoever is locked out must not go on watching the building through a feed that is open already. */
    @Test
    void theFeedOfALockedUserEnds() throws Exception {
        api.addUser(users, contexts, "lotte", Role.VIEWER);
        HttpResponse<java.io.InputStream> feed = api.open("/api/v1/floors/floor-2/live", "lotte");
        assertThat(feed.statusCode()).isEqualTo(200);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(feed.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("event:snapshot");
            ApiCalls.asAdministrator(contexts, () -> users.disable("lotte"));
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                while (lines.readLine() != null) {
                    // what was on its way
                }
            });
        }
    }
}
