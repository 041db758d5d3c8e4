package io.plenum.site.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.plenum.site.exporting.ExportFormat;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Downloads of a site's model for other programs. */
class ExportLinks extends Div {

    private static final long serialVersionUID = 1L;

    ExportLinks(String site) {
        addClassName("plenum-links");
        add(new Span(getTranslation("site.export")));
        for (ExportFormat format : ExportFormat.values()) {
            String name = format.name().toLowerCase(Locale.ROOT);
            Anchor link = new Anchor(
                    "api/v1/export/site?site=" + URLEncoder.encode(site, StandardCharsets.UTF_8) + "&format=" + name,
                    getTranslation("site.export." + name));
            link.getElement().setAttribute("download", true);
            link.setRouterIgnore(true);
            add(link);
        }
    }
}
