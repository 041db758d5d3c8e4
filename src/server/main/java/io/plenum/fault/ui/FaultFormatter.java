package io.plenum.fault.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.fault.Confidence;
import io.plenum.fault.Quantity;
import io.plenum.fault.finding.FaultAssessment;
import io.plenum.fault.finding.Finding;
import io.plenum.fault.finding.FindingGroup;
import io.plenum.fault.finding.Findings;
import io.plenum.fault.finding.RelatedRecommendations;
import io.plenum.point.unit.Unit;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.web.language.Languages;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Names, numbers and times as somebody reads them.
 *
 * @param zone in which times are told
 * @param fahrenheit whether temperatures are told in °F
 */
record FaultFormatter(
        SiteModel model,
        Findings findings,
        RelatedRecommendations related,
        Locale locale,
        ZoneId zone,
        boolean fahrenheit) {

    String moment(Instant time) {
        Locale clock = Languages.written(locale);
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(clock)
                .withZone(zone)
                .format(time);
    }

    /** The equipment's name with its floor; a controller's address as it is. */
    String subject(String key) {
        Equipment equipment = model.equipment(key);
        if (equipment == null) {
            return key;
        }
        Floor floor = equipment.floor() == null ? null : model.floor(equipment.floor());
        return floor == null ? equipment.name() : equipment.name() + " · " + floor.name();
    }

    /** With what is recommended about the same loss, whichever of its findings it is. */
    FaultAssessment assessed(FindingGroup group) {
        return FaultAssessment.of(group, related.of(findings.site(group.lead().subject())));
    }

    /** The surest and costliest first, of one site. */
    List<FaultAssessment> assessed(List<Finding> found, @Nullable Site site) {
        return FaultAssessment.of(found, site == null ? List.of() : related.of(site));
    }

    static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    /** With a mark, so that it is not told by colour alone. */
    static String confidence(double figure) {
        Confidence level = Confidence.of(figure);
        String mark =
                switch (level) {
                    case LOW -> "○";
                    case MEDIUM -> "◐";
                    case HIGH -> "●";
                };
        return mark + " " + text("fault.confidence." + level);
    }

    String cost(FaultAssessment one) {
        double kilowattHours = one.kilowattHours();
        FindingGroup group = one.group();
        Site site = findings.site(group.lead().subject());
        if (kilowattHours < 0.5) {
            return text("fault.cost.none");
        }
        NumberFormat money = NumberFormat.getCurrencyInstance(locale);
        money.setCurrency(Currency.getInstance(findings.currency(site)));
        money.setMaximumFractionDigits(0);
        return number(kilowattHours, 0) + " kWh · " + money.format(findings.money(site, group.energy(), kilowattHours));
    }

    String minutes(int minutes) {
        return minutes < 120
                ? text("fault.minutes", minutes)
                : minutes < 2880
                        ? text("fault.hours", Math.round(minutes / 60.0))
                        : text("fault.days", Math.round(minutes / 1440.0));
    }

    String number(double value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    /** A value in the unit in which people read it. */
    String value(Quantity quantity, double value) {
        boolean difference = quantity == Quantity.SIBLING_OFFSET;
        return switch (quantity.kind()) {
            case TEMPERATURE -> difference ? number(value, 1) + " K" : temperature(value);
            case FRACTION -> number(value * 100, 0) + " %";
            case PRESSURE -> number(value, 0) + " Pa";
            case FLOW -> number(Unit.CUBIC_METRE_PER_SECOND.convert(value, Unit.LITRE_PER_SECOND), 0) + " l/s";
            case POWER -> number(value, 2) + " kW";
            case STATUS -> text(value > 0.5 ? "fault.on" : "fault.off");
        };
    }

    private String temperature(double celsius) {
        return fahrenheit
                ? number(Unit.DEGREE_CELSIUS.convert(celsius, Unit.DEGREE_FAHRENHEIT), 1) + " °F"
                : number(celsius, 1) + " °C";
    }
}
