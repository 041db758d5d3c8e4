package io.plenum.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plenum.notify.reach.ReachChannel;
import io.plenum.notify.reach.ReachTopic;
import io.plenum.uikit.PlainTable;

/** What reaches whoever is signed in: by mail, on their devices, on their phone. */
class ReachCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ReachServices services;

    ReachCard(ReachServices services) {
        this.services = services;
        addClassName("plenum-card");
        add(new H2(getTranslation("reach.title")), new Paragraph(getTranslation("reach.intro")), choices());
        String quiet = services.quiet().words(services.user().name());
        if (quiet != null) {
            add(new Paragraph(getTranslation("reach.quiet", quiet)));
        }
        add(new PushDeviceList(services), new PhoneFields(services));
    }

    private PlainTable choices() {
        PlainTable table = new PlainTable("reach.topic", "reach.channel.MAIL", "reach.channel.PUSH");
        for (ReachTopic topic : ReachTopic.values()) {
            table.row(new Span(getTranslation("reach.topic." + topic)), mail(topic), choice(topic, ReachChannel.PUSH));
        }
        return table;
    }

    private Component mail(ReachTopic topic) {
        if (topic.isMailed()) {
            return choice(topic, ReachChannel.MAIL);
        }
        Span words = new Span(getTranslation(topic.isAlarm() ? "reach.by-route" : "reach.never"));
        words.addClassName("plenum-soft");
        return words;
    }

    private Checkbox choice(ReachTopic topic, ReachChannel channel) {
        Checkbox box = new Checkbox(services.choices().own(topic, channel));
        box.setAriaLabel(getTranslation("reach.topic." + topic) + ", " + getTranslation("reach.channel." + channel));
        box.addValueChangeListener(change -> services.choices().choose(topic, channel, change.getValue()));
        return box;
    }
}
