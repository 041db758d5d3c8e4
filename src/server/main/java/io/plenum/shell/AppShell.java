package io.plenum.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Map;

/** The page around all views. */
@StyleSheet(Aura.STYLESHEET)
public class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.setPageTitle("Plenum");
        settings.addLink("icons/plenum.svg", Map.of("rel", "icon", "type", "image/svg+xml"));
        settings.addLink("icons/plenum-192.png", Map.of("rel", "apple-touch-icon"));
        // A proxy in front may let nobody fetch it who has not signed in.
        settings.addLink("manifest.webmanifest", Map.of("rel", "manifest", "crossorigin", "use-credentials"));
        settings.addMetaTag("theme-color", "#2b5c92");
    }
}
