package io.plenum.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.sun.net.httpserver.HttpServer;
import io.plenum.MovableClock;
import io.plenum.access.CurrentUser;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmEvent;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.Priority;
import io.plenum.database.TestDatabase;
import io.plenum.notify.reach.PersonPhones;
import io.plenum.point.PointId;
import io.plenum.site.TestModels;
import io.plenum.web.PublicUrl;
import io.plenum.web.RequestProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;

/** Alarms to the phones of people, by a gateway that is a real HTTP server and behaves badly. */
class PhoneGatewayTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-30T03:00:00Z"));
    private final List<String> got = new CopyOnWriteArrayList<>();
    private final List<String> names = new CopyOnWriteArrayList<>();
    private volatile int answer = 200;
    private HttpServer server;
    private WebhooksUnderTest hooks;
    private PhoneGateways gateways;
    private long gateway;

    @BeforeEach
    void start() throws IOException {
        database.jdbc().sql("TRUNCATE webhook, delivery, person_phone CASCADE").update();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            names.add(exchange.getRequestHeaders().getFirst("X-Plenum-Delivery"));
            got.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
        hooks = new WebhooksUnderTest(database, clock);
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/notify", "messages/alarms");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        gateways = new PhoneGateways(
                hooks.webhooks,
                hooks.deliveries,
                () -> TestModels.oneRoom(List.of()),
                texts,
                new PublicUrl("https://plenum.example.org"),
                JSON,
                database.jdbc(),
                clock);
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/sms";
        WebhookLayout layout = new WebhookLayout(WebhookFormat.PERSON, "en", "To={phone}&Body={text}");
        gateway = hooks.webhooks.add(
                new Webhook(0, "SMS", url, true, Set.of(), Set.of(), null, true, layout), new byte[32]);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private PhoneMessage message(long id, boolean escalated, int more) {
        Alarm alarm = new Alarm(
                7,
                "1:x",
                1,
                "Chiller failed",
                Priority.URGENT,
                new PointId(1),
                "x",
                null,
                null,
                "hvac",
                AlarmState.UNACKNOWLEDGED,
                true,
                clock.instant(),
                null,
                null,
                null,
                null,
                null,
                1,
                null,
                null,
                null,
                null,
                null);
        return new PhoneMessage(id, 3, "kim", "+49301234567", "de", alarm, false, escalated, more);
    }

    /** The number and the words of the person, each encoded; and the gateway hears of nothing that is not for a person. */
    @Test
    void whoeverIsOnCallIsReachedOnceUnderTheirNumberInTheirLanguage() {
        gateways.send(gateway, message(1, true, 2));
        gateways.send(gateway, message(1, true, 2));
        hooks.send();
        assertThat(got).hasSize(1);
        String[] fields = got.getFirst().split("&");
        assertThat(fields[0]).isEqualTo("To=%2B49301234567");
        assertThat(URLDecoder.decode(fields[1], StandardCharsets.UTF_8))
                .startsWith("Body=▲ Dringend")
                .contains("Chiller failed", "Niemand vor Ihnen hat quittiert. 2 weitere Alarme in Plenum.")
                .endsWith("https://plenum.example.org/alarms/7");
        assertThat(hooks.webhooks.all().getFirst().wants(message(1, false, 0).alarm(), AlarmEvent.Kind.RAISED))
                .isFalse();
        assertThat(gateways.made(gateway, 3, clock.instant().minusSeconds(1))).isEqualTo(1);
        assertThat(gateways.made(gateway, 4, clock.instant().minusSeconds(1))).isZero();
    }

    /** A gateway that has taken a message and could not say so gets it again, and can tell by its name that it is the same. */
    @Test
    void aFailureIsTriedAgainUnderTheSameNameAndGivenUpWhenItIsTooLate() {
        answer = 500;
        gateways.send(gateway, message(1, false, 0));
        hooks.send();
        clock.forward(Duration.ofSeconds(20));
        hooks.send();
        assertThat(names).containsExactly("person:3:1", "person:3:1");
        assertThat(gateways.failed(Instant.EPOCH, 10)).isEmpty();
        answer = 200;
        clock.forward(Duration.ofMinutes(31));
        hooks.send();
        assertThat(names).as("half an hour later it says what everybody knows").hasSize(2);
        assertThat(gateways.failed(Instant.EPOCH, 10)).singleElement().satisfies(failed -> {
            assertThat(failed.person()).isEqualTo("kim");
            assertThat(failed.gateway()).isEqualTo("SMS");
            assertThat(failed.error()).isEqualTo("too late");
        });
    }

    @Test
    void aGatewayThatRefusesConnectionsIsTriedAgain() {
        server.stop(0);
        gateways.send(gateway, message(1, false, 0));
        hooks.send();
        assertThat(hooks.store.log(gateway, 10)).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo("PENDING");
            assertThat(delivery.error()).isEqualTo("ConnectException");
        });
    }

    @Test
    void aTemplateForPersonsNeedsTheirNumberAndNoOtherHasIt() {
        new WebhookTemplate("To={phone}&Body={text}", true, JSON).check();
        assertThatThrownBy(() -> new WebhookTemplate("Body={text}", true, JSON).check())
                .isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> new WebhookTemplate("To={phone}", false, JSON).check())
                .isInstanceOf(RequestProblem.class);
    }

    private PersonPhones phones() {
        database.jdbc()
                .sql(
                        "INSERT INTO app_user (name, password_hash, role) VALUES ('kim', 'x', 'OPERATOR') ON CONFLICT DO NOTHING")
                .update();
        CurrentUser user = mock();
        when(user.name()).thenReturn("kim");
        return new PersonPhones(database.jdbc(), gateways, user, mock(), clock);
    }

    @ParameterizedTest
    @CsvSource({"+49 (30) 123-45.67, +49301234567", "0049 30 1234567, +49301234567", "+1 202 555 0143, +12025550143"})
    void numbersAreTakenAsPeopleWriteThem(String written, String kept) {
        PersonPhones phones = phones();
        phones.change(written);
        assertThat(phones.of("kim")).isEqualTo(kept);
        phones.change(" ");
        assertThat(phones.of("kim")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"030 1234567", "+0 30 1234567", "+49", "+4930123456789012", "+49 30 12a4567", "+49;+43"})
    void whatIsNoNumberChangesNothing(String written) {
        PersonPhones phones = phones();
        phones.change("+49301234567");
        assertThatThrownBy(() -> phones.change(written)).isInstanceOf(RequestProblem.class);
        assertThat(phones.of("kim")).isEqualTo("+49301234567");
    }

    /** A test costs money, and may wake somebody else: one a minute. */
    @Test
    void aTestGoesToTheOwnNumberOnceAMinute() {
        PersonPhones phones = phones();
        assertThatThrownBy(() -> phones.test(gateway, Locale.GERMAN)).isInstanceOf(RequestProblem.class);
        phones.change("+49301234567");
        phones.test(gateway, Locale.GERMAN);
        assertThatThrownBy(() -> phones.test(gateway, Locale.GERMAN)).isInstanceOf(RequestProblem.class);
        hooks.send();
        assertThat(got).singleElement().asString().startsWith("To=%2B49301234567&Body=Test");
        clock.forward(Duration.ofMinutes(2));
        phones.test(gateway, Locale.GERMAN);
    }
}
