package io.plenum.inbox;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.Priority;
import io.plenum.notify.AlarmLocation;
import io.plenum.notify.AlarmNotified;
import io.plenum.notify.NotifiedAlarms;
import io.plenum.notify.PendingNotifications;
import io.plenum.site.SiteModels;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Alarms that routes have brought to people: new at once, and no longer new once anybody has acknowledged. */
@Component
class AlarmNews implements InboxSource {

    private final NotifiedAlarms told;
    private final SiteModels models;
    private final InboxPost post;

    AlarmNews(NotifiedAlarms told, SiteModels models, InboxPost post) {
        this.told = told;
        this.models = models;
        this.post = post;
    }

    @EventListener
    void note(AlarmNotified one) {
        post.add(news(one));
    }

    @Override
    public String prefix() {
        return "alarm:";
    }

    @Override
    public boolean isKnown() {
        return told.known();
    }

    @Override
    public List<InboxNews> waiting() {
        return told.unacknowledged().stream().map(this::news).toList();
    }

    private InboxNews news(AlarmNotified one) {
        Alarm alarm = one.alarm();
        boolean gone = one.reason() == PendingNotifications.Reason.OVER;
        String place = alarm.subject() == null
                ? AlarmLocation.of(alarm, models.current()).words(alarm)
                : alarm.subject();
        return new InboxNews(
                one.account(),
                InboxKind.ALARM,
                (gone ? "alarm-over:" : prefix()) + alarm.id() + ":" + one.id(),
                "alarm." + one.reason(),
                List.of(InboxWord.of(alarm.headline()), InboxWord.key("alarms.priority." + alarm.priority())),
                !gone && alarm.priority() == Priority.URGENT,
                place,
                alarm.pointKey(),
                "alarms/" + alarm.id());
    }
}
