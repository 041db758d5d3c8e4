package io.plenum.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.MovableClock;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.access.account.User;
import io.plenum.control.LoopTakenBack;
import io.plenum.database.TestDatabase;
import io.plenum.link.Problem;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.site.TestModels;
import io.plenum.work.WorkEvent;
import io.plenum.work.WorkOrder;
import io.plenum.work.WorkOrderChanged;
import io.plenum.work.WorkOrigin;
import io.plenum.work.WorkState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** From what happens to what somebody finds under the bell. */
class InboxTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-30T08:00:00Z"));
    private final CurrentUser user = mock();
    private final SiteAccess reach = mock();
    private final SiteModel model = TestModels.oneRoom(List.of());
    private final InboxPush push = mock();
    private InboxStore store;
    private Inbox inbox;
    private InboxPost post;

    @BeforeEach
    void open() {
        database.jdbc().sql("TRUNCATE inbox_item").update();
        for (String name : List.of("kim", "ada")) {
            database.jdbc()
                    .sql(
                            "INSERT INTO app_user (name, password_hash, role) VALUES (?, 'x', 'OPERATOR') ON CONFLICT DO NOTHING")
                    .param(name)
                    .update();
        }
        store = new InboxStore(database.jdbc(), clock);
        inbox = new Inbox(store, user, reach, clock);
        post = new InboxPost(store, inbox, push);
        when(user.name()).thenReturn("kim");
        when(reach.hidesNothing()).thenReturn(true);
        when(reach.visible()).thenReturn(model);
    }

    private static InboxNews approval(String account, String subject) {
        return new InboxNews(
                account,
                InboxKind.APPROVAL,
                subject,
                "approval",
                List.of(InboxWord.of("Ada"), InboxWord.of("Fan speed"), InboxWord.of("a\nnoisy\tnight")),
                true,
                "",
                "ahu/fan",
                "overrides");
    }

    /** A notice that comes twice is a notice that nobody reads; and what is ada's is none of kim's business. */
    @Test
    void theSameIsSaidToAPersonOnceAndToNobodyElse() {
        post.add(approval("kim", "approval:1"));
        post.add(approval("kim", "approval:1"));
        post.add(approval("ada", "approval:1"));
        post.add(approval("nobody-of-this-name", "approval:1"));
        assertThat(inbox.own()).singleElement().satisfies(item -> {
            assertThat(item.isNew()).isTrue();
            assertThat(item.raised()).isEqualTo(clock.instant());
            assertThat(item.news()).isEqualTo(approval("kim", "approval:1"));
        });
        inbox.read(Set.of(inbox.own().getFirst().id()), true);
        when(user.name()).thenReturn("ada");
        inbox.read(Set.of(), true);
        assertThat(inbox.unread()).isEqualTo(1);
        long others = inbox.own().getFirst().id();
        when(user.name()).thenReturn("kim");
        assertThat(inbox.unread()).isZero();
        inbox.read(Set.of(others), true);
        when(user.name()).thenReturn("ada");
        assertThat(inbox.unread()).isEqualTo(1);
    }

    /** Whoever opens an approval that somebody else has given long ago opens the next one less willingly. */
    @Test
    void whatWaitsNoMoreIsNotNewAndComesBackWhereItWaitsAgain() {
        InboxNews news = approval("kim", "approval:7");
        InboxScan scan =
                new InboxScan(List.of(source(List.of(news))), post, new JdbcTransactionManager(database.dataSource()));
        scan.look();
        scan.look();
        assertThat(inbox.unread()).isEqualTo(1);
        post.reconcile("approval:", List.of());
        assertThat(inbox.unread()).isZero();
        assertThat(inbox.own()).singleElement().satisfies(item -> assertThat(item.over())
                .isTrue());
        scan.look();
        assertThat(inbox.unread()).isEqualTo(1);
        post.reconcile("proposal:", List.of());
        assertThat(inbox.unread()).as("sources leave what is of others alone").isEqualTo(1);
    }

    private static InboxSource source(List<InboxNews> waiting) {
        return new InboxSource() {
            @Override
            public String prefix() {
                return "approval:";
            }

            @Override
            public List<InboxNews> waiting() {
                return waiting;
            }
        };
    }

    /** One list that cannot be read must not leave all others unread. */
    @Test
    void aSourceThatFailsKeepsNoOtherFromBeingLookedAt() {
        InboxSource broken = mock();
        when(broken.isKnown()).thenReturn(true);
        when(broken.waiting()).thenThrow(new IllegalStateException("broken"));
        InboxSource unknown = mock();
        new InboxScan(
                        List.of(broken, unknown, source(List.of(approval("kim", "approval:1")))),
                        post,
                        new JdbcTransactionManager(database.dataSource()))
                .look();
        assertThat(inbox.unread()).isEqualTo(1);
    }

    @Test
    void whatARoleDoesNotShowIsHiddenAsSoonAsTheRoleIsGone() {
        post.add(approval("kim", "approval:1"));
        assertThat(inbox.unread()).isEqualTo(1);
        when(reach.hidesNothing()).thenReturn(false);
        assertThat(inbox.own()).isEmpty();
        assertThat(inbox.unread()).isZero();
    }

    @Test
    void aPersonKeepsTheNewestThousandForNinetyDays() {
        database.jdbc()
                .sql("""
            INSERT INTO inbox_item (account, kind, subject, sentence, words, urgent, place, link, raised)
            SELECT 'kim', 'ORDER', 'x:' || i, 'order.late', '{}', false, '', 'work', ? FROM generate_series(0, ?) AS i""")
                .params(clock.instant().atOffset(ZoneOffset.UTC), InboxStore.MOST + 4)
                .update();
        assertThat(store.forget(clock.instant())).isEqualTo(5);
        assertThat(store.of("kim", 5000)).hasSize(InboxStore.MOST).last().satisfies(item -> assertThat(
                        item.news().subject())
                .isEqualTo("x:5"));
        clock.forward(Duration.ofDays(91));
        new InboxRetention(store, clock).forget();
        assertThat(store.of("kim", 5000)).isEmpty();
    }

    private void orderChanged(@Nullable String assignee, String who, String what) {
        WorkOrder order = new WorkOrder(
                12,
                "Replace the filter",
                "",
                WorkOrigin.PERSON,
                null,
                WorkState.OPEN,
                assignee,
                null,
                null,
                clock.instant(),
                "ada",
                null,
                "");
        InboxAudience audience = mock();
        new PersonalNews(post, audience, () -> model, clock)
                .orderChanged(new WorkOrderChanged(order, new WorkEvent(5, clock.instant(), who, what, "")));
    }

    @Test
    void anOrderIsToldToWhoeverIsToDoItUnlessTheyDidItThemselves() {
        orderChanged(null, "ada", "created");
        orderChanged("kim", "kim", "assigned");
        orderChanged("kim", "ada", "comment");
        assertThat(inbox.own()).isEmpty();
        orderChanged("kim", "ada", "assigned");
        assertThat(said(Locale.ENGLISH)).isEqualTo("ada has assigned work order 12 to you: Replace the filter");
        assertThat(said(Locale.GERMAN)).isEqualTo("ada hat Ihnen Arbeitsauftrag 12 zugewiesen: Replace the filter");
        assertThat(inbox.own().getFirst().news().link()).isEqualTo("work/12");
    }

    private String said(Locale language) {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/inbox");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return new InboxText(texts).sentence(inbox.own().getFirst().news(), language, ZoneOffset.UTC);
    }

    /** Who is asked: whoever holds the role where it is, and may sign in. */
    @Test
    void aLoopThatIsTakenBackIsToldToTheEngineers() {
        InboxAudience audience = mock();
        User kim = new User("kim", Role.ENGINEER, true, clock.instant(), null, false, false, List.of());
        User ada = new User("ada", Role.OPERATOR, true, clock.instant(), null, false, false, List.of());
        when(audience.everybody()).thenReturn(List.of(kim, ada));
        when(audience.holds(any(User.class), any(Role.class), any(String.class)))
                .thenAnswer(call -> call.getArgument(0).equals(kim));
        SiteModels models = () -> model;
        new PersonalNews(post, audience, models, clock)
                .loopTakenBack(new LoopTakenBack("NIGHT_SETBACK", "ahu", Problem.of("control.why.comfort")));
        assertThat(inbox.unread()).isEqualTo(1);
        when(user.name()).thenReturn("ada");
        assertThat(inbox.unread()).isZero();
    }
}
