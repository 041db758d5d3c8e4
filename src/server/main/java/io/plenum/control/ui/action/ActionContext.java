package io.plenum.control.ui.action;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.access.CurrentUser;
import io.plenum.control.action.ActionPreviews;
import io.plenum.control.action.Actions;
import io.plenum.control.run.ControlLoops;
import io.plenum.link.Problem;
import io.plenum.point.Point;
import io.plenum.recommendation.PlenumActions;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationTitle;
import io.plenum.recommendation.Recommendations;
import io.plenum.recommendation.verification.MeasurementFormatter;
import io.plenum.site.Floor;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.uikit.DateTimeText;
import io.plenum.uikit.Displays;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of actions have in common. Only for use on a UI's thread. */
@Component
public record ActionContext(
        Actions actions,
        ActionPreviews previews,
        ControlLoops loops,
        Recommendations recommendations,
        PlenumActions applied,
        SiteAccess models,
        CurrentUser user,
        Displays displays,
        Clock clock) {

    SiteModel model() {
        return models.visible();
    }

    static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    static String text(Problem problem) {
        return text(problem.messageKey(), problem.arguments().toArray());
    }

    static Locale locale() {
        return UI.getCurrent().getLocale();
    }

    String title(Recommendation one) {
        return RecommendationTitle.of(one.proposal(), ActionContext::text, locale()) + " · "
                + place(one.proposal().subject());
    }

    /** Name of equipment, of a room, or of a floor. */
    String place(String key) {
        Floor floor = model().floor(key);
        return floor == null ? model().placeName(key) : floor.name();
    }

    String time(Instant instant) {
        return DateTimeText.text(instant, displays);
    }

    /** With its unit; a dash where it is not known. */
    static String value(@Nullable Point point, @Nullable Double value) {
        if (value == null || !Double.isFinite(value)) {
            return "–";
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(2);
        return (format.format(value) + " " + (point == null ? "" : point.unit().symbol())).strip();
    }

    /** Two figures are what an estimate can carry. */
    static String about(double value) {
        return MeasurementFormatter.about(value, locale());
    }
}
