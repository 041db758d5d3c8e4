package io.plenum.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.plenum.control.ActionNews;
import io.plenum.delivery.mail.MailContent;
import io.plenum.delivery.mail.MailSender;
import io.plenum.link.Problem;
import io.plenum.notify.reach.ReachChannel;
import io.plenum.notify.reach.ReachChoices;
import io.plenum.notify.reach.ReachTopic;
import io.plenum.site.TestModels;
import io.plenum.web.PublicUrl;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What Plenum takes back by itself must reach whoever has approved it, also when nobody looks at the page. */
class ActionMailsTest {

    private final MailSender mails = mock();
    private final PersonalAddresses addresses = mock();
    private final ReachChoices choices = mock();

    private MailContent mail(ActionNews news) {
        when(mails.configured()).thenReturn(true);
        when(choices.wants("kim", ReachTopic.CONTROL, ReachChannel.MAIL)).thenReturn(true);
        when(addresses.of(eq("kim"), any()))
                .thenReturn(new PersonalAddress("kim", "kim@example.org", "de", ZoneOffset.UTC));
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/notify", "messages/control", "messages/recommendation");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        new ActionMails(
                        mails,
                        addresses,
                        choices,
                        () -> TestModels.oneRoom(List.of()),
                        texts,
                        new PublicUrl("https://plenum.example.org"))
                .on(news);
        ArgumentCaptor<MailContent> said = ArgumentCaptor.captor();
        verify(mails).send(eq("kim"), eq("kim@example.org"), eq("de"), said.capture());
        return said.getValue();
    }

    @Test
    void whatWasTakenBackIsSaidWithItsReason() {
        MailContent mail = mail(new ActionNews(7, "STATIC_PRESSURE_RESET", "kim", Problem.of("control.why.comfort")));
        assertThat(mail.subject()).startsWith("Zurückgenommen: ");
        assertThat(mail.paragraphs().getFirst()).contains("zu viele Zonen waren zu warm oder zu kalt");
        assertThat(mail.address()).isEqualTo("https://plenum.example.org/control");
    }

    @Test
    void theEndOfAPeriodAsksForADecision() {
        MailContent mail = mail(new ActionNews(7, "STATIC_PRESSURE_RESET", "kim", null));
        assertThat(mail.subject()).startsWith("Zu entscheiden: ");
    }
}
