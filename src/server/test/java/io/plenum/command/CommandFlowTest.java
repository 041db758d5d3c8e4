package io.plenum.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.verify;

import io.plenum.access.Role;
import io.plenum.access.Scope;
import io.plenum.alarm.CommandTroubles.Trouble;
import io.plenum.command.notice.CommandNotices;
import io.plenum.command.rule.CommandGrant;
import io.plenum.command.rule.CommandGrant.Target;
import io.plenum.command.rule.GrantEditor;
import io.plenum.command.rule.PolicyMemory;
import io.plenum.command.rule.PolicySwitches;
import io.plenum.database.TestDatabase;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandPolicy;
import io.plenum.link.command.LeaseOrder;
import io.plenum.link.command.LeaseOrder.Action;
import io.plenum.link.command.LeaseReport;
import io.plenum.link.command.LeaseReport.Stage;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.site.SiteModel;
import io.plenum.site.TestPlant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From what somebody wants to what is written, and back, while the link, the gateway and the server fail in every way. */
class CommandFlowTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final String ONE = "ahu/supply";
    private static final String TWO = "ahu/return";

    private final SiteModel model = new TestPlant()
            .equipment("ahu", "Air_Handling_Unit", "room")
            .commanded("ahu", "supply", "Supply_Air_Temperature_Setpoint", PointKind.NUMERIC, source("analog-value,1"))
            .commanded("ahu", "return", "Return_Air_Temperature_Setpoint", PointKind.NUMERIC, source("analog-value,2"))
            .commanded("ahu", "fan", "Fan_Command", PointKind.BINARY, source("binary-value,3"))
            .model();

    private CommandRig rig;

    private static PointSource source(String object) {
        return new PointSource("bacnet", "1205/" + object);
    }

    @BeforeEach
    void open() {
        rig = new CommandRig(database, model);
        open("ahu/*", false);
        rig.turn();
        rig.is("kim");
    }

    private void open(String pattern, boolean twoPersons) {
        rig.bean(GrantEditor.class)
                .add(new CommandGrant(
                        0,
                        Target.POINTS,
                        pattern,
                        15.0,
                        26.0,
                        Unit.DEGREE_CELSIUS,
                        Duration.ZERO,
                        Duration.ofHours(8),
                        Role.OPERATOR,
                        twoPersons,
                        "",
                        Instant.EPOCH));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private static List<String> keys(CommandRefused refused) {
        return refused.problems().stream()
                .map(one -> one.problem().messageKey())
                .toList();
    }

    private List<String> refused(CommandRequest request) {
        try {
            rig.order(request);
            return List.of();
        } catch (CommandRefused refused) {
            return keys(refused);
        }
    }

    private Map<io.plenum.point.PointId, String> alarms() {
        org.mockito.ArgumentCaptor<Map<io.plenum.point.PointId, String>> told =
                org.mockito.ArgumentCaptor.forClass(Map.class);
        verify(rig.troubles, atLeastOnce()).standing(eq(Trouble.OVERRIDE_STAYS), told.capture());
        return told.getValue();
    }

    /** The whole way: nothing is forgotten, and everything is on record. */
    @Test
    void whatIsOrderedIsWrittenShownAndEnds() throws Exception {
        CommandRequest request = rig.request(ONE, 21);
        CommandPreview preview = rig.service().preview(request);
        assertThat(preview.allowed()).isTrue();
        assertThat(preview.points()).singleElement().satisfies(point -> {
            assertThat(point.wins()).isTrue();
            assertThat(Objects.requireNonNull(point.holder()).kind()).isEqualTo(Holder.Kind.UNKNOWN);
            assertThat(Objects.requireNonNull(point.holder()).priority()).isEqualTo(15);
        });
        assertThat(rig.gateway.writes).as("a preview writes nothing").isEmpty();
        UUID id = rig.service().order(request, preview.id()).overrides().getFirst();
        assertThat(rig.state(id)).isEqualTo(OverrideState.ORDERED);
        rig.turn();
        assertThat(rig.state(id)).isEqualTo(OverrideState.HELD);
        assertThat(Objects.requireNonNull(rig.service()
                        .preview(rig.request(ONE, 22))
                        .points()
                        .getFirst()
                        .holder()))
                .isEqualTo(new Holder(8, 21, Holder.Kind.OURS, "kim"));
        rig.clock.move(Duration.ofHours(1));
        rig.hears(rig.gateway.end());
        assertThat(rig.state(id)).isEqualTo(OverrideState.RELEASED);
        assertThat(rig.gateway.writes).containsExactly("1=21.0", "1=null");
        assertThat(rig.overrides().open()).isEmpty();
        for (String what : List.of("point commanded", "command carried out", "override ended")) {
            verify(rig.audit).changedFor(any(), eq(what), eq("point"), eq(ONE), any(), any());
        }
        verify(rig.audit)
                .changedFor(
                        eq("kim"),
                        eq("point commanded"),
                        eq("point"),
                        eq(ONE),
                        argThat(before -> before.toString().contains("present=18.0")),
                        argThat(after -> after.toString().contains("preview=" + preview.id())
                                && after.toString().contains("reason=test")));
    }

    /** Clicked twice, sent twice, reported twice, late or in the wrong order: it changes nothing twice. */
    @Test
    void duplicatesAndLateReportsChangeNothing() throws Exception {
        CommandRequest request = rig.request(ONE, 21);
        UUID preview = rig.service().preview(request).id();
        CommandGroup group = rig.service().order(request, preview);
        assertThat(rig.service().order(request, preview).id()).isEqualTo(group.id());
        UUID id = group.overrides().getFirst();
        rig.turn();
        LeaseReport held = rig.gateway.leases("bacnet").getFirst();
        rig.service().release(List.of(id), "done");
        rig.hears(List.of(held, held));
        assertThat(rig.state(id)).isEqualTo(OverrideState.RELEASING);
        rig.turn();
        assertThat(rig.state(id)).isEqualTo(OverrideState.RELEASED);
        Instant ended = rig.of(id).ended();
        rig.clock.move(Duration.ofMinutes(2));
        rig.hears(List.of(held));
        rig.hears(rig.gateway.leases("bacnet"));
        rig.turn();
        assertThat(rig.state(id)).isEqualTo(OverrideState.RELEASED);
        assertThat(rig.of(id).ended()).isEqualTo(ended);
        assertThat(rig.gateway.writes).containsExactly("1=21.0", "1=null");
        assertThat(rig.overrides().of(rig.point(ONE), 9)).hasSize(1);
    }

    /** The gateway has it and its answer is lost: it is asked again, and neither lost nor doubled. */
    @Test
    void aLostAnswerIsNeitherLostNorDoubled() throws Exception {
        rig.gateway.loses = true;
        UUID id = rig.order(ONE, 21);
        rig.turn();
        assertThat(rig.state(id)).isEqualTo(OverrideState.ORDERED);
        rig.gateway.loses = false;
        rig.clock.move(Duration.ofSeconds(12));
        rig.turn();
        assertThat(rig.state(id)).isEqualTo(OverrideState.HELD);
        assertThat(rig.gateway.writes).containsExactly("1=21.0");
        assertThat(rig.gateway.orders).hasSizeGreaterThan(1);
    }

    /** Nobody knows whether it arrived: it is taken back, whatever it takes, and somebody is called while it is not. */
    @Test
    void whatIsNotConfirmedInTimeIsTakenBack() throws Exception {
        rig.gateway.loses = true;
        UUID id = rig.order(ONE, 21);
        rig.turn();
        rig.clock.move(Duration.ofSeconds(31));
        rig.gateway.dead = true;
        rig.turn();
        assertThat(rig.state(id)).isEqualTo(OverrideState.CANCELLING);
        rig.clock.move(Duration.ofSeconds(90));
        rig.turn();
        assertThat(alarms()).containsKey(rig.point(ONE));
        rig.gateway.dead = false;
        rig.gateway.loses = false;
        rig.clock.move(Duration.ofSeconds(12));
        rig.turn();
        assertThat(rig.state(id)).isEqualTo(OverrideState.CANCELLED);
        assertThat(rig.gateway.writes).containsExactly("1=21.0", "1=null");
        rig.clock.move(Duration.ofSeconds(2));
        rig.turn();
        assertThat(alarms()).isEmpty();
    }

    /** An order that never arrived is never written, however late the gateway is back. */
    @Test
    void whatNeverArrivedIsNeverWritten() throws Exception {
        rig.gateway.dead = true;
        UUID id = rig.order(ONE, 21);
        rig.turn();
        rig.clock.move(Duration.ofSeconds(31));
        rig.turn();
        rig.gateway.dead = false;
        rig.clock.move(Duration.ofSeconds(12));
        rig.turn();
        assertThat(rig.state(id)).isEqualTo(OverrideState.CANCELLED);
        assertThat(rig.gateway.writes).isEmpty();
        assertThat(rig.gateway.orders).extracting(LeaseOrder::action).containsOnly(Action.RELEASE);
    }

    /** Killed between the commit and the sending: the next server sends what is in the database. */
    @Test
    void anOrderOutlivesTheServer() throws Exception {
        UUID id = rig.order(ONE, 21);
        rig.restart();
        rig.turn();
        assertThat(rig.state(id)).isEqualTo(OverrideState.HELD);
        rig.restart();
        rig.clock.move(Duration.ofHours(2));
        rig.gateway.end();
        rig.turn();
        assertThat(rig.state(id)).as("ended while no server was there").isEqualTo(OverrideState.RELEASED);
        assertThat(rig.gateway.writes).containsExactly("1=21.0", "1=null");
        rig.clock.move(Duration.ofSeconds(2));
        rig.turn();
        assertThat(alarms()).isEmpty();
    }

    /** The end has passed, and the gateway is away: that is an alarm until it has said that it is released. */
    @Test
    void whatStandsBeyondItsEndIsAnAlarm() throws Exception {
        UUID id = rig.order(ONE, 21);
        rig.turn();
        rig.gateway.stream = null;
        rig.clock.move(Duration.ofMinutes(60).plusSeconds(30));
        rig.turn();
        assertThat(rig.state(id)).isEqualTo(OverrideState.RELEASING);
        assertThat(alarms()).isEmpty();
        rig.clock.move(Duration.ofSeconds(31));
        rig.turn();
        assertThat(alarms()).containsOnlyKeys(rig.point(ONE));
        rig.gateway.stream = rig.gateway.new Stream();
        rig.gateway.end();
        rig.clock.move(Duration.ofSeconds(2));
        rig.turn();
        rig.clock.move(Duration.ofSeconds(2));
        rig.turn();
        assertThat(rig.state(id)).isEqualTo(OverrideState.RELEASED);
        assertThat(alarms()).isEmpty();
        assertThat(rig.gateway.writes).containsExactly("1=21.0", "1=null");
    }

    private List<String> notices(String account) {
        return rig.bean(CommandNotices.class).of(account, 99).stream()
                .map(one -> one.override().point().equals(rig.point(ONE)) ? "one " + one.kind() : "two " + one.kind())
                .toList();
    }

    /** Nobody has to look for it: found in the ledger, so that a restart loses and repeats nothing. */
    @Test
    void whoeverHasOrderedIsToldOnceWhatDidNotBecomeOfIt() throws Exception {
        UUID one = rig.order(ONE, 21);
        rig.turn();
        rig.clock.move(Duration.ofSeconds(2));
        rig.hears(List.of(new LeaseReport(one, 1, Stage.OVERRULED, rig.clock.instant(), null, null, null)));
        rig.turn();
        rig.restart();
        rig.turn();
        assertThat(notices("kim")).containsExactly("one OVERRULED");
        rig.hears(
                List.of(new LeaseReport(one, 1, Stage.TAKEN, rig.clock.instant().plusSeconds(1), null, null, null)));
        rig.gateway.answers = Stage.REFUSED;
        rig.order(TWO, 21);
        rig.clock.move(Duration.ofSeconds(2));
        rig.turn();
        rig.clock.move(Duration.ofSeconds(2));
        rig.turn();
        rig.restart();
        rig.turn();
        assertThat(notices("kim")).containsExactlyInAnyOrder("one OVERRULED", "one TAKEN", "two REFUSED");
        CommandNotices notices = rig.bean(CommandNotices.class);
        assertThat(notices.unseen("kim")).isEqualTo(3);
        assertThat(notices.unseen("ada")).isZero();
        notices.seen("kim", rig.clock.instant());
        rig.clock.move(Duration.ofSeconds(40));
        rig.turn();
        assertThat(notices.unseen("kim")).isZero();
        assertThat(notices("kim")).isEmpty();
    }

    /** Its gateway has seen something else in its place: somebody has taken it, which is said once and not again at the end. */
    @Test
    void whatWasSeenToBeTakenIsToldAtOnceAndOnce() throws Exception {
        UUID one = rig.order(ONE, 21);
        rig.turn();
        Problem since = Problem.of("connector.problem.command-since");
        rig.clock.move(Duration.ofSeconds(2));
        rig.hears(List.of(new LeaseReport(one, 1, Stage.OVERRULED, rig.clock.instant(), null, null, since)));
        rig.turn();
        assertThat(notices("kim")).containsExactly("one TAKEN");
        rig.clock.move(Duration.ofSeconds(2));
        rig.hears(List.of(new LeaseReport(one, 1, Stage.TAKEN, rig.clock.instant(), null, null, since)));
        rig.turn();
        assertThat(notices("kim")).containsExactly("one TAKEN");
    }

    /** Their own next command in its place is no news; somebody else's is. What stays longer than it should is, once. */
    @Test
    void onlyWhatOthersDidIsNews() throws Exception {
        rig.order(ONE, 21);
        rig.turn();
        rig.order(ONE, 22);
        rig.clock.move(Duration.ofSeconds(2));
        rig.turn();
        assertThat(notices("kim")).isEmpty();
        rig.is("ada");
        UUID last = rig.order(ONE, 23);
        rig.clock.move(Duration.ofSeconds(2));
        rig.turn();
        assertThat(notices("kim")).containsExactly("one TAKEN");
        rig.gateway.stream = null;
        rig.clock.move(Duration.ofMinutes(62));
        rig.turn();
        rig.clock.move(Duration.ofMinutes(1));
        rig.turn();
        assertThat(rig.state(last)).isEqualTo(OverrideState.RELEASING);
        assertThat(notices("ada")).containsExactly("one STAYS");
    }

    /** What runs by itself fails each time anew: that is said once a day for each point. */
    @Test
    void whatAScheduleOrdersAgainAndAgainIsToldOnceADay() throws Exception {
        rig.gateway.answers = Stage.REFUSED;
        CommandOrigin schedule = new CommandOrigin(CommandOrigin.Kind.SCHEDULE, "7");
        for (int i = 0; i < 3; i++) {
            CommandRequest asked = rig.request(ONE, 20 + i);
            rig.service()
                    .orderFor("kim", new CommandRequest(asked.commands(), asked.until(), asked.reason(), schedule));
            rig.clock.move(Duration.ofSeconds(2));
            rig.turn();
        }
        rig.clock.move(Duration.ofSeconds(40));
        rig.turn();
        assertThat(notices("kim")).containsExactly("one REFUSED");
    }

    /** A gateway with a new disk takes over what stands at its controllers, also where that is to end at once. */
    @Test
    void aGatewayThatHasLostItsLeasesAdoptsThem() throws Exception {
        UUID id = rig.order(ONE, 21);
        rig.turn();
        rig.gateway.forget();
        rig.gateway.stream = rig.gateway.new Stream();
        rig.service().release(List.of(id), "enough");
        rig.turn();
        rig.turn();
        assertThat(rig.gateway.orders)
                .extracting(LeaseOrder::action)
                .containsExactly(Action.HOLD, Action.ADOPT, Action.RELEASE);
        assertThat(rig.state(id)).isEqualTo(OverrideState.RELEASED);
        assertThat(rig.gateway.at(rig.point(ONE))).isNull();
    }

    /** The database was restored from an older backup: what it knows nothing of is released. */
    @Test
    void whatNobodyHasOrderedHereIsReleased() throws Exception {
        Instant until = rig.clock.instant().plus(Duration.ofHours(1));
        rig.gateway.holdStray(
                new LeaseOrder(UUID.randomUUID(), 3, Action.HOLD, "bacnet", rig.point(TWO), 8, 24, until, until, null));
        rig.gateway.stream = rig.gateway.new Stream();
        rig.turn();
        io.plenum.alarm.AlarmRig.await(() -> rig.gateway.at(rig.point(TWO)) == null);
        io.plenum.alarm.AlarmRig.await(() -> !org.mockito.Mockito.mockingDetails(rig.audit).getInvocations().stream()
                .filter(one -> one.getMethod().getName().equals("recordFor"))
                .toList()
                .isEmpty());
        verify(rig.audit).recordFor(any(), eq("unknown override released"), any());
    }

    /** Only the gateway that was ordered can say what has become of it. */
    @Test
    void reportsOfAnotherGatewayCountForNothing() throws Exception {
        UUID id = rig.order(ONE, 21);
        LeaseReport lie = new LeaseReport(id, 1, Stage.RELEASED, rig.clock.instant(), null, null, null);
        rig.heardFrom("opcua", List.of(lie));
        assertThat(rig.state(id)).isEqualTo(OverrideState.ORDERED);
    }

    /** One slot, one command: the later one takes the earlier one's place; where it is refused, the earlier one is not forgotten. */
    @Test
    void aLaterCommandTakesThePlaceOfAnEarlierOne() throws Exception {
        UUID first = rig.order(ONE, 21);
        rig.turn();
        UUID second = rig.order(ONE, 22);
        assertThat(rig.state(first)).isEqualTo(OverrideState.TAKEN);
        rig.turn();
        assertThat(rig.state(second)).isEqualTo(OverrideState.HELD);
        rig.gateway.answers = Stage.REFUSED;
        UUID third = rig.order(ONE, 23);
        rig.turn();
        assertThat(rig.state(third)).isEqualTo(OverrideState.REFUSED);
        assertThat(rig.state(second)).isEqualTo(OverrideState.HELD);
        rig.gateway.answers = null;
        rig.clock.move(Duration.ofHours(1));
        rig.hears(rig.gateway.end());
        assertThat(rig.state(second)).isEqualTo(OverrideState.RELEASED);
        assertThat(rig.gateway.writes).containsExactly("1=21.0", "1=22.0", "1=null");
        assertThat(rig.overrides().open()).isEmpty();
    }

    /** A command and what stands are never confused. */
    @Test
    void aMismatchIsShownAndEnds() throws Exception {
        rig.gateway.answers = Stage.MISMATCH;
        UUID id = rig.order(ONE, 21);
        rig.turn();
        assertThat(rig.state(id)).isEqualTo(OverrideState.MISMATCH);
        assertThat(rig.of(id).ended()).isNotNull();
    }

    /** All or none, and each that fails is named. */
    @Test
    void aGroupIsOrderedAsOneOrNotAtAll() throws Exception {
        CommandRequest bad = rig.request(List.of(
                new PointCommand(rig.point(ONE), 21, 8),
                new PointCommand(rig.point(TWO), 40, 8),
                new PointCommand(rig.point("ahu/fan"), 0.5, 8)));
        assertThat(rig.service().preview(bad).allowed()).isFalse();
        assertThat(refused(bad)).containsExactly("command.problem.limits", "command.problem.binary");
        assertThat(rig.overrides().open()).isEmpty();
        CommandGroup group = rig.order(
                rig.request(List.of(new PointCommand(rig.point(ONE), 21, 8), new PointCommand(rig.point(TWO), 22, 8))));
        rig.turn();
        assertThat(rig.overrides().group(group.id()))
                .extracting(CommandOverride::state)
                .containsExactly(OverrideState.HELD, OverrideState.HELD);
    }

    /** What was looked at is what is ordered, by whoever has looked, soon after. */
    @Test
    void anOrderNeedsItsPreview() throws Exception {
        CommandRequest request = rig.request(ONE, 21);
        UUID preview = rig.service().preview(request).id();
        assertThatThrownBy(() -> rig.service().order(rig.request(ONE, 22), preview))
                .isInstanceOfSatisfying(CommandRefused.class, e -> assertThat(keys(e))
                        .containsExactly("command.problem.preview-other"));
        rig.is("ada");
        assertThatThrownBy(() -> rig.service().order(request, preview)).isInstanceOf(CommandRefused.class);
        rig.is("kim");
        rig.clock.move(Duration.ofMinutes(11));
        assertThatThrownBy(() -> rig.service().order(request, preview)).isInstanceOf(CommandRefused.class);
        assertThat(rig.overrides().open()).isEmpty();
    }

    @Test
    void aSecondPersonHasToAgree() throws Exception {
        rig.is("ada");
        open(ONE, true);
        rig.is("kim");
        CommandGroup group = rig.order(rig.request(ONE, 21));
        assertThat(group.state()).isEqualTo(OverrideState.AWAITING_APPROVAL);
        rig.turn();
        assertThat(rig.gateway.orders).isEmpty();
        assertThatThrownBy(() -> rig.service().approve(group.id())).isInstanceOf(CommandRefused.class);
        rig.account("eve", Scope.everywhere(Role.TECHNICIAN));
        rig.is("eve");
        assertThatThrownBy(() -> rig.service().approve(group.id())).isInstanceOf(CommandRefused.class);
        rig.is("ada");
        assertThat(rig.service().approve(group.id()).state()).isEqualTo(OverrideState.ORDERED);
        assertThatThrownBy(() -> rig.service().approve(group.id())).isInstanceOf(CommandRefused.class);
        rig.turn();
        assertThat(rig.gateway.writes).containsExactly("1=21.0");
        rig.is("kim");
        CommandGroup other = rig.order(rig.request(ONE, 22));
        rig.clock.move(Duration.ofMinutes(61));
        rig.turn();
        assertThat(rig.state(other.overrides().getFirst())).isEqualTo(OverrideState.REJECTED);
        assertThatThrownBy(() -> rig.service().approve(other.id())).isInstanceOf(CommandRefused.class);
    }

    /** The rights of whoever is behind a schedule are those that they have when it runs. */
    @Test
    void ordersOnBehalfOfAnAccountNeedItsRightsOfToday() throws Exception {
        CommandRequest request = new CommandRequest(
                rig.request(ONE, 21).commands(),
                rig.clock.instant().plus(Duration.ofHours(1)),
                "night",
                new CommandOrigin(CommandOrigin.Kind.SCHEDULE, "7"));
        rig.is("system");
        UUID id = rig.service().orderFor("kim", request).overrides().getFirst();
        assertThat(rig.of(id).who()).isEqualTo("kim");
        rig.account("kim", Scope.everywhere(Role.VIEWER));
        assertThatThrownBy(() -> rig.service().orderFor("kim", request))
                .isInstanceOfSatisfying(CommandRefused.class, e -> assertThat(keys(e))
                        .containsExactly("command.problem.role.OPERATOR"));
        assertThatThrownBy(() -> rig.service().orderFor("nobody", request)).isInstanceOf(CommandRefused.class);
        assertThatThrownBy(() -> rig.service().releaseFor("ada", List.of(id), "x"))
                .isInstanceOf(CommandRefused.class);
        rig.service().releaseFor("kim", List.of(id), "over");
        rig.turn();
        assertThat(rig.state(id)).isEqualTo(OverrideState.RELEASED);
    }

    @Test
    void anEndCanBeMovedWithinWhatIsGranted() throws Exception {
        UUID id = rig.order(ONE, 21);
        rig.turn();
        Instant now = rig.clock.instant();
        assertThatThrownBy(() -> rig.service().prolong(id, now.plus(Duration.ofHours(9)), "more"))
                .isInstanceOf(CommandRefused.class);
        rig.service().prolong(id, now.plus(Duration.ofHours(4)), "more");
        rig.turn();
        rig.clock.move(Duration.ofHours(2));
        rig.hears(rig.gateway.end());
        assertThat(rig.state(id)).isEqualTo(OverrideState.HELD);
        rig.service().prolong(id, rig.clock.instant().plus(Duration.ofMinutes(5)), "less");
        rig.turn();
        rig.clock.move(Duration.ofMinutes(5));
        rig.hears(rig.gateway.end());
        assertThat(rig.state(id)).isEqualTo(OverrideState.RELEASED);
    }

    /** Nothing is written from then on; what stands can be released. */
    @Test
    void readOnlyIsAtTheGatewaysAtOnceAndStopsOrdersOnTheirWay() throws Exception {
        UUID held = rig.order(ONE, 21);
        rig.turn();
        UUID late = rig.order(TWO, 22);
        rig.bean(WritePolicy.class).readOnly(true, "maintenance");
        rig.turns.policyChanged();
        CommandPolicy policy = rig.gateway.policies.getLast();
        assertThat(policy.readOnly()).isTrue();
        assertThat(policy.limits()).hasSize(3);
        int told = rig.gateway.policies.size();
        rig.turns.policyChanged();
        rig.turns.begin();
        assertThat(rig.gateway.policies).as("the same is told once").hasSize(told);
        rig.turn();
        assertThat(rig.gateway.writes).containsExactly("1=21.0");
        assertThat(refused(rig.request(TWO, 21))).containsExactly("command.problem.read-only");
        rig.service().release(List.of(held), "maintenance");
        rig.clock.move(Duration.ofSeconds(31));
        rig.turn();
        assertThat(rig.state(held)).isEqualTo(OverrideState.RELEASED);
        assertThat(rig.state(late)).isEqualTo(OverrideState.CANCELLED);
        assertThat(rig.gateway.writes).containsExactly("1=21.0", "1=null");
        assertThatThrownBy(() -> rig.bean(WritePolicy.class).readOnly(false, "done"))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
        rig.is("ada");
        rig.bean(WritePolicy.class).readOnly(false, "done");
        rig.turns.begin();
        assertThat(rig.gateway.policies.getLast().readOnly()).isFalse();
        assertThat(rig.gateway.policies.getLast().revision()).isGreaterThan(policy.revision());
        assertThat(rig.bean(PolicyMemory.class).readOnly()).isFalse();
        assertThat(rig.bean(PolicySwitches.class).changes(2))
                .extracting(one -> one.readOnly() + " " + one.reason())
                .containsExactly("false done", "true maintenance");
    }

    /** Who looks waits for a silent controller no longer than anybody would, and sees what is known. */
    @Test
    void aSilentControllerMakesAPreviewWithoutState() {
        rig.gateway.dead = true;
        assertThat(rig.service().preview(rig.request(ONE, 21)).points())
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.state()).isNull();
                    assertThat(point.unread()).isNotNull();
                    assertThat(point.refusal()).isNull();
                    assertThat(point.wins()).isFalse();
                });
    }

    /** One that is slow delays no other, and what was decided meanwhile counts. */
    @Test
    void aReleaseOvertakesASlowOrder() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        rig.gateway.slow = slow;
        UUID id = rig.order(ONE, 21);
        rig.turns.begin();
        rig.service().release(List.of(id), "no");
        slow.countDown();
        rig.turns.settle();
        rig.turn();
        assertThat(rig.state(id)).isEqualTo(OverrideState.RELEASED);
        assertThat(rig.gateway.at(rig.point(ONE))).isNull();
    }
}
