package io.plenum.site;

import com.vaadin.flow.server.VaadinSession;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The site that pages speak of where there are several: the one that was chosen last in this session. Only for use on a UI's thread. */
@Component
public class SiteChoice {

    private static final String KEY = "plenum.site";

    private final SiteAccess models;

    SiteChoice(SiteAccess models) {
        this.models = models;
    }

    /** The oldest where none was chosen; null where there is none at all that may be looked at. */
    public @Nullable Site current() {
        VaadinSession session = VaadinSession.getCurrent();
        Object chosen = session == null ? null : session.getAttribute(KEY);
        List<Site> sites = sites();
        return sites.stream()
                .filter(site -> site.key().equals(chosen))
                .findFirst()
                .orElse(sites.isEmpty() ? null : sites.getFirst());
    }

    /** The zone of its clock; UTC where there is no site. */
    public ZoneId zone() {
        Site site = current();
        return site == null ? ZoneOffset.UTC : site.zone();
    }

    /** All that may be looked at, the oldest first. */
    public List<Site> sites() {
        return models.visible().sites();
    }

    /** What is not known changes nothing. */
    public void choose(String key) {
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null && sites().stream().anyMatch(site -> site.key().equals(key))) {
            session.setAttribute(KEY, key);
        }
    }
}
