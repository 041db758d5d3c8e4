package io.plenum.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.plenum.MovableClock;
import io.plenum.access.Role;
import io.plenum.command.CommandOrigin;
import io.plenum.command.CommandRequest;
import io.plenum.command.CommandRig;
import io.plenum.command.PointCommand;
import io.plenum.command.notice.CommandNotices;
import io.plenum.command.rule.CommandGrant;
import io.plenum.command.rule.GrantEditor;
import io.plenum.database.TestDatabase;
import io.plenum.delivery.mail.MailContent;
import io.plenum.delivery.mail.MailSender;
import io.plenum.link.Problem;
import io.plenum.link.command.LeaseReport;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.site.SiteModel;
import io.plenum.site.TestPlant;
import io.plenum.web.PublicUrl;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.ArgumentCaptor;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** From what becomes of commands to the mail to whoever has ordered them; what comes after the outbox has tests of its own. */
class CommandMailsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private final SiteModel model = new TestPlant()
            .equipment("ahu", "Air_Handling_Unit", "room")
            .commanded("ahu", "supply", "Supply_Air_Temperature_Setpoint", PointKind.NUMERIC, source("analog-value,1"))
            .commanded("ahu", "return", "Return_Air_Temperature_Setpoint", PointKind.NUMERIC, source("analog-value,2"))
            .model();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-30T08:00:00Z"));
    private final MailSender mails = mock();
    private final PersonalAddresses addresses = mock();
    private CommandRig rig;
    private CommandMails sender;

    private static PointSource source(String object) {
        return new PointSource("bacnet", "1205/" + object);
    }

    @BeforeEach
    void open() {
        rig = new CommandRig(database, model, clock, null);
        rig.bean(GrantEditor.class)
                .add(new CommandGrant(
                        0,
                        CommandGrant.Target.POINTS,
                        "ahu/*",
                        15.0,
                        26.0,
                        Unit.DEGREE_CELSIUS,
                        Duration.ZERO,
                        Duration.ofHours(8),
                        Role.OPERATOR,
                        false,
                        "",
                        Instant.EPOCH));
        rig.turn();
        rig.is("kim");
        when(mails.configured()).thenReturn(true);
        when(addresses.of(eq("kim"), any()))
                .thenReturn(new PersonalAddress("kim", "kim@example.org", "de", ZoneOffset.UTC));
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/notify", "messages/command");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        sender = new CommandMails(
                rig.bean(CommandNotices.class),
                mails,
                addresses,
                rig.bean(PointCatalog.class),
                () -> model,
                texts,
                new PublicUrl("https://plenum.example.org"),
                new JdbcTransactionManager(database.dataSource()),
                clock);
    }

    @AfterEach
    void close() {
        rig.bean(CommandNotices.class).wantMail("kim", true);
        rig.close();
    }

    /** Both points are taken over by somebody else. */
    private void lose() throws Exception {
        List<PointCommand> commands = List.of("ahu/supply", "ahu/return").stream()
                .map(key -> new PointCommand(
                        Objects.requireNonNull(model.point(key)).id(), 21, 8))
                .toList();
        CommandRequest request =
                new CommandRequest(commands, clock.instant().plus(Duration.ofHours(1)), "Gäste", CommandOrigin.PERSON);
        List<UUID> ordered = rig.service()
                .order(request, rig.service().preview(request).id())
                .overrides();
        rig.turn();
        Problem why = Problem.of("command.problem.replaced");
        rig.heardFrom(
                "bacnet",
                ordered.stream()
                        .map(id -> new LeaseReport(
                                id, 1, LeaseReport.Stage.TAKEN, clock.instant().plusSeconds(1), null, null, why))
                        .toList());
        clock.forward(Duration.ofSeconds(2));
        rig.turn();
    }

    private void later(Duration by) {
        clock.forward(by);
        sender.send();
    }

    /** A floor of forty set points that is taken back must not be forty mails, nor a mail each minute. */
    @Test
    void aGroupIsOneMailAndTheNextOneWaits() throws Exception {
        lose();
        later(Duration.ofSeconds(5));
        verify(mails, never()).send(any(), any(), any(), any());
        later(Duration.ofSeconds(20));
        ArgumentCaptor<MailContent> said = ArgumentCaptor.forClass(MailContent.class);
        verify(mails).send(eq("kim"), eq("kim@example.org"), eq("de"), said.capture());
        assertThat(said.getValue().subject())
                .startsWith("Anordnung nicht eingehalten: ")
                .endsWith(" +1");
        assertThat(said.getValue().paragraphs())
                .anySatisfy(text -> assertThat(text).startsWith("Gäste (angeordnet"))
                .anySatisfy(text -> assertThat(text)
                        .startsWith("Von jemand anderem übernommen: ")
                        .contains("21 °C"));
        assertThat(said.getValue().address()).isEqualTo("https://plenum.example.org/overrides");
        lose();
        later(Duration.ofMinutes(1));
        verify(mails, times(1)).send(any(), any(), any(), any());
        later(Duration.ofMinutes(10));
        later(Duration.ofMinutes(10));
        verify(mails, times(2)).send(any(), any(), any(), any());
    }

    /** The note that it is said and the mail are one transaction: what was not put into the outbox is put there the next time. */
    @Test
    void aMailThatCouldNotBeStoredIsNotTakenForSaid() throws Exception {
        lose();
        doThrow(new IllegalStateException("killed")).when(mails).send(any(), any(), any(), any());
        assertThatThrownBy(() -> later(Duration.ofSeconds(30))).isInstanceOf(IllegalStateException.class);
        org.mockito.Mockito.reset(mails);
        when(mails.configured()).thenReturn(true);
        later(Duration.ofSeconds(30));
        verify(mails).send(any(), any(), any(), any());
    }

    @Test
    void whoeverWantsNoneGetsNone() throws Exception {
        rig.bean(CommandNotices.class).wantMail("kim", false);
        lose();
        later(Duration.ofSeconds(30));
        rig.bean(CommandNotices.class).wantMail("kim", true);
        later(Duration.ofMinutes(11));
        verify(mails, never()).send(any(), any(), any(), any());
        assertThat(rig.bean(CommandNotices.class).unseen("kim"))
                .as("it is still shown")
                .isEqualTo(2);
    }
}
