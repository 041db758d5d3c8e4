package io.plenum.comfort.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.access.account.AccountDirectory;
import io.plenum.access.account.PreferenceStore;
import io.plenum.access.account.User;
import io.plenum.audit.Audit;
import io.plenum.database.TestDatabase;
import io.plenum.delivery.mail.MailContent;
import io.plenum.delivery.mail.MailSender;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.site.TestModels;
import io.plenum.uikit.Preferences;
import io.plenum.web.PublicUrl;
import io.plenum.web.RequestProblem;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.ArgumentCaptor;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.security.access.AccessDeniedException;

/** A complaint's life, and how far it reaches: who may say, read and answer what. */
class ComplaintsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant NOW = Instant.parse("2026-02-02T10:30:40Z");
    private static final String ROOM = "space-0-06";
    private static final SiteModel NOTHING = TestModels.oneRoom(List.of());

    private final SiteModel house = TestModels.aulaHouse();
    private final CurrentUser user = mock();
    private final SiteAccess models = mock();
    private final Audit audit = mock();
    private final MailSender mails = mock();
    private final AccountDirectory accounts = mock();
    private final PreferenceStore preferences = mock();
    private final Complaints complaints = new Complaints(
            new ComplaintStore(database.jdbc()),
            new ComplaintReach(models, user),
            (space, time) -> Map.of(RoomQuantity.TEMPERATURE, 18.5, RoomQuantity.OUTDOOR, 2.0),
            letters(),
            audit,
            Clock.fixed(NOW, ZoneOffset.UTC));

    ComplaintsTest() throws IOException {}

    private AnswerMails letters() {
        SiteModels current = mock();
        when(current.current()).thenReturn(house);
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/comfort");
        messages.setDefaultEncoding("UTF-8");
        return new AnswerMails(
                mails, accounts, preferences, current, messages, new PublicUrl("https://plenum.example.org"));
    }

    /** Vera chose German. */
    private void veraHasMail() {
        when(mails.configured()).thenReturn(true);
        when(accounts.active("vera"))
                .thenReturn(new User("vera", Role.VIEWER, true, NOW, "vera@example.org", false, false, List.of()));
        when(preferences.of("vera"))
                .thenReturn(Optional.of(new Preferences("de", false, false, Preferences.Theme.LIGHT)));
    }

    @AfterEach
    void forget() {
        database.jdbc().sql("DELETE FROM complaint").update();
    }

    /** @param seen what they see as viewers */
    private void signedIn(String name, Role highest, boolean everywhere, SiteModel seen) {
        when(user.name()).thenReturn(name);
        when(models.visible()).thenReturn(seen);
        for (Role role : Role.values()) {
            boolean holds = role.compareTo(highest) <= 0;
            when(user.may(role)).thenReturn(holds && everywhere);
            when(models.within(role)).thenReturn(holds ? seen : NOTHING);
        }
    }

    private static NewComplaint cold(Instant time) {
        return new NewComplaint(ROOM, ComplaintKind.TOO_COLD, time, "  my fingers are numb ");
    }

    private List<Complaint> all() {
        return complaints.find(new ComplaintQuery(null, null, null, 0, 100));
    }

    @Test
    void aComplaintIsKeptWithWhatWasMeasuredAndStaysOpenUntilSomebodyAnswers() {
        signedIn("vera", Role.VIEWER, true, house);
        Complaint pinned = complaints.pin(cold(NOW));
        assertThat(pinned.time()).isEqualTo(Instant.parse("2026-02-02T10:30:00Z"));
        assertThat(pinned.note()).isEqualTo("my fingers are numb");
        assertThat(pinned.measured()).containsEntry(RoomQuantity.TEMPERATURE, 18.5);
        assertThat(pinned.isOpen()).isTrue();
        verify(audit).changed(eq("complaint pinned"), eq("complaint"), any(), isNull(), any());
        assertThatThrownBy(() -> complaints.answer(pinned.id(), "No")).isInstanceOf(AccessDeniedException.class);

        signedIn("tom", Role.TECHNICIAN, true, house);
        assertThat(complaints.answer(pinned.id(), "The valve was stuck").isOpen())
                .isFalse();
        assertThat(all()).singleElement().satisfies(answered -> {
            assertThat(answered.answeredBy()).isEqualTo("tom");
            assertThat(answered.createdBy()).isEqualTo("vera");
            assertThat(answered.measured()).isEqualTo(pinned.measured());
        });
        assertThat(complaints.count(new ComplaintQuery(null, true, null, 0, 1))).isZero();
    }

    @Test
    void whoeverComplainedGetsTheAnswerByMailInTheirLanguageButNotTheirOwn() {
        veraHasMail();
        signedIn("vera", Role.TECHNICIAN, true, house);
        long id = complaints.pin(cold(NOW)).id();
        complaints.answer(id, "I opened the valve myself");
        verify(mails, never()).send(any(), any(), any(), any());

        signedIn("tom", Role.TECHNICIAN, true, house);
        complaints.answer(id, "The valve was stuck");
        ArgumentCaptor<MailContent> note = ArgumentCaptor.captor();
        verify(mails).send(eq("vera"), eq("vera@example.org"), eq("de"), note.capture());
        assertThat(note.getValue().subject()).startsWith("Antwort: Zu kalt, ");
        assertThat(note.getValue().paragraphs()).contains("> my fingers are numb", "The valve was stuck");
        assertThat(note.getValue().address()).isEqualTo("https://plenum.example.org/comfort");
    }

    /** Colleagues need not know who complained. */
    @Test
    void onlyTheAuthorAndThoseWhoAnswerReadWhoComplained() {
        signedIn("vera", Role.VIEWER, true, house);
        assertThat(complaints.pin(cold(NOW)).createdBy()).isEqualTo("vera");
        signedIn("paul", Role.VIEWER, true, house);
        assertThat(all()).singleElement().extracting(Complaint::createdBy).isNull();
    }

    /** A role in another building sees neither the room nor its complaint, and cannot answer it. */
    @Test
    void whatIsOutOfReachIsUnknown() {
        signedIn("vera", Role.VIEWER, true, house);
        long id = complaints.pin(cold(NOW)).id();
        signedIn("tina", Role.TECHNICIAN, false, NOTHING);
        assertThat(all()).isEmpty();
        assertThatThrownBy(() -> complaints.answer(id, "Mine")).isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> complaints.pin(cold(NOW))).isInstanceOf(RequestProblem.class);
    }

    /** Whoever sees the rooms but not their climate may complain, and reads only what they may. */
    @Test
    void whatWasMeasuredIsShownOnlyToWhoeverMaySeeItsPoint() {
        SiteModel rooms = mock();
        when(rooms.space(ROOM)).thenReturn(house.space(ROOM));
        when(rooms.spaces()).thenReturn(house.spaces());
        when(rooms.siteOf(ROOM)).thenReturn(house.siteOf(ROOM));
        signedIn("lisa", Role.VIEWER, false, rooms);
        assertThat(complaints.pin(cold(NOW)).measured()).containsOnlyKeys(RoomQuantity.OUTDOOR);
        assertThat(all()).hasSize(1);
    }

    /** The report counts what its month is about, by the minute complained of: neither the next month's nor anybody's name. */
    @Test
    void complaintsAreCountedByKindWithThoseThatWaitAndTheRoomWithTheMost() {
        signedIn("tom", Role.TECHNICIAN, true, house);
        complaints.answer(complaints.pin(cold(NOW)).id(), "The valve was stuck");
        complaints.pin(cold(NOW.minusSeconds(600)));
        complaints.pin(new NewComplaint("space-0-01", ComplaintKind.TOO_COLD, NOW, ""));
        complaints.pin(new NewComplaint(ROOM, ComplaintKind.NOISE, NOW, ""));
        Instant minute = NOW.truncatedTo(ChronoUnit.MINUTES);
        ComplaintCounts counts = new ComplaintCounts(database.jdbc());
        assertThat(counts.of(house.sites().getFirst(), minute.minus(Duration.ofDays(1)), NOW))
                .containsExactly(
                        new ComplaintCounts.Count(ComplaintKind.TOO_COLD, 3, 2, ROOM),
                        new ComplaintCounts.Count(ComplaintKind.NOISE, 1, 1, ROOM));
        assertThat(counts.of(house.sites().getFirst(), minute.minus(Duration.ofDays(1)), minute))
                .containsExactly(new ComplaintCounts.Count(ComplaintKind.TOO_COLD, 1, 1, ROOM));
    }

    @Test
    void timesOutOfReachLongNotesAndFloodsAreRefused() {
        signedIn("vera", Role.VIEWER, true, house);
        for (Instant time : List.of(NOW.plusSeconds(90), NOW.minus(Duration.ofDays(31)))) {
            assertThatThrownBy(() -> complaints.pin(cold(time))).hasMessageContaining("comfort.problem.time");
        }
        assertThatThrownBy(() -> complaints.pin(new NewComplaint(ROOM, ComplaintKind.NOISE, NOW, "a".repeat(1001))))
                .hasMessageContaining("comfort.problem.long");
        assertThatThrownBy(() -> complaints.pin(new NewComplaint(ROOM, ComplaintKind.OTHER, NOW, " ")))
                .hasMessageContaining("comfort.problem.text");
        for (int i = 0; i < 20; i++) {
            complaints.pin(cold(NOW));
        }
        assertThatThrownBy(() -> complaints.pin(cold(NOW))).hasMessageContaining("comfort.problem.many");
    }
}
