package io.plenum.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.plenum.access.kiosk.KioskLink;
import io.plenum.access.kiosk.Kiosks;
import io.plenum.uikit.DateTimeText;
import io.plenum.uikit.Displays;
import io.plenum.uikit.PlainTable;
import io.plenum.web.RequestProblem;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The links of screens on walls. */
class KiosksCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Kiosks kiosks;
    private final transient Displays displays;
    private final Paragraph none = new Paragraph(getTranslation("ui.kiosk.none"));
    private final PlainTable table = new PlainTable(
            "ui.kiosk.name",
            "ui.kiosk.pages",
            "ui.kiosk.author",
            "ui.token.expires",
            "ui.token.used",
            "ui.users.actions");

    KiosksCard(Kiosks kiosks, Displays displays) {
        this.kiosks = kiosks;
        this.displays = displays;
        addClassNames("plenum-card", "plenum-scroll");
        Button add = new Button(getTranslation("ui.kiosk.add"), event -> new KioskDialog(kiosks, this::refresh).open());
        add.setEnabled(!kiosks.floors().isEmpty());
        add(new H2(getTranslation("ui.kiosks")), new Paragraph(getTranslation("ui.kiosks.what")), add);
        if (kiosks.floors().isEmpty()) {
            add(new Paragraph(getTranslation("ui.kiosk.no-floors")));
        }
        add(none, table);
        refresh();
    }

    private void refresh() {
        table.clear();
        List<KioskLink> links = kiosks.list();
        none.setVisible(links.isEmpty());
        table.setVisible(!links.isEmpty());
        KioskPageNames names = new KioskPageNames(kiosks);
        for (KioskLink link : links) {
            table.row(
                    link.name(),
                    link.pages().stream().map(names::of).collect(Collectors.joining(", ")),
                    link.author(),
                    ends(link.expires()),
                    used(link.used()),
                    revoke(link));
        }
    }

    private String ends(Instant expires) {
        String when = DateTimeText.text(expires, displays);
        return expires.isAfter(Instant.now()) ? when : getTranslation("ui.kiosk.expired", when);
    }

    private String used(@Nullable Instant used) {
        return used == null ? getTranslation("ui.token.never") : DateTimeText.text(used, displays);
    }

    private Button revoke(KioskLink link) {
        Button revoke = new Button(getTranslation("ui.token.revoke"), event -> {
            try {
                kiosks.revoke(link.id());
            } catch (RequestProblem gone) {
                // somebody else was quicker
            }
            refresh();
        });
        revoke.setAriaLabel(getTranslation("ui.token.revoke-of", link.name()));
        return revoke;
    }
}
