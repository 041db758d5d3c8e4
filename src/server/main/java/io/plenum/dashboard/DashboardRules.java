package io.plenum.dashboard;

import io.plenum.dashboard.card.Card;
import io.plenum.dashboard.card.PictureCard;
import io.plenum.dashboard.card.PlanCard;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.web.RequestProblem;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a dashboard may hold. */
@Component
class DashboardRules {

    private static final int MOST_CARDS = 40;
    /** Each follows its floor over a connection of its own, and a browser has six for one server. */
    private static final int MOST_PLANS = 4;

    private static final int LONGEST_TITLE = 100;

    private final SiteAccess models;

    DashboardRules(SiteAccess models) {
        this.models = models;
    }

    static String title(@Nullable String title) {
        String line = title == null ? "" : title.strip().replaceAll("\\p{Cntrl}", " ");
        if (line.isEmpty() || line.length() > LONGEST_TITLE) {
            throw RequestProblem.of("title", "dashboard.problem.title", LONGEST_TITLE);
        }
        return line;
    }

    /**
     * What is added must be within reach. What was there before stays, though its point may be gone from the model: nobody who mends a title
     * has to mend that too.
     *
     * @param pictures the numbers of those that the dashboard has
     */
    void check(List<Card> cards, List<Card> before, Collection<Long> pictures) {
        if (cards.size() > MOST_CARDS) {
            throw RequestProblem.of("cards", "dashboard.problem.cards", MOST_CARDS);
        }
        if (cards.stream().filter(PlanCard.class::isInstance).count() > MOST_PLANS) {
            throw RequestProblem.of("cards", "dashboard.problem.plans", MOST_PLANS);
        }
        Set<String> ids = new HashSet<>();
        Set<String> known =
                before.stream().flatMap(card -> card.keys().stream()).collect(Collectors.toSet());
        SiteModel model = models.visible();
        for (Card card : cards) {
            if (!ids.add(card.frame().id())) {
                throw RequestProblem.of("cards", "dashboard.problem.id");
            }
            for (String key : card.keys()) {
                if (!known.contains(key) && model.point(key) == null) {
                    throw RequestProblem.of("cards", "dashboard.problem.point", key);
                }
            }
            demandKnown(card, before, pictures, model);
        }
    }

    private static void demandKnown(Card card, List<Card> before, Collection<Long> pictures, SiteModel model) {
        if (card instanceof PlanCard plan && !before.contains(card) && model.floor(plan.floor()) == null) {
            throw RequestProblem.of("cards", "dashboard.problem.floor", plan.floor());
        }
        if (card instanceof PictureCard picture && !pictures.contains(picture.picture())) {
            throw RequestProblem.of("cards", "dashboard.problem.picture");
        }
    }
}
