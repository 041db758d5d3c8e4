package io.plenum.access.ui.user;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.plenum.access.Role;
import io.plenum.access.account.Users;
import io.plenum.database.TestDatabase;
import io.plenum.shell.TestBrowser;
import io.plenum.web.ApiCalls;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.ContextConfiguration;

/** An administrator's way with accounts, in a real browser: nothing happens by one click. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "plenum.admin-password=" + TestBrowser.PASSWORD)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class UsersIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SecurityContextHolderStrategy contexts;

    @Test
    void rolesLinksAndDeletingAskFirst() {
        // Other tests leave accounts and links in the same database.
        long accounts = count("app_user");
        long links = count("account_link");
        new ApiCalls(port, TestBrowser.PASSWORD).addUser(users, contexts, "vito", Role.VIEWER);
        try (TestBrowser browser = TestBrowser.open();
                Page page = browser.signedIn(port, ColorScheme.LIGHT)) {
            page.navigate("admin/users");
            Locator row = page.locator("tr", new Page.LocatorOptions().setHasText("vito"));

            choose(page, row, "Engineer");
            Locator dialog = page.locator("vaadin-confirm-dialog");
            assertThat(dialog).containsText("from Viewer to Engineer");
            assertThat(dialog).containsText("connects controllers");
            dialog.getByText("Cancel").click();
            assertThat(row.locator("vaadin-select")).containsText("Viewer");
            assertThat(role("vito")).isEqualTo("VIEWER");
            choose(page, row, "Engineer");
            dialog.getByText("Change the role").click();
            assertThat(dialog).hasCount(0);
            assertThat(role("vito")).isEqualTo("ENGINEER");

            row.getByText("Password link").click();
            assertThat(count("account_link")).isEqualTo(links);
            assertThat(TestBrowser.barriers(page)).isEqualTo(List.of());
            dialog.locator("vaadin-button[slot=confirm-button]").click();
            Locator link = page.locator(".plenum-copy input");
            assertThat(link).hasValue(java.util.regex.Pattern.compile("http://localhost:" + port + "/password/set/.+"));
            assertThat(count("account_link")).isEqualTo(links + 1);
            page.getByText("Copy", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.getByText("Copied", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(TestBrowser.barriers(page)).isEqualTo(List.of());
            page.getByText("I have copied it").click();

            row.getByText("Delete").click();
            assertThat(dialog).containsText("cannot be undone");
            dialog.locator("vaadin-button[slot=confirm-button]").click();
            assertThat(row).hasCount(0);
            assertThat(count("app_user")).isEqualTo(accounts);
            Locator myself = page.getByText("admin", new Page.GetByTextOptions().setExact(true));
            assertThat(page.locator("tr", new Page.LocatorOptions().setHas(myself)))
                    .hasCount(1);
            assertThat(page.locator("tr", new Page.LocatorOptions().setHas(myself))
                            .getByText("Delete"))
                    .hasCount(0);
        }
    }

    private static void choose(Page page, Locator row, String role) {
        row.locator("vaadin-select").click();
        page.locator("vaadin-select-item:visible", new Page.LocatorOptions().setHasText(role))
                .first()
                .click();
    }

    private String role(String name) {
        return jdbc.sql("SELECT role FROM app_user WHERE name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
