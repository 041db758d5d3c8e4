package io.plenum.energy.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.baseline.BaselineService;
import io.plenum.energy.calendar.ClosedCalendar;
import io.plenum.energy.summary.EnergySummary;
import io.plenum.energy.summary.Summaries;
import io.plenum.site.Site;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteNote;
import io.plenum.uikit.NowCard;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;

/** Electricity of today against what is expected, and what of it was bought costs, on the page that says how the building is. */
@Configuration(proxyBeanMethods = false)
class EnergyNow {

    /** Within this nobody needs to look. */
    private static final double USUAL = 0.1;

    @Bean
    @Order(2)
    NowCard energyToday(
            EnergyMeters meters,
            BaselineService baselines,
            Summaries summaries,
            EnergyPageContext reading,
            ClosedCalendar closed,
            CurrentUser user,
            SiteChoice choice,
            Clock clock) {
        return () -> {
            Section card = new Section(new H2(EnergyFormatter.text("energy.now")));
            card.addClassName("plenum-card");
            Site site = choice.current();
            // the sums are of the whole building, and of its electricity
            if (site == null
                    || !user.may(Role.VIEWER)
                    || meters.tree(site).mains(EnergyKind.ELECTRICITY).isEmpty()) {
                card.setVisible(false);
                return card;
            }
            card.add(new SiteNote(choice));
            fill(card, baselines, site, reading.words(site));
            String holiday = closed.name(site, LocalDate.ofInstant(clock.instant(), site.zone()));
            if (holiday != null) {
                card.add(soft(EnergyFormatter.closed(holiday)));
            }
            cost(card, summaries, site, reading.words(site), clock.instant());
            return card;
        };
    }

    private static void fill(Section card, BaselineService baselines, Site site, EnergyFormatter words) {
        try {
            BaselineService.Day day = baselines.today(site);
            amount(card, day, words);
            if (day.expectedSum() > 0) {
                compare(card, day, words);
            }
        } catch (DataAccessException away) {
            card.add(new Paragraph(EnergyFormatter.text("energy.away")));
        }
    }

    /** What nobody measured is no zero. */
    private static void amount(Section card, BaselineService.Day day, EnergyFormatter words) {
        EnergySeries used = day.used();
        int missing = used.count(EnergyQuality.MISSING);
        boolean nothing = missing == used.size();
        double sum = day.expectedSum() > 0 ? day.usedSum() : used.total();
        Div verdict = new Div(nothing ? "–" : words.number(sum, 0) + " kWh");
        verdict.addClassName("plenum-verdict");
        card.add(verdict);
        if (nothing) {
            card.add(soft(EnergyFormatter.text("energy.figure.nothing")));
        } else if (missing > 0) {
            card.add(soft("▲ " + EnergyFormatter.text("energy.figure.missing-of", missing, used.size())));
        }
        if (used.estimated() != 0) {
            String share = words.share(used.estimated(), used.total());
            card.add(soft("◐ " + EnergyFormatter.text("energy.figure.estimated", share)));
        }
    }

    private static void compare(Section card, BaselineService.Day day, EnergyFormatter words) {
        double ratio = day.usedSum() / day.expectedSum() - 1;
        String verdict = ratio > USUAL ? "above" : ratio < -USUAL ? "below" : "usual";
        card.add(
                new Paragraph(EnergyFormatter.text("energy.now." + verdict, words.number(Math.abs(100 * ratio), 0))),
                soft(EnergyFormatter.text(
                        "energy.now.expected",
                        words.number(day.usedSum(), 0),
                        words.number(day.expectedSum(), 0),
                        day.compared())));
    }

    /** Of the electricity alone: heat, gas and water stand on the page of energy. */
    private static void cost(Section card, Summaries summaries, Site site, EnergyFormatter words, Instant now) {
        try {
            Instant from = LocalDate.ofInstant(now, site.zone())
                    .atStartOfDay(site.zone())
                    .toInstant();
            EnergySummary bought = summaries.of(site, from, now).of(EnergyKind.ELECTRICITY);
            boolean known = bought.isKnown();
            card.add(new Paragraph(EnergyFormatter.text(
                    "energy.now.cost",
                    known ? words.money(bought.cost()) : "–",
                    known ? words.amount(EnergyKind.ELECTRICITY, bought.amount()) : "–")));
            LocalDate yesterday = LocalDate.ofInstant(now, site.zone()).minusDays(1);
            card.add(
                    new Anchor("energy?span=day&date=" + yesterday, EnergyFormatter.text("energy.now.yesterday")),
                    new Span(" · "),
                    new Anchor("energy", EnergyFormatter.text("energy.now.open")));
        } catch (DataAccessException away) {
            card.add(soft(EnergyFormatter.text("energy.away")));
        }
    }

    private static Paragraph soft(String text) {
        Paragraph soft = new Paragraph(text);
        soft.addClassName("plenum-soft");
        return soft;
    }
}
