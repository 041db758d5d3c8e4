package io.plenum.command.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.command.CommandRefused;
import io.plenum.command.Holder;
import io.plenum.link.Problem;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.unit.Unit;
import io.plenum.site.Floor;
import io.plenum.site.PlanRoute;
import io.plenum.site.SiteModel;
import io.plenum.web.language.Languages;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values, times and holders as somebody reads them.
 *
 * @param zone in which times are shown
 * @param fahrenheit whether temperatures are shown and typed in °F
 */
public record CommandFormatter(SiteModel model, Locale locale, ZoneId zone, boolean fahrenheit, Instant now) {

    /** The unit in which values of a point are shown and typed. */
    public Unit unit(Point point) {
        Unit own = point.unit();
        boolean temperature = own.equals(Unit.DEGREE_CELSIUS) || own.equals(Unit.DEGREE_FAHRENHEIT);
        return temperature ? (fahrenheit ? Unit.DEGREE_FAHRENHEIT : Unit.DEGREE_CELSIUS) : own;
    }

    /** A value of the point, in the unit that is shown. */
    public double shown(Point point, double value) {
        return point.unit().convert(value, unit(point));
    }

    /** What was typed, in the point's own unit. */
    public double own(Point point, double typed) {
        return unit(point).convert(typed, point.unit());
    }

    /** With its unit, or the name of the state; a dash where there is none. */
    public String value(@Nullable Point point, @Nullable Double value) {
        if (value == null || !Double.isFinite(value)) {
            return "–";
        }
        if (point == null) {
            return number(value);
        }
        String state = point.kind() == PointKind.NUMERIC ? null : point.stateText(value);
        return state != null
                ? state
                : (number(shown(point, value)) + " " + unit(point).symbol()).strip();
    }

    /** At most two digits after the point. */
    public String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    /** @param currency ISO 4217 code */
    public String money(double amount, String currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        return format.format(amount);
    }

    /** @param part from 0 to 1 */
    public String percent(double part) {
        return Math.round(part * 100) + " %";
    }

    /** The time alone where it is of today. */
    public String moment(Instant time) {
        boolean today = time.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        DateTimeFormatter format = today
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
        Locale clock = Languages.written(locale);
        return format.withLocale(clock).withZone(zone).format(time);
    }

    /** How long it was, or will be, until an instant. */
    public String span(Instant time) {
        return span(Duration.between(now, time).abs());
    }

    /** In at most two units. */
    public static String span(Duration time) {
        long minutes = (time.toSeconds() + 30) / 60;
        if (time.toSeconds() < 90) {
            return time.toSeconds() + " s";
        }
        if (minutes < 60) {
            return minutes + " min";
        }
        if (minutes < 48 * 60) {
            return minutes % 60 == 0 ? minutes / 60 + " h" : minutes / 60 + " h " + minutes % 60 + " min";
        }
        return Math.round(minutes / 1440.0) + " d";
    }

    /** Floor and room or equipment; empty where the model does not say. */
    public String place(Point point) {
        String owner = model.anyOwnerOf(point.key());
        if (owner == null) {
            return "";
        }
        Floor floor = PlanRoute.floorOf(model, owner);
        String name = model.placeName(owner);
        return floor == null ? name : floor.name() + " · " + name;
    }

    /** Key of the floor of a point; empty where it is on none. */
    public String floor(Point point) {
        String owner = model.anyOwnerOf(point.key());
        Floor floor = owner == null ? null : PlanRoute.floorOf(model, owner);
        return floor == null ? "" : floor.key();
    }

    public String holder(Holder holder) {
        String kind = I18NProvider.translate("operate.holder." + holder.kind());
        return holder.name().isEmpty() ? kind : kind + ": " + holder.name();
    }

    public static String problem(Problem problem) {
        return I18NProvider.translate(problem.messageKey(), problem.arguments().toArray());
    }

    /** One sentence for each point that is refused, with its name. */
    public String refused(CommandRefused refused, PointNames names) {
        return refused.problems().stream()
                .map(one -> one.point() == null
                        ? problem(one.problem())
                        : names.of(one.point()) + ": " + problem(one.problem()))
                .distinct()
                .collect(Collectors.joining(" · "));
    }
}
