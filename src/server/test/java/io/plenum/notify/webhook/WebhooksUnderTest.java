package io.plenum.notify.webhook;

import static org.awaitility.Awaitility.await;

import io.plenum.database.TestDatabase;
import io.plenum.delivery.CommitSignal;
import io.plenum.delivery.DeliveryDispatcher;
import io.plenum.delivery.DeliveryOutbox;
import io.plenum.delivery.DeliveryQueue;
import io.plenum.delivery.InstallationKey;
import io.plenum.notify.NotifySettings;
import io.plenum.site.TestModels;
import io.plenum.web.PublicUrl;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks with the outbox and its dispatcher on a real database; each round is begun by the test. */
final class WebhooksUnderTest {

    final WebhookStore webhooks;
    final WebhookDeliveryStore store;
    final DeliveryOutbox outbox;
    final DeliveryDispatcher dispatcher;
    final WebhookDeliveries deliveries;

    WebhooksUnderTest(TestDatabase database, Clock clock) {
        PlatformTransactionManager transactions = new JdbcTransactionManager(database.dataSource());
        webhooks = new WebhookStore(database.jdbc(), new InstallationKey(new byte[32]));
        store = new WebhookDeliveryStore(database.jdbc());
        outbox = new DeliveryOutbox(database.jdbc(), clock);
        WebhookTargets targets = new WebhookTargets(settings(true));
        dispatcher = new DeliveryDispatcher(
                List.of(new WebhookChannel(store, webhooks, targets, bodies(), clock)), outbox, transactions, clock);
        CommitSignal lost = new CommitSignal() {
            @Override
            public void afterCommit(Runnable wake) {
                // the test begins each round itself
            }
        };
        deliveries = new WebhookDeliveries(
                new DeliveryQueue(outbox, dispatcher, lost),
                store,
                webhooks,
                JsonMapper.builder().build(),
                new PublicUrl(null),
                () -> TestModels.oneRoom(List.of()),
                transactions);
    }

    static NotifySettings settings(boolean privateTargets) {
        return new NotifySettings(
                Duration.ZERO, 10, Duration.ofMinutes(10), Duration.ofHours(24), Duration.ofDays(90), privateTargets);
    }

    private static WebhookBodies bodies() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/notify", "messages/alarms");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return new WebhookBodies(JsonMapper.builder().build(), texts);
    }

    /** One round to its end. */
    void send() {
        dispatcher.work();
        await().until(dispatcher::idle);
    }
}
