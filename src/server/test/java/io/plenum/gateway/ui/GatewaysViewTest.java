package io.plenum.gateway.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.gateway.GatewayBuffer;
import io.plenum.gateway.GatewayStatus;
import io.plenum.gateway.enrolment.GatewayEditor;
import io.plenum.gateway.enrolment.IssuedCode;
import io.plenum.gateway.enrolment.LinkReach;
import io.plenum.gateway.overview.GatewayOverview;
import io.plenum.gateway.overview.GatewayOverviews;
import io.plenum.gateway.register.GatewayEntry;
import io.plenum.gateway.register.GatewayEntry.IssuedCertificate;
import io.plenum.gateway.register.GatewayEntry.Revocation;
import io.plenum.link.Problem;
import io.plenum.uikit.Displays;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page without a browser; texts are their keys here. */
@ViewPackages(packages = "io.plenum.gateway.nothing")
class GatewaysViewTest extends BrowserlessTest {

    private static final Instant NOW = Instant.parse("2026-11-29T18:00:00Z");

    private final GatewayOverviews overviews = mock();
    private final GatewayEditor editor = mock();
    private final LinkReach reach = mock();
    private final Displays displays = mock();

    @BeforeEach
    void zone() {
        when(displays.zone(any())).thenReturn(ZoneOffset.UTC);
    }

    private static GatewayEntry entry(String name, boolean local, @Nullable Revocation revocation) {
        IssuedCertificate certificate = local ? null : new IssuedCertificate("1f", NOW.plus(Duration.ofDays(80)));
        return new GatewayEntry(
                name, UUID.randomUUID(), local, List.of("bacnet"), NOW, certificate, revocation, "0.1.0", null);
    }

    private static GatewayStatus status(
            String name, boolean connected, GatewayBuffer buffer, Duration clock, @Nullable Problem error) {
        return status(name, connected, buffer, clock, 0, 0, error);
    }

    private static GatewayStatus status(
            String name,
            boolean connected,
            GatewayBuffer buffer,
            Duration clock,
            long packets,
            long events,
            @Nullable Problem error) {
        return new GatewayStatus(
                name,
                true,
                connected,
                !connected,
                NOW.minusSeconds(600),
                "10.1.2.3",
                "0.1.0",
                List.of("bacnet"),
                1,
                NOW,
                buffer,
                clock,
                90_000_000,
                0,
                0,
                packets,
                events,
                error);
    }

    private static final GatewayBuffer EMPTY =
            new GatewayBuffer(GatewayBuffer.State.READY, 0, 0, 2_000_000_000, null, 0);

    private void open(GatewayOverview... gateways) {
        when(overviews.all()).thenReturn(List.of(gateways));
        UI.getCurrent().add(new GatewaysView(overviews, editor, reach, displays, Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    private static GatewayOverview local(GatewayBuffer buffer, Duration clock) {
        return new GatewayOverview(
                "bacnet", entry("bacnet", true, null), status("bacnet", true, buffer, clock, null), List.of("plant"));
    }

    private static GatewayOverview elsewhere(@Nullable Revocation revocation) {
        return new GatewayOverview("north", entry("north", false, revocation), null, List.of());
    }

    private String text() {
        return plain(UI.getCurrent().getElement().getTextRecursively());
    }

    @SuppressWarnings("unchecked")
    private void choose(String kind) {
        ((Select<String>) find(Select.class).single()).setValue(kind);
    }

    private static String plain(String texts) {
        return texts.replace("!{", "").replace("}!", "");
    }

    private List<Button> buttons(String text) {
        return find(Button.class).withText("!{" + text + "}!").all();
    }

    private Button button(String text) {
        return buttons(text).getFirst();
    }

    @Test
    void withoutGatewaysThePageSaysWhereTheyComeFrom() {
        open();
        assertThat(text()).contains("gateway.empty", "gateway.empty-hint");
    }

    @Test
    void oneThatIsWellIsNotAdornedWithWarnings() {
        open(local(EMPTY, Duration.ofMillis(300)));
        assertThat(text())
                .contains("gateway.state.connected", "gateway.place.local", "gateway.backlog.none", "gateway.lost.none")
                .doesNotContain("▲");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).containsExactly("plant");
        assertThat(find(Button.class).all()).filteredOn(Button::isVisible).hasSize(1);
    }

    /** A gateway that works always has a batch that is not acknowledged yet. */
    @Test
    void whatIsUnderWayIsNoBacklog() {
        open(local(
                new GatewayBuffer(GatewayBuffer.State.READY, 1, 25, 2_000_000_000, NOW.minusSeconds(2), 0),
                Duration.ZERO));
        assertThat(text()).contains("gateway.backlog.none");
    }

    /** What costs values is visible: a clock that is wrong, a buffer that is full, samples that were lost. */
    @Test
    void whatIsWrongIsMarked() {
        GatewayBuffer full = new GatewayBuffer(
                GatewayBuffer.State.FULL, 40, 2_000_000_000, 2_000_000_000, NOW.minus(Duration.ofHours(9)), 1234);
        open(local(full, Duration.ofMillis(-2100)));
        assertThat(text()).contains("▲ gateway.backlog.full", "▲ gateway.lost.some", "▲ gateway.clock.wrong");
    }

    /** Somebody floods the network of controllers: nothing else of the server shows it. */
    @Test
    void whatWasRefusedFromTheNetworkIsShown() {
        open(local(EMPTY, Duration.ZERO));
        assertThat(text()).doesNotContain("gateway.network.packets", "gateway.network.events");
        open(new GatewayOverview(
                "opcua", null, status("opcua", true, EMPTY, Duration.ZERO, 120_000, 3, null), List.of()));
        assertThat(text()).contains("gateway.network.packets", "gateway.network.events");
    }

    @Test
    void aClockThatIsTwoSecondsOffIsBearable() {
        open(local(EMPTY, Duration.ofSeconds(2)));
        assertThat(text()).contains("gateway.clock.ahead").doesNotContain("gateway.clock.wrong");
    }

    @Test
    void oneThatIsSilentOrNeverCameSaysSo() {
        Problem problem = Problem.of("connector.problem.gateway-lost", "bacnet");
        open(
                new GatewayOverview(
                        "bacnet",
                        entry("bacnet", true, null),
                        status("bacnet", false, EMPTY, Duration.ZERO, problem),
                        List.of()),
                new GatewayOverview("opcua", null, null, List.of("plc")),
                elsewhere(new Revocation(NOW, "erna", "stolen")));
        assertThat(text())
                .contains(
                        "✕ gateway.state.silent. gateway.state.last-report",
                        "connector.problem.gateway-lost",
                        "gateway.state.never",
                        "gateway.state.revoked",
                        "gateway.revoked");
        assertThat(find(GatewayCard.class).all()).hasSize(3);
    }

    /** Whoever reads a card, or has a field open on it, must not lose the place every five seconds. */
    @Test
    void aRefreshChangesWordsAndNotTheParts() {
        open(local(EMPTY, Duration.ZERO), elsewhere(null));
        List<GatewayCard> before = find(GatewayCard.class).all();
        Anchor link = find(Anchor.class).all().getFirst();
        GatewayBuffer backlog = new GatewayBuffer(
                GatewayBuffer.State.READY, 12, 3_400_000, 2_000_000_000, NOW.minus(Duration.ofMinutes(3)), 0);
        when(overviews.all()).thenReturn(List.of(local(backlog, Duration.ZERO), elsewhere(null)));
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
        assertThat(text()).contains("gateway.backlog.draining");
        assertThat(find(GatewayCard.class).all()).containsExactlyElementsOf(before);
        assertThat(find(Anchor.class).all().getFirst()).isSameAs(link);
    }

    @Test
    void aNewGatewayGetsItsCommandOnce() {
        when(reach.isHereOnly()).thenReturn(true);
        IssuedCode code = new IssuedCode("west", "opcua", "AAAAA-BBBBB", NOW.plusSeconds(3600));
        when(editor.issueCode("west", "opcua", false)).thenReturn(code);
        when(reach.command(code)).thenReturn("./plenum gateway --code AAAAA-BBBBB");
        open();
        test(button("gateway.add")).click();
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("gateway.link-closed");
        test(find(TextField.class).single()).setValue(" west ");
        choose("opcua");
        test(button("gateway.code.issue")).click();
        assertThat(find(TextField.class).all())
                .extracting(TextField::getValue)
                .containsExactly("./plenum gateway --code AAAAA-BBBBB", "AAAAA-BBBBB");
        assertThat(find(Dialog.class).single().isCloseOnOutsideClick()).isFalse();
    }

    @Test
    void aNameThatIsTakenIsSaidBesideItsField() {
        doThrow(RequestProblem.of("name", "gateway.rule.name-taken", "north"))
                .when(editor)
                .issueCode("north", "bacnet", false);
        open(elsewhere(null));
        test(button("gateway.add")).click();
        TextField name = find(TextField.class).single();
        test(name).setValue("north");
        test(button("gateway.code.issue")).click();
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).contains("gateway.rule.name-taken");
    }

    /** To revoke is not to be done by one wrong click, and whoever reads the audit later wants to know why. */
    @Test
    void toRevokeAsksForAReason() {
        open(elsewhere(null));
        test(button("gateway.revoke")).click();
        verify(editor, never()).revoke(any(), any());
        test(find(TextField.class).single()).setValue("stolen");
        test(buttons("gateway.revoke").getLast()).click();
        verify(editor).revoke("north", "stolen");
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    @Test
    void aNewCodeForOneThatIsThereTakesItsPlace() {
        when(editor.issueCode("north", "bacnet", true))
                .thenReturn(new IssuedCode("north", "bacnet", "CCCCC", NOW.plusSeconds(3600)));
        when(reach.command(any())).thenReturn("command");
        open(elsewhere(new Revocation(NOW, "erna", "stolen")));
        assertThat(buttons("gateway.revoke")).isEmpty();
        test(button("gateway.new-code")).click();
        test(button("gateway.code.issue")).click();
        verify(editor).issueCode("north", "bacnet", true);
    }
}
