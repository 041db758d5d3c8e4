package io.plenum.inbox;

import io.plenum.access.Role;
import io.plenum.access.account.User;
import io.plenum.control.ActionNews;
import io.plenum.control.LoopTakenBack;
import io.plenum.notify.reach.PhoneMissing;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.work.WorkOrder;
import io.plenum.work.WorkOrderChanged;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens and concerns somebody in person; noted in the transaction in which it happens, where there is one. */
@Component
class PersonalNews {

    private static final Set<String> TOLD = Set.of("created", "assigned", "edited", "reopened", "done", "cancelled");

    private final InboxPost post;
    private final InboxAudience audience;
    private final SiteModels models;
    private final Clock clock;

    PersonalNews(InboxPost post, InboxAudience audience, SiteModels models, Clock clock) {
        this.post = post;
        this.audience = audience;
        this.models = models;
        this.clock = clock;
    }

    /** Nobody is told of what they do themselves. */
    @EventListener
    void orderChanged(WorkOrderChanged changed) {
        WorkOrder order = changed.order();
        String what = changed.event().what();
        if (order.assignee() == null || order.assignee().equals(changed.event().who()) || !TOLD.contains(what)) {
            return;
        }
        String place = order.place() == null ? "" : models.current().placeName(order.place());
        post.add(new InboxNews(
                order.assignee(),
                InboxKind.ORDER,
                "order-event:" + changed.event().id(),
                "order." + ("created".equals(what) ? "assigned" : what),
                List.of(
                        InboxWord.of(order.id()),
                        InboxWord.of(order.title()),
                        InboxWord.of(changed.event().who())),
                false,
                place,
                null,
                "work/" + order.id()));
    }

    @EventListener
    void actionChanged(ActionNews news) {
        boolean over = news.why() == null;
        post.add(new InboxNews(
                news.account(),
                InboxKind.CONTROL,
                "action:" + news.recommendation() + ":" + clock.instant(),
                over ? "action.ended" : "action.taken-back",
                List.of(InboxWord.key("recommendation.kind." + news.kind())),
                false,
                "",
                null,
                "control"));
    }

    /** Whoever is on call without a number is to enter one, and whoever sets up the routes to know. Once a day. */
    @EventListener
    void phoneMissing(PhoneMissing missing) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), models.current().displayZone());
        for (User person : audience.everybody()) {
            boolean own = person.name().equals(missing.account());
            if (own || person.scope().holdsEverywhere(Role.ENGINEER)) {
                post.add(new InboxNews(
                        person.name(),
                        InboxKind.DELIVERY,
                        "phone-missing:" + missing.person() + ":" + today,
                        own ? "phone.own" : "phone.missing",
                        List.of(InboxWord.of(missing.person())),
                        false,
                        "",
                        null,
                        own ? "preferences" : "setup/notifications"));
            }
        }
    }

    /** A loop is nobody's own: whoever may set it up where it acts is to know. */
    @EventListener
    void loopTakenBack(LoopTakenBack loop) {
        SiteModel model = models.current();
        for (User person : audience.everybody()) {
            if (audience.holds(person, Role.ENGINEER, loop.equipment())) {
                post.add(new InboxNews(
                        person.name(),
                        InboxKind.CONTROL,
                        "loop:" + loop.kind() + ":" + loop.equipment() + ":" + clock.instant(),
                        "loop.taken-back",
                        List.of(InboxWord.key("control.kind." + loop.kind())),
                        false,
                        model.placeName(loop.equipment()),
                        null,
                        "control"));
            }
        }
    }
}
