package io.plenum.gateway.session;

import static io.plenum.gateway.session.LinkPeer.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.gateway.GatewayStatus;
import io.plenum.link.Connection;
import io.plenum.link.ConnectorException;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Problem;
import io.plenum.link.Tuning;
import io.plenum.link.present.PresentAnswer;
import io.plenum.link.present.PresentRequest;
import io.plenum.link.proto.Done;
import io.plenum.link.proto.Request;
import io.plenum.link.proto.Response;
import io.plenum.link.wire.DiscoveredCodec;
import io.plenum.link.wire.PresentCodec;
import io.plenum.link.wire.TextCodec;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.device.DeviceDeclaration;
import io.plenum.point.unit.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is asked of gateways, and what becomes of it where they do not answer. */
@Timeout(60)
class LinkRequestsTest {

    private static final Connection PLANT =
            new Connection("plant", "bacnet", true, Map.of("bind", "x"), Tuning.DEFAULT);

    @SuppressWarnings("NullAway.Init")
    private LinkRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = new LinkRig();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void settingsAreCheckedByTheGateway() throws Exception {
        rig.bacnet("life-1")
                .answering(request -> Stream.of(
                        request.getCheck().getSettingMap().containsKey("broadcast")
                                ? Response.newBuilder().setLast(true).setDone(Done.getDefaultInstance())
                                : Response.newBuilder()
                                        .setLast(true)
                                        .setProblem(TextCodec.write(
                                                Problem.of("connector.problem.setting-missing", "broadcast")))));
        assertThatThrownBy(() -> rig.requests.check("bacnet", PLANT))
                .isInstanceOfSatisfying(ConnectorException.class, e -> assertThat(e.problem())
                        .isEqualTo(Problem.of("connector.problem.setting-missing", "broadcast")));
        rig.requests.check("bacnet", new Connection("plant", "bacnet", true, Map.of("broadcast", "y"), Tuning.DEFAULT));
    }

    /** At once: nobody waits for a deadline to learn what is known already. */
    @Test
    void aGatewayThatIsAwayIsSaidToBeSo() {
        assertThatThrownBy(() -> rig.requests.check("bacnet", PLANT))
                .isInstanceOfSatisfying(ConnectorException.class, e -> assertThat(e.problem())
                        .isEqualTo(Problem.of("connector.problem.gateway-away", "bacnet")));
    }

    /** A device with many objects comes in several parts. */
    @Test
    void aDiscoveryComesInPartsThatBelongTogether() throws Exception {
        Discovered device = new Discovered(
                "1205",
                "AHU 1",
                Discovered.Identity.UNKNOWN,
                new Discovered.Location("10.0.0.5:47808", null, ""),
                IntStream.range(0, 2500)
                        .mapToObj(i -> new Discovered.DiscoveredObject(
                                "1205/analog-input," + i,
                                "Sensor " + i,
                                "",
                                new DeviceDeclaration("analog-input", true, null, "°C", 0),
                                false))
                        .toList(),
                List.of(),
                true);
        rig.bacnet("life-1")
                .answering(request -> Stream.concat(
                        DiscoveredCodec.write(device)
                                .map(part -> Response.newBuilder().setDiscovered(part)),
                        Stream.of(Response.newBuilder().setLast(true).setDone(Done.getDefaultInstance()))));
        assertThat(rig.requests.discover("bacnet", "plant", DiscoveryLimits.DEFAULT))
                .containsExactly(device);
    }

    /** People compare the age of a value with their own clock, and the gateway's may go wrong; one of an earlier version is not asked. */
    @Test
    void presentValuesComeWithTimesOfOurClock() throws Exception {
        Instant theirs = rig.clock.instant().plusSeconds(3_600);
        Sample heard = new Sample(new PointId(-1), theirs.minusSeconds(40), 21.5, Quality.UNCERTAIN);
        Problem silent = Problem.of("connector.problem.present-silent", "7");
        rig.bacnet("life-1")
                .answering(request -> Stream.of(Response.newBuilder()
                        .setLast(true)
                        .setPresent(PresentCodec.write(
                                new PresentAnswer(
                                        request.getPresent().getPointCount() == 1 ? List.of(heard) : List.of(),
                                        List.of(silent)),
                                theirs))));
        assertThat(rig.requests.readsPresent("bacnet")).isFalse();
        Point asked = new Point(
                heard.point(),
                "",
                "",
                "",
                PointKind.NUMERIC,
                Unit.UNITLESS,
                List.of(),
                false,
                new PointSource("plant", "7/analog-input,1"));
        PresentAnswer answer =
                rig.requests.present("bacnet", "plant", new PresentRequest(List.of(asked), Duration.ofSeconds(5)));
        assertThat(answer.samples())
                .containsExactly(
                        new Sample(heard.point(), rig.clock.instant().minusSeconds(40), 21.5, Quality.UNCERTAIN));
        assertThat(answer.problems()).containsExactly(silent);
    }

    /** Somebody has closed the page: a search of a large server would go on for minutes. */
    @Test
    void theGatewayIsToldThatNobodyWaitsAnyMore() throws Exception {
        List<Request> asked = new CopyOnWriteArrayList<>();
        rig.bacnet("life-1").answering(request -> {
            asked.add(request);
            return Stream.empty();
        });
        Thread search = Thread.ofVirtual()
                .start(() -> assertThatThrownBy(() -> rig.requests.discover("bacnet", "plant", DiscoveryLimits.DEFAULT))
                        .isInstanceOf(ConnectorException.class));
        await("the question", () -> asked.size() == 1);
        search.interrupt();
        await("the news", () -> asked.size() == 2);
        assertThat(asked.getLast().getId()).isEqualTo(asked.getFirst().getId());
        assertThat(asked.getLast().getRequestCase()).isEqualTo(Request.RequestCase.REQUEST_NOT_SET);
        search.join();
    }

    @Test
    void nobodyWaitsBeyondTheDeadline() throws Exception {
        rig.bacnet("life-1");
        GatewaySession session =
                Objects.requireNonNull(rig.directory.state("bacnet").session());
        CompletableFuture<Boolean> asked =
                session.requests().ask(Request.newBuilder(), Duration.ofMillis(50), answer -> {});
        assertThatThrownBy(asked::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(TimeoutException.class);
        // And nothing is kept for an answer that comes too late.
        session.requests().answered(Response.newBuilder().setId(1).setLast(true).build());
    }

    /** The gateway is killed while somebody waits. */
    @Test
    void theEndOfTheStreamEndsTheWaiting() throws Exception {
        LinkPeer peer = rig.bacnet("life-1");
        GatewaySession session =
                Objects.requireNonNull(rig.directory.state("bacnet").session());
        CompletableFuture<Boolean> asked =
                session.requests().ask(Request.newBuilder(), Duration.ofSeconds(50), answer -> {});
        peer.kill();
        assertThatThrownBy(asked::get)
                .hasCauseInstanceOf(PendingRequests.RequestFailed.class)
                .hasMessageContaining("gateway-away");
    }

    @Test
    void onlySoManyAreUnderWay() throws Exception {
        rig.bacnet("life-1");
        PendingRequests requests =
                Objects.requireNonNull(rig.directory.state("bacnet").session()).requests();
        for (int i = 0; i < PendingRequests.MOST; i++) {
            var unused = requests.ask(Request.newBuilder(), Duration.ofSeconds(50), answer -> {});
        }
        assertThatThrownBy(() -> requests.ask(Request.newBuilder(), Duration.ofSeconds(50), answer -> {})
                        .get())
                .hasMessageContaining("gateway-busy");
    }

    /** Values of a gateway whose clock is wrong are at the wrong place in history: people must see it. */
    @Test
    void theDifferenceOfClocksIsMeasured() throws Exception {
        rig.bacnet("life-1")
                .answering(request -> request.hasClock()
                        ? Stream.of(Response.newBuilder()
                                .setLast(true)
                                .setClockMillis(
                                        rig.clock.instant().plusSeconds(90).toEpochMilli()))
                        : Stream.of());
        rig.watch.look();
        await("the difference", () -> Duration.ofSeconds(90).equals(status().clockDifference()));
    }

    private GatewayStatus status() {
        return Objects.requireNonNull(rig.directory.of("bacnet"));
    }
}
