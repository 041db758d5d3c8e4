package io.plenum.alarm.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.Priority;
import io.plenum.alarm.rule.RuleTexts;
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
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Names, numbers and times as somebody reads them.
 *
 * @param zone in which times are told
 * @param fahrenheit whether temperatures are told in °F
 */
public record AlarmFormatter(SiteModel model, Locale locale, ZoneId zone, boolean fahrenheit, Instant now) {

    public String moment(Instant time) {
        boolean today = time.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        DateTimeFormatter format = today
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
        return format.withLocale(clock(locale)).withZone(zone).format(time);
    }

    /** English without a country would mean the American clock; the other screens have 24 hours. */
    public static Locale clock(Locale locale) {
        return Languages.written(locale);
    }

    /** How long ago, in one unit. */
    public String ago(Instant time) {
        return span(Duration.between(time, now));
    }

    public String span(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 90) {
            return seconds + " s";
        }
        if (seconds < 5400) {
            return Math.round(seconds / 60.0) + " min";
        }
        return seconds < 172_800 ? Math.round(seconds / 3600.0) + " h" : Math.round(seconds / 86_400.0) + " d";
    }

    /** At most one digit after the point. */
    public String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    /** @param part from 0 to 1 */
    public String percent(double part) {
        return number(part * 100) + " %";
    }

    /** With shape and word: never by colour alone. */
    public String priority(Priority priority) {
        return AlarmSymbols.of(priority) + " " + I18NProvider.translate("alarms.priority." + priority);
    }

    public String headline(Alarm alarm) {
        return alarm.headline(locale);
    }

    public String rule(String stored) {
        return RuleTexts.in(locale, stored);
    }

    /** What the headline means; empty where it is the controller's own or the site's. */
    public String explained(Alarm alarm) {
        return RuleTexts.explained(locale, alarm.headline());
    }

    public String state(Alarm alarm) {
        String words = I18NProvider.translate("alarms.state." + alarm.state());
        String until = alarm.state() == AlarmState.SHELVED && alarm.shelvedUntil() != null
                ? " " + I18NProvider.translate("alarms.until", moment(alarm.shelvedUntil()))
                : "";
        return AlarmSymbols.of(alarm.state()) + " " + words + until;
    }

    /** The controller or connection where it tells of one as a whole; else the point's name, its key where the model does not have it any more. */
    public String point(Alarm alarm) {
        if (alarm.subject() != null) {
            return alarm.subject();
        }
        Point point = model.point(alarm.pointKey());
        return point == null ? alarm.pointKey() : point.name();
    }

    /** Where it is on a plan: on the layer of its system, with its place and point open. Null where it is on none. */
    @Nullable
    public String route(Alarm alarm) {
        String owner = alarm.owner();
        String point = alarm.subject() == null ? alarm.pointKey() : null;
        String place = owner == null ? null : PlanRoute.to(model, owner, alarm.system(), point);
        String floor = alarm.floor() == null || model.floor(alarm.floor()) == null ? null : alarm.floor();
        return place == null && floor != null ? PlanRoute.toFloor(floor, alarm.system()) : place;
    }

    /** Floor and room or equipment; empty where the building is meant. */
    public String where(Alarm alarm) {
        String floor = floor(alarm.floor());
        String owner = alarm.owner() == null ? "" : name(alarm.owner());
        return floor.isEmpty() || owner.isEmpty() ? floor + owner : floor + " · " + owner;
    }

    public String floor(@Nullable String key) {
        Floor floor = key == null ? null : model.floor(key);
        return floor == null ? (key == null ? "" : key) : floor.name();
    }

    String name(String owner) {
        return model.placeName(owner);
    }

    /** Value and the limit it passed, in the reader's unit. */
    public String value(Alarm alarm) {
        Point point = model.point(alarm.pointKey());
        String value = value(point, alarm.value());
        return alarm.limit() == null ? value : value + " (" + value(point, alarm.limit()) + ")";
    }

    public String value(@Nullable Point point, double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return point == null || point.kind() == PointKind.NUMERIC ? number(point, value) : state(point, value);
    }

    private String number(@Nullable Point point, double value) {
        Unit unit = point == null ? Unit.UNITLESS : point.unit();
        Unit shown = unit.equals(Unit.DEGREE_CELSIUS) || unit.equals(Unit.DEGREE_FAHRENHEIT)
                ? (fahrenheit ? Unit.DEGREE_FAHRENHEIT : Unit.DEGREE_CELSIUS)
                : unit;
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.abs(value) < 100 ? 1 : 0);
        String symbol = shown.symbol();
        String number = format.format(unit.convert(value, shown));
        return symbol.isEmpty() ? number : number + " " + symbol;
    }

    private static String state(Point point, double value) {
        int index = point.kind() == PointKind.BINARY ? (value >= 0.5 ? 1 : 0) : (int) Math.round(value) - 1;
        boolean named = index >= 0 && index < point.stateTexts().size();
        return named ? point.stateTexts().get(index) : String.valueOf(Math.round(value));
    }
}
