package io.plenum.fault.selftest.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.plenum.fault.monitor.MonitoredKind;
import io.plenum.fault.selftest.SelfTests;
import io.plenum.fault.selftest.SizeSummary;
import io.plenum.site.Equipment;
import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteNote;
import io.plenum.uikit.empty.EmptyState;
import io.plenum.web.language.Languages;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What fault detection would notice in this building, how soon and from which size on; and what not. */
@Route("faults/self-test")
@RolesAllowed("VIEWER")
@CssImport("./alarm/alarms.css")
public class SelfTestView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    SelfTestView(SelfTests tests, SiteAccess models, SiteChoice choice) {
        Site site = choice.current();
        addClassNames("plenum-page", "plenum-alarms");
        add(new H1(getTranslation("selftest.title")), new SiteNote(choice));
        add(soft("selftest.lead"));
        LocalDate latest = site == null ? null : tests.latest(site);
        if (site == null || latest == null) {
            add(new EmptyState(getTranslation("selftest.empty"), getTranslation("selftest.empty-hint")));
        } else {
            Locale locale = UI.getCurrent().getLocale();
            add(soft("selftest.latest", day(latest, locale)));
            cards(tests.summaries(site), models.visible(), new SelfTestTexts(locale));
            add(soft("selftest.assumed"));
        }
        Div links = new Div(new Anchor("faults", getTranslation("selftest.faults")));
        links.addClassName("plenum-links");
        add(links);
    }

    private Paragraph soft(String key, Object... arguments) {
        Paragraph paragraph = new Paragraph(getTranslation(key, arguments));
        paragraph.addClassName("plenum-soft");
        return paragraph;
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Languages.written(locale))
                .format(day);
    }

    /** By kind and by name; what left the model is not shown. */
    private void cards(List<SizeSummary> all, SiteModel model, SelfTestTexts texts) {
        Map<MonitoredKind, Map<String, List<SizeSummary>>> kinds = new TreeMap<>();
        for (SizeSummary one : all) {
            Equipment unit = model.equipment(one.subject());
            MonitoredKind kind = kind(unit);
            if (unit != null && kind != null) {
                Map<String, List<SizeSummary>> units = kinds.computeIfAbsent(kind, key -> new TreeMap<>());
                add(units, unit, one);
            }
        }
        kinds.forEach((kind, units) -> add(new SelfTestCard(getTranslation("fault.kind." + kind), units, texts)));
    }

    /** Units of the same name are told apart by their keys. */
    private static void add(Map<String, List<SizeSummary>> units, Equipment unit, SizeSummary one) {
        List<SizeSummary> same = units.get(unit.name());
        boolean another = same != null && !same.getFirst().subject().equals(one.subject());
        units.computeIfAbsent(another ? unit.name() + " · " + unit.key() : unit.name(), key -> new ArrayList<>())
                .add(one);
    }

    private static @Nullable MonitoredKind kind(@Nullable Equipment unit) {
        return unit == null ? null : MonitoredKind.of(unit.meaning().type());
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("selftest.title");
    }
}
