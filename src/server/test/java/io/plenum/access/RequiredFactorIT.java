package io.plenum.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.plenum.access.account.AccountLink;
import io.plenum.access.account.AccountStore;
import io.plenum.access.account.Invitations;
import io.plenum.access.factor.SecondFactors;
import io.plenum.access.factor.Totp;
import io.plenum.database.TestDatabase;
import io.plenum.shell.TestBrowser;
import io.plenum.web.ApiCalls;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.ContextConfiguration;

/** Where a second factor is required its owner sets it up at the sign-in, in a real browser, and is in. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"plenum.admin-password=" + TestBrowser.PASSWORD, "plenum.factor-from=TECHNICIAN"})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class RequiredFactorIT {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @LocalServerPort
    private int port;

    @Autowired
    private Invitations invitations;

    @Autowired
    private SecondFactors factors;

    @Autowired
    private AccountStore accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private SecurityContextHolderStrategy contexts;

    /** The first administrator of an installation that requires it must not be locked out of it. */
    @Test
    void theAdministratorSetsItUpAndIsInAndComesAgainByCodeOrRecoveryCode() {
        try (TestBrowser browser = TestBrowser.open()) {
            Page page = browser.stranger(port, ColorScheme.LIGHT);
            TestBrowser.signIn(page, "admin", TestBrowser.PASSWORD);
            String recovery = setUp(page).getFirst();
            assertThat(page.locator("vaadin-side-nav")).isVisible();
            assertThat(audited("admin")).contains("second factor set up", "signed in");

            Page again = browser.stranger(port, ColorScheme.LIGHT);
            TestBrowser.signIn(again, "admin", TestBrowser.PASSWORD);
            enter(again, "000000");
            assertThat(again.locator("vaadin-text-field[invalid]")).isVisible();
            enter(again, recovery);
            assertThat(again.locator("vaadin-side-nav")).isVisible();

            Page thief = browser.stranger(port, ColorScheme.LIGHT);
            TestBrowser.signIn(thief, "admin", TestBrowser.PASSWORD);
            enter(thief, recovery);
            assertThat(thief.locator("vaadin-text-field[invalid]")).isVisible();
        }
    }

    /** Somebody invited chooses a password by link and meets the same page; a reset of a lost factor leads there again. */
    @Test
    void whoeverIsInvitedOrHasLostTheAuthenticatorSetsItUpToo() {
        String link = invite("ines");
        try (TestBrowser browser = TestBrowser.open()) {
            Page page = browser.stranger(port, ColorScheme.LIGHT);
            choose(page, link);
            TestBrowser.signIn(page, "ines", TestBrowser.PASSWORD);
            setUp(page);
            assertThat(page.locator("vaadin-side-nav")).isVisible();

            ApiCalls.asAdministrator(contexts, () -> factors.reset("ines"));
            Page anew = browser.stranger(port, ColorScheme.LIGHT);
            TestBrowser.signIn(anew, "ines", TestBrowser.PASSWORD);
            setUp(anew);
            assertThat(anew.locator("vaadin-side-nav")).isVisible();

            // a new password leaves the factor as it is: it asks for a code and offers no new one
            choose(anew, renew("ines"));
            Page late = browser.stranger(port, ColorScheme.LIGHT);
            TestBrowser.signIn(late, "ines", TestBrowser.PASSWORD);
            assertThat(late.locator("vaadin-text-field")).isVisible();
            assertThat(late.locator("code")).hasCount(0);
        }
    }

    /** Half signed in is not signed in: the page with the picture opens nothing else. */
    @Test
    void thePasswordAloneOpensNothing() {
        try (TestBrowser browser = TestBrowser.open()) {
            Page page = browser.stranger(port, ColorScheme.LIGHT);
            accounts.add("ole", Objects.requireNonNull(accounts.of("admin")).hash(), Role.TECHNICIAN);
            TestBrowser.signIn(page, "ole", TestBrowser.PASSWORD);
            assertThat(page.locator("code")).isVisible();
            page.navigate("account");
            assertThat(page.locator("input[name=password]")).isVisible();
            assertThat(page.request().get("api/v1/points").status()).isEqualTo(401);
        }
    }

    private List<String> setUp(Page page) {
        Locator words = page.locator("code");
        assertThat(words).isVisible();
        enter(page, Totp.code(secret(words.innerText()), Totp.step(clock.instant())));
        Locator codes = page.locator("pre");
        assertThat(codes).isVisible();
        List<String> recovery = codes.innerText().strip().lines().toList();
        assertThat(recovery).hasSize(10);
        page.locator("vaadin-button").click();
        return recovery;
    }

    private static void enter(Page page, String code) {
        page.locator("vaadin-text-field input").fill(code);
        page.locator("vaadin-button").click();
    }

    private static void choose(Page page, String link) {
        page.navigate(link.replaceFirst("^/", ""));
        page.locator("input[name=password]").fill(TestBrowser.PASSWORD);
        page.locator("button").click();
        assertThat(page.locator("a[href$=login]")).isVisible();
    }

    private String invite(String name) {
        AccountLink[] made = new AccountLink[1];
        ApiCalls.asAdministrator(
                contexts, () -> made[0] = invitations.invite(name, "", Role.TECHNICIAN, Locale.ENGLISH));
        return Objects.requireNonNull(made[0].link());
    }

    private String renew(String name) {
        AccountLink[] made = new AccountLink[1];
        ApiCalls.asAdministrator(contexts, () -> made[0] = invitations.renew(name, Locale.ENGLISH));
        return Objects.requireNonNull(made[0].link());
    }

    private List<String> audited(String who) {
        return jdbc.sql("SELECT what FROM audit WHERE who = ?")
                .param(who)
                .query(String.class)
                .list();
    }

    private static byte[] secret(String words) {
        String text = words.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        byte[] bytes = new byte[text.length() * 5 / 8];
        long buffer = 0;
        int bits = 0;
        int next = 0;
        for (char letter : text.toCharArray()) {
            buffer = buffer << 5 | ALPHABET.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[next++] = (byte) (buffer >> bits);
            }
        }
        return bytes;
    }
}
