package io.plenum.comfort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.comfort.complaint.Complaint;
import io.plenum.comfort.complaint.ComplaintQuery;
import io.plenum.comfort.complaint.Complaints;
import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteModel;
import io.plenum.uikit.Displays;
import io.plenum.uikit.NowCard;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Complaints that wait for an answer, on the page that says how the building is, for whoever may answer; nothing where none waits. */
@org.springframework.stereotype.Component
class ComplaintsNow implements NowCard {

    private static final int SHOWN = 3;
    private static final int MOST = 50;

    private final Complaints complaints;
    private final SiteAccess models;
    private final Displays displays;
    private final SiteChoice choice;
    private final CurrentUser user;

    ComplaintsNow(Complaints complaints, SiteAccess models, Displays displays, SiteChoice choice, CurrentUser user) {
        this.complaints = complaints;
        this.models = models;
        this.displays = displays;
        this.choice = choice;
        this.user = user;
    }

    @Override
    public Component create() {
        Section card = new Section(new H2(ComfortFormatter.text("comfort.now")));
        card.addClassName("plenum-card");
        Site site = choice.current();
        List<Complaint> waiting = site != null && user.mayAnywhere(Role.TECHNICIAN) ? waiting(site) : List.of();
        card.setVisible(!waiting.isEmpty());
        ComfortFormatter words = words(site);
        UnorderedList list = new UnorderedList();
        list.addClassName("plenum-rows");
        waiting.stream().limit(SHOWN).forEach(one -> list.add(line(one, words)));
        card.add(list, new Anchor("comfort?complaints=open", ComfortFormatter.text("comfort.now.all", waiting.size())));
        return card;
    }

    private List<Complaint> waiting(Site site) {
        return complaints.find(new ComplaintQuery(site.key(), true, null, 0, MOST)).stream()
                .filter(one -> complaints.mayAnswer(one.space()))
                .toList();
    }

    private ComfortFormatter words(@Nullable Site site) {
        UI ui = UI.getCurrent();
        SiteModel model = models.visible();
        ZoneId building = site == null ? model.displayZone() : site.zone();
        return new ComfortFormatter(
                model,
                ui.getLocale(),
                displays.zone(building, ui),
                displays.current().fahrenheit());
    }

    private static ListItem line(Complaint one, ComfortFormatter words) {
        Span when = new Span(words.moment(one.time()));
        when.addClassName("plenum-soft");
        String title = ComfortFormatter.text("comfort.kind." + one.kind()) + " · " + words.room(one.space());
        return new ListItem(new Anchor("comfort?complaints=open", title), when);
    }
}
