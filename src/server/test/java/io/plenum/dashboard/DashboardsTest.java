package io.plenum.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.alarm.Priority;
import io.plenum.audit.Audit;
import io.plenum.dashboard.card.Card;
import io.plenum.dashboard.card.CardFrame;
import io.plenum.dashboard.card.GaugeCard;
import io.plenum.dashboard.card.ListCard;
import io.plenum.dashboard.card.ListSubject;
import io.plenum.dashboard.card.NoteCard;
import io.plenum.dashboard.card.PictureCard;
import io.plenum.dashboard.card.PlanCard;
import io.plenum.dashboard.card.TrendCard;
import io.plenum.dashboard.card.ValueCard;
import io.plenum.database.TestDatabase;
import io.plenum.site.BuildingModel;
import io.plenum.site.SiteAccess;
import io.plenum.site.TestModels;
import io.plenum.web.RequestProblem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class DashboardsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant NOW = Instant.parse("2026-02-02T10:30:00Z");
    private static final String POINT = "ahu-1/supply-air-temperature";

    private static BuildingModel model;

    private final CurrentUser user = mock();
    private final Audit audit = mock();
    private Dashboards dashboards;
    private DashboardPictures pictures;
    private DashboardStore store;

    @BeforeAll
    static void read() throws IOException {
        model = TestModels.aulaHouse();
    }

    @BeforeEach
    void dashboards() {
        database.jdbc().sql("DELETE FROM dashboard").update();
        SiteAccess models = mock();
        when(models.visible()).thenReturn(model);
        signIn("ann", Role.OPERATOR);
        store = new DashboardStore(database.jdbc(), JsonMapper.builder().build());
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        PictureStore kept = new PictureStore(database.jdbc(), clock);
        dashboards = new Dashboards(store, kept, new DashboardRules(models), user, audit, clock);
        pictures = new DashboardPictures(
                kept,
                dashboards,
                user,
                audit,
                new TransactionTemplate(new JdbcTransactionManager(database.dataSource())));
    }

    private void signIn(String name, Role role) {
        when(user.name()).thenReturn(name);
        for (Role one : Role.values()) {
            when(user.may(one)).thenReturn(one.compareTo(role) <= 0);
        }
    }

    private static CardFrame frame(String id) {
        return new CardFrame(id, "", 3, 2);
    }

    private Dashboard made(boolean shared, Card... cards) {
        return dashboards.add("Hall", shared, "aula-house", List.of(cards));
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    /** Each kind comes back from the database as it was saved, in the order in which it was arranged. */
    @Test
    void cardsOfEachKindAreKept() {
        List<Card> cards = List.of(
                new ValueCard(frame("a"), POINT),
                new TrendCard(frame("b"), List.of(POINT, "ahu-1/mixed-air-temperature"), 24),
                new PlanCard(frame("c"), "floor-2", "energy"),
                new ListCard(frame("d"), ListSubject.ALARMS, "floor-0", Priority.HIGH),
                new GaugeCard(frame("e"), POINT, 10, 30, 14, 18),
                new NoteCard(new CardFrame("f", " Keys ", 12, 8), "**at the desk**"));
        Dashboard made = made(false, cards.toArray(Card[]::new));
        assertThat(dashboards.one(made.id())).isEqualTo(made);
        assertThat(made.cards()).isEqualTo(cards);
        assertThat(made.cards().getLast().frame().title()).isEqualTo("Keys");
        verify(audit).changed(eq("dashboard made"), eq("dashboard"), any(), eq(null), eq(made));
    }

    /** Of two editors the later one reads who was quicker, and what that one saved stays whole. */
    @Test
    void nobodyOverwritesWhatHeHasNotSeen() {
        Dashboard began = made(true);
        signIn("ben", Role.OPERATOR);
        Dashboard saved = dashboards.save(began.id(), 1, "Lobby", true, List.of(new NoteCard(frame("n"), "Ben")));
        signIn("ann", Role.OPERATOR);
        assertThatThrownBy(() -> dashboards.save(began.id(), 1, "Entrance", true, List.of()))
                .isInstanceOfSatisfying(RequestProblem.class, problem -> {
                    assertThat(problem.text()).isEqualTo("dashboard.problem.revision");
                    assertThat(problem.arguments()).containsExactly("ben");
                });
        assertThat(dashboards.one(began.id())).isEqualTo(saved);
    }

    /** What is not shared is as unknown as what does not exist; what is shared is seen by all and changed by operators. */
    @Test
    void oneSeesWhatIsOnesOwnOrShared() {
        Dashboard own = made(false);
        Dashboard shared = made(true);
        signIn("vera", Role.VIEWER);
        assertThat(dashboards.visible()).containsExactly(shared);
        assertThatThrownBy(() -> dashboards.one(own.id())).isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> dashboards.remove(own.id())).isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> dashboards.save(shared.id(), 1, "Mine", true, List.of()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> made(true)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> pictures.add(shared.id(), png())).isInstanceOf(AccessDeniedException.class);
        Dashboard copy = dashboards.duplicate(shared.id(), "Mine");
        assertThat(copy.owner()).isEqualTo("vera");
        assertThat(copy.shared()).isFalse();
        dashboards.remove(copy.id());
        verify(audit).changed(eq("dashboard removed"), any(), any(), eq(copy), eq(null));
    }

    /** Bad input changes nothing; what was there before its point went from the model does not hinder saving. */
    @Test
    void onlyWhatIsThereIsAdded() {
        Dashboard made = made(false, new ValueCard(frame("a"), POINT));
        database.jdbc()
                .sql("UPDATE dashboard SET cards = replace(cards::text, 'supply-air-temperature', 'gone')::jsonb")
                .update();
        Dashboard before = dashboards.one(made.id());
        Dashboard after = dashboards.save(made.id(), 1, "Renamed", false, before.cards());
        assertThat(after.cards()).isEqualTo(before.cards());
        List<List<Card>> wrong = List.of(
                List.of(new ValueCard(frame("b"), "nowhere/nothing")),
                List.of(new PlanCard(frame("b"), "floor-99", "hvac")),
                List.of(new PictureCard(frame("b"), 1, "another's")),
                List.of(new NoteCard(frame("b"), "x"), new NoteCard(frame("b"), "y")),
                IntStream.range(0, 41)
                        .mapToObj(i -> (Card) new NoteCard(frame("n" + i), "x"))
                        .toList(),
                IntStream.range(0, 5)
                        .mapToObj(i -> (Card) new PlanCard(frame("p" + i), "floor-2", "hvac"))
                        .toList());
        for (List<Card> cards : wrong) {
            assertThatThrownBy(() -> dashboards.save(made.id(), 2, "Wrong", false, cards))
                    .isInstanceOf(RequestProblem.class);
        }
        assertThat(dashboards.one(made.id())).isEqualTo(after);
    }

    @Test
    void aCardIsWithinItsBounds() {
        assertThatThrownBy(() -> new CardFrame("a", "", 13, 1)).isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> new CardFrame("A b", "", 3, 1)).isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> new GaugeCard(frame("a"), POINT, 10, 30, 25, 20))
                .isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> new GaugeCard(frame("a"), POINT, 0, Double.NaN, 1, 2))
                .isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> new TrendCard(frame("a"), List.of(), 24)).isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> new ListCard(frame("a"), ListSubject.ORDERS, null, Priority.LOW))
                .isInstanceOf(RequestProblem.class);
        assertThat(new CardFrame("a", "", 12, 8).grown(5, -20)).isEqualTo(new CardFrame("a", "", 12, 1));
    }

    /** A picture is drawn anew; a drawing that could carry a script is refused. A copy has pictures of its own. */
    @Test
    void picturesAreKnownByTheirBytes() throws IOException {
        Dashboard made = made(false);
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> pictures.add(made.id(), svg)).isInstanceOf(RequestProblem.class);
        long picture = pictures.add(made.id(), png());
        assertThat(pictures.content(made.id(), picture)).startsWith(0xFF, 0xD8);
        dashboards.save(made.id(), 1, "Hall", false, List.of(new PictureCard(frame("p"), picture, "the hall")));
        Dashboard copy = dashboards.duplicate(made.id(), "Copy");
        dashboards.remove(made.id());
        PictureCard copied = (PictureCard) dashboards.one(copy.id()).cards().getFirst();
        assertThat(pictures.content(copy.id(), copied.picture())).isNotEmpty();
    }

    /** What no card has shown for a day is thrown away with the next save; what was uploaded just now is not. */
    @Test
    void picturesThatNothingShowsGo() throws IOException {
        Dashboard made = made(false);
        long old = pictures.add(made.id(), png());
        database.jdbc()
                .sql("UPDATE dashboard_picture SET time = ?")
                .param(NOW.minus(Duration.ofDays(2)).atOffset(ZoneOffset.UTC))
                .update();
        long fresh = pictures.add(made.id(), png());
        dashboards.save(made.id(), 1, "Hall", false, List.of());
        assertThatThrownBy(() -> pictures.content(made.id(), old)).isInstanceOf(RequestProblem.class);
        assertThat(pictures.content(made.id(), fresh)).isNotEmpty();
    }

    /** A wall shows what is shared, with the plans that are on it, and goes dark with the sharing. */
    @Test
    void wallsShowSharedOnesOnly() {
        SharedDashboards walls = new SharedDashboards(store);
        Dashboard own = made(false, new PlanCard(frame("a"), "floor-1", "hvac"));
        Dashboard shared = made(true, new PlanCard(frame("a"), "floor-2", "hvac"));
        assertThat(walls.titles()).containsOnlyKeys(shared.id());
        assertThat(walls.floors(shared.id())).containsExactly("floor-2");
        assertThat(walls.floors(own.id())).isEmpty();
        dashboards.save(shared.id(), 1, "Hall", false, shared.cards());
        assertThat(walls.one(shared.id())).isNull();
    }

    /** Nobody begins with nothing: the first cards are of points and floors that there are. */
    @Test
    void theFirstDashboardIsMadeFromTheBuilding() {
        StaticMessageSource texts = new StaticMessageSource();
        texts.setUseCodeAsDefaultMessage(true);
        List<Card> cards = new StarterCards(texts).of(model, Locale.ENGLISH);
        assertThat(cards).hasSizeGreaterThanOrEqualTo(6);
        assertThat(dashboards.add("Aula House", false, null, cards).cards()).isEqualTo(cards);
        verify(audit, never()).record(any(), any());
    }
}
