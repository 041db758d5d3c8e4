package io.plenum.audit.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.plenum.audit.Audit;
import io.plenum.database.TestDatabase;
import io.plenum.shell.TestBrowser;
import io.plenum.web.ApiCalls;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The audit as an administrator reads it, on the screen and by machine. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "plenum.admin-password=" + TestBrowser.PASSWORD)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class AuditIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Audit audit;

    @Test
    void theApiFindsByAnyPartAndExportsHarmlessly() throws Exception {
        audit.changed("limit changed", "rule", "api-rule", Map.of("limit", 1), Map.of("limit", 2));
        audit.recordFor("=cmd()", "deed of a stranger", "100% of a_b");
        ApiCalls calls = new ApiCalls(port, TestBrowser.PASSWORD);
        assertThat(calls.get("/api/v1/audit?text=api-rule", "admin").body())
                .contains("\"total\":1", "limit changed", "\\\"limit\\\":2", "\"hash\"");
        assertThat(calls.get("/api/v1/audit?text=100%25%20of%20a_b", "admin").body())
                .contains("\"total\":1");
        assertThat(calls.get("/api/v1/audit?text=100_%25", "admin").body()).contains("\"total\":0");
        assertThat(calls.get("/api/v1/audit?to=2000-01-01T00:00:00Z", "admin").body())
                .contains("\"total\":0");
        assertThat(calls.get("/api/v1/audit?from=x", "admin").statusCode()).isEqualTo(400);
        assertThat(calls.get("/api/v1/audit?action=limit-changed&text=api-rule", "admin")
                        .body())
                .contains("\"total\":1");
        assertThat(calls.get("/api/v1/audit?action=role-changed&text=api-rule", "admin")
                        .body())
                .contains("\"total\":0");
        assertThat(calls.get("/api/v1/audit?action=Not%20a%20key", "admin").statusCode())
                .isEqualTo(400);
        assertThat(calls.get("/api/v1/audit/export?what=stranger", "admin").body())
                .contains("'=cmd()");
        // An export is a deed itself.
        assertThat(calls.get("/api/v1/audit?what=audit%20exported", "admin").body())
                .contains("stranger");
    }

    @Test
    void thePageSearchesShowsAndChecks() {
        audit.changed("limit changed", "rule", "page-rule", Map.of("limit", 21.5), Map.of("limit", 23.5));
        try (TestBrowser browser = TestBrowser.open();
                Page page = browser.signedIn(port, ColorScheme.LIGHT)) {
            page.navigate("admin/audit");
            button(page, "Check now").click();
            assertThat(page.getByText("unbroken")).isVisible();
            page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).fill("page-rule");
            assertThat(page.getByText("1 to 1 of 1")).isVisible();
            assertThat(TestBrowser.barriers(page)).isEmpty();
            page.locator("td vaadin-button").click();
            assertThat(page.locator("pre").first()).containsText("21.5");
            assertThat(page.locator("pre").last()).containsText("23.5");
            assertThat(TestBrowser.barriers(page)).isEmpty();
            button(page, "Close").click();
            page.setViewportSize(390, 844);
            assertThat(TestBrowser.barriers(page)).isEmpty();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
