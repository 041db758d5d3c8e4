package io.plenum.notify.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.Priority;
import io.plenum.point.PointId;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.web.PublicUrl;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What somebody reads who followed the link of an alarm's mail. */
class ActionPagesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Site NEW_YORK = new Site("ny", "Pier", ZoneId.of("America/New_York"), 10);

    private static Alarm alarm() {
        return new Alarm(
                1,
                "1:p",
                1,
                "Too warm",
                Priority.HIGH,
                new PointId(1),
                "p",
                null,
                null,
                null,
                AlarmState.UNACKNOWLEDGED,
                true,
                NOW,
                null,
                null,
                null,
                null,
                null,
                20,
                null,
                null,
                null,
                null,
                null);
    }

    /** The oldest site is in Berlin, the alarm in New York: shelved until eight o'clock there, not until two in the afternoon. */
    @Test
    void anAlarmIsShelvedByTheClockOfItsOwnBuilding() {
        SiteModel model = mock();
        when(model.displayZone()).thenReturn(ZoneId.of("Europe/Berlin"));
        when(model.siteOf("p")).thenReturn(NEW_YORK);
        SiteModels models = mock();
        when(models.current()).thenReturn(model);
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/notify");
        texts.setDefaultEncoding("UTF-8");
        PublicUrl url = mock();
        LinkUse.LinkCheck look = new LinkUse.LinkCheck(
                null, new ActionLinks.Link(1, LinkAction.SHELVE, 1, NOW, "somebody"), alarm(), null);
        String page = new ActionPages(texts, models, url, Clock.fixed(NOW, ZoneOffset.UTC)).done(look, Locale.ENGLISH);
        assertThat(page).contains("8:00").doesNotContain("14:00", "2:00");
    }
}
