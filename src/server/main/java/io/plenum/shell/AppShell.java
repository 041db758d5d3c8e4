package io.plenum.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Map;

/** The page around all views. */
@StyleSheet(Aura.STYLESHEET)
public class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    /** Until the first page is there: where header, navigation and content will be, in a grey that suits light and dark. */
    private static final String SKELETON = """
            #outlet:not(:has(> :not(output))) {
              --line: linear-gradient(rgb(128 128 128 / 10%) 0 0);
              background:
                var(--line) 12px 12px / 120px 22px no-repeat, var(--line) 0 48px / 100% 1px no-repeat,
                var(--line) 18px 70px / 180px 22px no-repeat, var(--line) 18px 112px / min(60%, 520px) 16px no-repeat,
                var(--line) 18px 150px / calc(100% - 36px) 150px no-repeat, var(--line) 18px 318px / calc(100% - 36px) 150px no-repeat;
            }
            @media (min-width: 801px) {
              #outlet:not(:has(> :not(output))) { background-position: 12px 12px, 0 48px, 278px 70px, 278px 112px, 278px 150px, 278px 318px; }
            }
            """;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.setPageTitle("Plenum");
        settings.addLink("icons/plenum.svg", Map.of("rel", "icon", "type", "image/svg+xml"));
        settings.addLink("icons/plenum-192.png", Map.of("rel", "apple-touch-icon"));
        // A proxy in front may let nobody fetch it who has not signed in.
        settings.addLink("manifest.webmanifest", Map.of("rel", "manifest", "crossorigin", "use-credentials"));
        settings.addInlineWithContents(SKELETON, Inline.Wrapping.STYLESHEET);
        settings.addMetaTag("theme-color", "#2b5c92");
    }
}
