package io.plenum.alarm.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.plenum.access.PreferenceSection;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmAccess;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.Priority;
import io.plenum.uikit.HeaderItem;
import io.plenum.uikit.Polling;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * A sound in the browser when an urgent alarm is new, for those who have chosen it in this browser: a control room wants it, the office next
 * door does not. It is made and played in {@code alarm/sound.ts}, which also says where the browser has blocked it.
 */
@Configuration(proxyBeanMethods = false)
class AlarmSound {

    @Bean
    @Order(9)
    HeaderItem urgentAlarmSound(AlarmAccess alarms) {
        return () -> new SoundItem(alarms);
    }

    @Bean
    @Order(2)
    PreferenceSection soundPreference() {
        return SoundSection::new;
    }

    @Tag("plenum-alarm-sound")
    private static final class SoundItem extends Div {

        private static final long serialVersionUID = 1L;

        private final transient AlarmAccess alarms;
        private long shown = -1;

        SoundItem(AlarmAccess alarms) {
            this.alarms = alarms;
            addClassName("plenum-chip");
            getElement().setProperty("blocked", getTranslation("alarms.sound.blocked"));
            Polling.whileShown(this, this::refresh);
        }

        /** The number of the latest one grows with each that is new. */
        private void refresh() {
            if (!alarms.known()) {
                return;
            }
            long latest = alarms.active().stream()
                    .filter(SoundItem::isHeard)
                    .mapToLong(Alarm::id)
                    .max()
                    .orElse(0);
            if (latest != shown) {
                shown = latest;
                getElement().setProperty("latest", latest);
            }
        }

        private static boolean isHeard(Alarm alarm) {
            return alarm.priority() == Priority.URGENT
                    && alarm.cause() == null
                    && alarm.state() == AlarmState.UNACKNOWLEDGED;
        }
    }

    private static final class SoundSection extends Section {

        private static final long serialVersionUID = 1L;

        SoundSection() {
            addClassName("plenum-card");
            Checkbox on = new Checkbox(getTranslation("alarms.sound.on"));
            on.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    getElement().executeJs("window.plenumSound?.choose($0)", change.getValue());
                }
            });
            Paragraph problem = new Paragraph();
            Button test = new Button(getTranslation("alarms.sound.try"), click -> getElement()
                    .executeJs("return window.plenumSound ? window.plenumSound.play() : false")
                    .then(
                            Boolean.class,
                            heard -> problem.setText(heard ? "" : getTranslation("alarms.sound.blocked"))));
            Div row = new Div(on, test);
            row.addClassNames("plenum-links", "plenum-filters");
            add(
                    new H2(getTranslation("alarms.sound")),
                    new Paragraph(getTranslation("alarms.sound.intro")),
                    row,
                    problem);
            addAttachListener(attached -> getElement()
                    .executeJs("return window.plenumSound?.chosen() ?? false")
                    .then(Boolean.class, on::setValue));
        }
    }
}
