package io.plenum.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** What the tests of screens rely on: letters that cannot be read are found in either colours. */
class TestBrowserIT {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><title>Colours</title><style>
              html { color-scheme: light dark; color: light-dark(#000, #fff); background: light-dark(#fff, #000); }
              p { color: %s; }
            </style></head><body><main><h1>Colours</h1><p>Some words to read</p></main></body></html>""";

    @Test
    void lettersThatCannotBeReadAreFoundInLightAndInDark() {
        try (TestBrowser browser = TestBrowser.open();
                Page page = browser.stranger(0, ColorScheme.LIGHT)) {
            page.setContent(PAGE.formatted("inherit"));
            assertThat(TestBrowser.barriers(page)).isEmpty();
            page.setContent(PAGE.formatted("light-dark(#eee, #fff)"));
            assertThat(TestBrowser.barriers(page)).singleElement().asString().startsWith("color-contrast");
            page.setContent(PAGE.formatted("light-dark(#000, #111)"));
            assertThat(TestBrowser.barriers(page)).singleElement().asString().startsWith("dark: color-contrast");
        }
    }
}
