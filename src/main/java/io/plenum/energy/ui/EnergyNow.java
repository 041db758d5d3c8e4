package io.plenum.energy.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.calendar.ClosedCalendar;
import io.plenum.energy.outlook.Outlook;
import io.plenum.energy.summary.Summaries;
import io.plenum.energy.tariff.Tariffs;
import io.plenum.ui.NowCard;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;

/** Electricity and cost of today against what is expected, on the page that says how the building is. */
@Configuration(proxyBeanMethods = false)
class EnergyNow {

    /** Within this nobody needs to look. */
    private static final double USUAL = 0.1;

    @Bean
    @Order(2)
    NowCard energyToday(
            EnergyMeters meters,
            Outlook outlook,
            Summaries summaries,
            Tariffs tariffs,
            EnergyReading reading,
            ClosedCalendar closed,
            CurrentUser user,
            Clock clock) {
        return () -> {
            Section card = new Section(new H2(EnergyWords.text("energy.now")));
            card.addClassName("plenum-card");
            // the sums are of the whole building
            card.setVisible(user.may(Role.VIEWER) && !meters.tree().roots().isEmpty());
            if (card.isVisible()) {
                fill(card, outlook, reading.words());
                String holiday = closed.name(LocalDate.ofInstant(clock.instant(), tariffs.zone()));
                if (holiday != null) {
                    card.add(soft(EnergyWords.closed(holiday)));
                }
                cost(card, summaries, tariffs, reading.words(), clock.instant());
            }
            return card;
        };
    }

    private static void fill(Section card, Outlook outlook, EnergyWords words) {
        try {
            Outlook.Day day = outlook.today();
            double expected = day.expectedSum();
            Div verdict = new Div(
                    words.number(expected > 0 ? day.usedSum() : day.used().total(), 0) + " kWh");
            verdict.addClassName("plenum-verdict");
            card.add(verdict);
            double estimated = day.used().estimated();
            if (estimated != 0) {
                card.add(soft("◐ "
                        + EnergyWords.text(
                                "energy.figure.estimated",
                                words.share(estimated, day.used().total()))));
            }
            if (expected > 0) {
                double ratio = day.usedSum() / expected - 1;
                String percent = words.number(Math.abs(100 * ratio), 0);
                card.add(
                        new Paragraph(EnergyWords.text(
                                ratio > USUAL
                                        ? "energy.now.above"
                                        : ratio < -USUAL ? "energy.now.below" : "energy.now.usual",
                                percent)),
                        soft(EnergyWords.text(
                                "energy.now.expected",
                                words.number(day.usedSum(), 0),
                                words.number(expected, 0),
                                day.compared())));
            }
        } catch (DataAccessException away) {
            card.add(new Paragraph(EnergyWords.text("energy.away")));
        }
    }

    private static void cost(Section card, Summaries summaries, Tariffs tariffs, EnergyWords words, Instant now) {
        try {
            Instant from = LocalDate.ofInstant(now, tariffs.zone())
                    .atStartOfDay(tariffs.zone())
                    .toInstant();
            double cost = summaries.of(from, now).cost();
            card.add(
                    new Paragraph(EnergyWords.text("energy.now.cost", words.money(cost))),
                    new Anchor("energy", EnergyWords.text("energy.now.open")));
        } catch (DataAccessException away) {
            card.add(new Span());
        }
    }

    private static Paragraph soft(String text) {
        Paragraph soft = new Paragraph(text);
        soft.addClassName("plenum-soft");
        return soft;
    }
}
