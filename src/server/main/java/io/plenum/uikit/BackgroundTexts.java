package io.plenum.uikit;

import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.Locale;
import java.util.Map;

/**
 * What the readers of plan files in the browser ({@code frontend/editor/background}) say, and the libraries that they read with.
 * Whoever shows a page that reads plan files asks for the texts, and so has the libraries.
 */
@NpmPackage(value = "dxf-parser", version = "1.1.2")
@NpmPackage(value = "pdfjs-dist", version = "6.5.438")
@NpmPackage(value = "web-ifc", version = "0.0.78")
public final class BackgroundTexts {

    private BackgroundTexts() {}

    /** By the keys of the notes and problems that a reader gives. */
    public static Map<String, String> in(Locale locale) {
        return new BrowserTexts(locale)
                .with("messages/background", "background.")
                .asMap();
    }
}
