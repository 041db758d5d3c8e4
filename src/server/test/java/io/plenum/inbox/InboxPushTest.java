package io.plenum.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.plenum.MovableClock;
import io.plenum.access.Role;
import io.plenum.access.account.AccountDirectory;
import io.plenum.access.account.PreferenceStore;
import io.plenum.access.account.User;
import io.plenum.notify.push.PushMessage;
import io.plenum.notify.push.PushQueue;
import io.plenum.notify.reach.QuietHours;
import io.plenum.notify.reach.ReachChannel;
import io.plenum.notify.reach.ReachChoices;
import io.plenum.notify.reach.ReachTopic;
import io.plenum.site.ScopedModels;
import io.plenum.site.TestModels;
import io.plenum.uikit.Preferences;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What of the news goes to devices: to whom, when, and in which words. */
class InboxPushTest {

    private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-30T06:00:00Z");

    private final PushQueue queue = mock();
    private final ReachChoices choices = mock();
    private final QuietHours quiet = mock();
    private final AccountDirectory accounts = mock();
    private InboxPush push;

    @BeforeEach
    void open() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/inbox", "messages/alarms");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        PreferenceStore preferences = mock();
        when(preferences.of("kim"))
                .thenReturn(Optional.of(new Preferences("de", false, false, Preferences.Theme.SYSTEM)));
        when(queue.reaches("kim")).thenReturn(true);
        when(choices.wants(eq("kim"), any(), eq(ReachChannel.PUSH))).thenReturn(true);
        when(quiet.reachable("kim", NOW, false)).thenReturn(MORNING);
        when(quiet.reachable("kim", NOW, true)).thenReturn(NOW);
        is(Role.OPERATOR);
        push = new InboxPush(
                queue,
                choices,
                quiet,
                preferences,
                accounts,
                new ScopedModels(() -> TestModels.oneRoom(List.of())),
                new InboxText(texts),
                () -> TestModels.oneRoom(List.of()),
                new MovableClock(NOW));
    }

    private void is(@Nullable Role role) {
        when(accounts.active("kim"))
                .thenReturn(role == null ? null : new User("kim", role, true, NOW, null, false, false, List.of()));
    }

    private static InboxNews news(InboxKind kind, String sentence, List<InboxWord> words, @Nullable String point) {
        return new InboxNews("kim", kind, "x:1", sentence, words, false, "Büro 2.14", point, "work/12");
    }

    private static InboxNews order() {
        return news(InboxKind.ORDER, "order.late", List.of(InboxWord.of(12), InboxWord.of("Filter")), null);
    }

    private static InboxNews alarm(String priority) {
        return news(
                InboxKind.ALARM,
                "alarm.FIRST",
                List.of(InboxWord.of("Zone too warm"), InboxWord.key("alarms.priority." + priority)),
                "nowhere");
    }

    private PushMessage sent(Instant when) {
        ArgumentCaptor<PushMessage> message = ArgumentCaptor.captor();
        verify(queue).add(eq("kim"), message.capture(), eq(when));
        return message.getValue();
    }

    /** Whoever sleeps is not woken by an order; and reads it in their language. */
    @Test
    void whatIsNotUrgentWaitsForTheMorning() {
        push.send(order());
        assertThat(sent(MORNING))
                .isEqualTo(new PushMessage(
                        "Arbeitsauftrag",
                        "Arbeitsauftrag 12 ist überfällig: Filter · Büro 2.14",
                        "work/12",
                        "x:1",
                        false));
    }

    /** Of an alarm they are told when their quiet hours let it through already. */
    @Test
    void alarmsGoOutAtOnceByTheirPriority() {
        push.send(alarm("HIGH"));
        assertThat(sent(NOW).title()).isEqualTo("Alarm");
        verify(choices).wants("kim", ReachTopic.ALARM_HIGH, ReachChannel.PUSH);
    }

    @Test
    void whoeverIsDisabledOrDoesNotWantItGetsNothing() {
        is(null);
        push.send(order());
        is(Role.OPERATOR);
        when(choices.wants("kim", ReachTopic.ORDER, ReachChannel.PUSH)).thenReturn(false);
        push.send(order());
        verify(queue, never()).add(any(), any(), any());
    }

    /** A phone on a table shows what it gets to everybody: nothing of a part of the building that its owner does not see. */
    @Test
    void whatARoleDoesNotShowIsNotPushed() {
        User partial = new User("kim", Role.VIEWER, true, NOW, null, false, true, List.of());
        when(accounts.active("kim")).thenReturn(partial);
        push.send(alarm("URGENT"));
        verify(queue, never()).add(any(), any(), any());
    }
}
