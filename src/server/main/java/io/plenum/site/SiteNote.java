package io.plenum.site;

import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** Says below a page's title which site it speaks of; nothing where there is only one. */
public class SiteNote extends Paragraph {

    private static final long serialVersionUID = 1L;

    public SiteNote(SiteChoice choice) {
        Site site = choice.current();
        setVisible(choice.sites().size() > 1 && site != null);
        setText(text(site));
        addClassName("plenum-site-note");
    }

    private String text(@Nullable Site site) {
        return site == null ? "" : getTranslation("site.note", site.name());
    }
}
