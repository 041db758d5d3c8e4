package io.plenum.notify;

import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import io.plenum.access.account.AccountDirectory;
import io.plenum.access.account.AccountStore;
import io.plenum.access.account.GrantStore;
import io.plenum.alarm.Alarms;
import io.plenum.alarm.AlarmsChanged;
import io.plenum.alarm.Priority;
import io.plenum.alarm.rule.AlarmRule;
import io.plenum.alarm.rule.AlarmRules;
import io.plenum.alarm.rule.Condition;
import io.plenum.delivery.CommitSignal;
import io.plenum.delivery.DeliveryDispatcher;
import io.plenum.delivery.DeliveryOutbox;
import io.plenum.delivery.DeliveryQueue;
import io.plenum.delivery.InstallationKey;
import io.plenum.delivery.mail.MailSettings;
import io.plenum.notify.reach.PersonPhones;
import io.plenum.notify.reach.PhoneNotices;
import io.plenum.notify.rota.Recipient;
import io.plenum.notify.rota.RecipientStore;
import io.plenum.notify.rota.Route;
import io.plenum.notify.rota.RouteStore;
import io.plenum.notify.webhook.PhoneGateways;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.site.FloorPlans;
import io.plenum.site.ScopedModels;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.trend.read.TrendReader;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import io.plenum.web.PublicUrl;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The whole module on a real database and a real mail server, without the web; made anew it is a server started again. */
final class NotifierUnderTest implements AutoCloseable {

    static final NotifySettings SETTINGS = new NotifySettings(
            Duration.ofSeconds(25), 10, Duration.ofMinutes(10), Duration.ofHours(24), Duration.ofDays(90), true);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final DataSource database;
    final PersonPhones phones = mock();
    final PhoneGateways gateways = mock();

    NotifierUnderTest(
            DataSource database, int smtpPort, FakeAlarms alarms, SiteModel model, FloorPlans plans, Clock clock) {
        this(database, smtpPort, alarms, model, plans, clock, SETTINGS, new LostSignals());
    }

    NotifierUnderTest(
            DataSource database,
            int smtpPort,
            FakeAlarms alarms,
            SiteModel model,
            FloorPlans plans,
            Clock clock,
            NotifySettings settings,
            CommitSignal signal) {
        this.database = database;
        register(CommitSignal.class, signal);
        register(MailSettings.class, settings(smtpPort));
        register(NotifySettings.class, settings);
        register(PublicUrl.class, new PublicUrl("https://plenum.example.org"));
        register(DataSource.class, database);
        register(JdbcClient.class, JdbcClient.create(database));
        register(PlatformTransactionManager.class, new JdbcTransactionManager(database));
        register(Alarms.class, alarms);
        register(AlarmRules.class, advice());
        register(SiteModels.class, () -> model);
        register(FloorPlans.class, plans);
        register(Clock.class, clock);
        register(JsonMapper.class, JsonMapper.builder().build());
        register(CurrentValues.class, new WarmEverywhere(clock));
        context.registerBean("messageSource", ResourceBundleMessageSource.class, NotifierUnderTest::messages);
        register(PersonPhones.class, phones);
        register(PhoneGateways.class, gateways);
        register(InstallationKey.class, new InstallationKey(new byte[32]));
        context.register(
                TrendReader.class, ScopedModels.class, AccountDirectory.class, AccountStore.class, GrantStore.class);
        context.scan(
                "io.plenum.notify.rota",
                "io.plenum.delivery.mail",
                "io.plenum.notify.message",
                "io.plenum.notify.action");
        context.register(
                AlarmNotices.class,
                Escalations.class,
                PendingNotifications.class,
                NestedTransaction.class,
                NotificationPlanner.class,
                NotifiedAlarms.class,
                PhoneNotices.class,
                NotificationBatcher.class,
                NotificationSchedule.class,
                NotificationJob.class,
                DeliveryOutbox.class,
                DeliveryDispatcher.class,
                DeliveryQueue.class);
        context.refresh();
    }

    private <T> void register(Class<T> type, T bean) {
        context.getBeanFactory().registerSingleton(type.getSimpleName(), bean);
    }

    /** Any rule, with something to check. */
    private static AlarmRules advice() {
        AlarmRule rule = new AlarmRule(
                1,
                "Zone too warm",
                true,
                Priority.URGENT,
                new AlarmRule.Target.OnePoint("x"),
                new Condition.Limit(null, 26.0),
                Duration.ZERO,
                Duration.ZERO,
                0,
                AlarmRule.Applicability.ALWAYS,
                "Is the supply air cool?\nIs the damper of the zone open? If not, look for a command by hand.");
        return (AlarmRules) Proxy.newProxyInstance(
                NotifierUnderTest.class.getClassLoader(), new Class<?>[] {AlarmRules.class}, (p, method, a) -> rule);
    }

    private static MailSettings settings(int port) {
        return new MailSettings(
                port == 0 ? null : "127.0.0.1",
                port,
                MailSettings.Tls.NONE,
                null,
                null,
                null,
                "plenum@example.org",
                null,
                Duration.ofSeconds(5),
                Duration.ofDays(3),
                3);
    }

    static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/notify");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** Every signal is lost, as with a process that dies: what a poll does must be enough. */
    private static final class LostSignals extends CommitSignal {
        @Override
        public void afterCommit(Runnable wake) {
            // nobody is woken
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** As the engine tells it: within the transaction that stores it. */
    void publish(List<AlarmsChanged.AlarmChange> changes) {
        new TransactionTemplate(new JdbcTransactionManager(database))
                .executeWithoutResult(status -> context.publishEvent(new AlarmsChanged(changes)));
    }

    /** Listens to what is told within the server. */
    <T> void onEvent(Class<T> type, Consumer<T> listener) {
        context.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> told && type.isInstance(told.getPayload())) {
                listener.accept(type.cast(told.getPayload()));
            }
        });
    }

    /** Everything that would happen by itself at this moment. */
    void work() {
        bean(NotificationJob.class).work();
        bean(DeliveryDispatcher.class).work();
        await().atMost(Duration.ofSeconds(30)).until(bean(DeliveryDispatcher.class)::idle);
    }

    static Recipient person(String name, String language) {
        return new Recipient(
                0,
                name,
                null,
                name + "@example.org",
                language,
                ZoneId.of("Europe/Berlin"),
                null,
                null,
                Priority.URGENT);
    }

    /** All alarms go to these people, one after the other in steps of 15 minutes. @return their ids */
    List<Long> routeAllTo(Recipient... people) {
        List<Long> ids = Arrays.stream(people)
                .map(person -> bean(RecipientStore.class).save(person))
                .toList();
        List<Route.Step> steps =
                ids.stream().map(id -> new Route.Step(id, null, 15)).toList();
        bean(RouteStore.class)
                .save(new Route(0, "all", true, null, null, EnumSet.allOf(Priority.class), null, true, steps));
        return ids;
    }

    private record WarmEverywhere(Clock clock) implements CurrentValues {

        @Override
        public void update(List<Sample> samples) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CurrentValue of(PointId point) {
            return new CurrentValue(28.9, clock.instant(), Quality.GOOD);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
