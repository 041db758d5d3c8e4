package io.plenum.simulation.experiment;

import io.plenum.simulation.RoomExperiment;
import io.plenum.simulation.store.SavedScenario;
import io.plenum.site.SiteAccess;
import io.plenum.web.language.Languages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a room would be asked, in a sentence. */
@Component
public class ExperimentText {

    private final MessageSource messages;
    private final SiteAccess models;

    ExperimentText(MessageSource messages, SiteAccess models) {
        this.messages = messages;
        this.models = models;
    }

    /** What would be done, when and how long, and how warm the room is expected to be; or why there is nothing to ask. */
    public String sentence(PlannedExperiment planned, Locale locale) {
        RoomExperiment room = planned.room();
        ExperimentWindow window = planned.window();
        String place = models.visible().placeName(room.space());
        if (window == null) {
            return text(planned.refusal(), locale, place);
        }
        ZoneId zone = zone(planned);
        return text(
                room.step() > 0 ? "experiment.sentence.warmer" : "experiment.sentence.colder",
                locale,
                place,
                room.value(),
                Math.abs(room.step()),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(Languages.written(locale))
                        .format(window.from().atZone(zone)),
                time(window.from(), zone, locale),
                time(window.latest(), zone, locale),
                time(window.until(), zone, locale),
                room.hours(),
                room.least(),
                room.most(),
                Math.round(10 * room.response()) / 10.0,
                Math.round(10 * room.noise()) / 10.0);
    }

    /** For whoever decides. */
    String reason(PlannedExperiment planned, Locale locale) {
        return sentence(planned, locale);
    }

    String source(PlannedExperiment planned, SavedScenario scenario, Locale locale) {
        return text(
                "experiment.source",
                locale,
                scenario.name(),
                Long.toString(scenario.id()),
                Long.toString(planned.run()));
    }

    private ZoneId zone(PlannedExperiment planned) {
        return models.visible().zoneOf(planned.room().space());
    }

    private static String time(Instant time, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(Languages.written(locale))
                .format(time.atZone(zone));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, key, locale) instanceof String text ? text : key;
    }
}
