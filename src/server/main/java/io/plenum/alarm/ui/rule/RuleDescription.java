package io.plenum.alarm.ui.rule;

import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.alarm.rule.AlarmRule;
import io.plenum.alarm.rule.AlarmRule.Target;
import io.plenum.alarm.rule.Condition;
import io.plenum.alarm.ui.AlarmFormatter;
import io.plenum.point.Point;
import io.plenum.site.SiteModel;
import io.plenum.site.role.BrickClass;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rules in words. Limits are in the points' own unit, as engineers set them. */
record RuleDescription(SiteModel model, Locale locale) {

    String target(AlarmRule rule) {
        return switch (rule.target()) {
            case Target.OnePoint one -> point(one.point());
            case Target.Pattern pattern when pattern.ownerClass() == null -> BrickClass.words(pattern.pointClass());
            case Target.Pattern pattern ->
                I18NProvider.translate(
                        "alarms.rule.of",
                        BrickClass.words(pattern.pointClass()),
                        BrickClass.words(String.valueOf(pattern.ownerClass())));
            case Target.EachDevice each -> I18NProvider.translate("alarms.rule.target.DEVICE");
            case Target.EachConnection each -> I18NProvider.translate("alarms.rule.target.CONNECTION");
            case Target.EachGateway each -> I18NProvider.translate("alarms.rule.target.GATEWAY");
            case Target.EachWritable each -> I18NProvider.translate("alarms.rule.target.WRITABLE");
        };
    }

    private String point(String key) {
        Point point = model.point(key);
        return point == null ? key : point.name();
    }

    String condition(AlarmRule rule) {
        String words =
                switch (rule.condition()) {
                    case Condition.Limit limit -> limits(limit);
                    case Condition.Deviation one ->
                        I18NProvider.translate(
                                "alarms.rule.words.deviation", number(one.by()), BrickClass.words(one.setpointClass()));
                    case Condition.Rate one -> I18NProvider.translate("alarms.rule.words.rate", number(one.perHour()));
                    case Condition.State one -> I18NProvider.translate("alarms.rule.words.state", one.value());
                    case Condition.Untrusted one -> I18NProvider.translate("alarms.rule.kind.UNTRUSTED");
                    case Condition.GatewaySilent one -> I18NProvider.translate("alarms.rule.kind.GATEWAY_SILENT");
                    case Condition.BufferFull one -> I18NProvider.translate("alarms.rule.kind.BUFFER_FULL");
                    case Condition.ScheduleMissed one -> I18NProvider.translate("alarms.rule.kind.SCHEDULE_MISSED");
                    case Condition.OverrideStays one -> I18NProvider.translate("alarms.rule.kind.OVERRIDE_STAYS");
                    case Condition.CertificateEnds one ->
                        I18NProvider.translate("alarms.rule.words.certificate", one.days());
                    case Condition.Mismatch one ->
                        I18NProvider.translate("alarms.rule.words.mismatch", BrickClass.words(one.statusClass()));
                    case Condition.Reported one -> I18NProvider.translate("alarms.rule.kind.REPORTED");
                    case Condition.Expression one -> BrickClass.words(one.text());
                };
        boolean delayed = rule.onDelay().isPositive();
        String delay = new AlarmFormatter(model, locale, ZoneOffset.UTC, false, Instant.EPOCH).span(rule.onDelay());
        return delayed ? I18NProvider.translate("alarms.rule.words.for", words, delay) : words;
    }

    private String limits(Condition.Limit limit) {
        List<String> parts = new ArrayList<>();
        if (limit.low() != null) {
            parts.add("< " + number(limit.low()));
        }
        if (limit.high() != null) {
            parts.add("> " + number(limit.high()));
        }
        return String.join(" " + I18NProvider.translate("alarms.rule.words.or") + " ", parts);
    }

    private String number(@Nullable Double value) {
        return value == null ? "–" : NumberFormat.getNumberInstance(locale).format(value);
    }
}
