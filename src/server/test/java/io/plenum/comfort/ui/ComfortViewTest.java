package io.plenum.comfort.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import io.plenum.comfort.ComfortCategory;
import io.plenum.comfort.ComfortScores;
import io.plenum.comfort.ComfortSettings;
import io.plenum.comfort.DiscomfortCause;
import io.plenum.comfort.FloorScore;
import io.plenum.comfort.OfficeRange;
import io.plenum.comfort.SpaceScore;
import io.plenum.comfort.SpaceScore.HourScore;
import io.plenum.comfort.Tally;
import io.plenum.comfort.complaint.Complaint;
import io.plenum.comfort.complaint.ComplaintKind;
import io.plenum.comfort.complaint.Complaints;
import io.plenum.comfort.complaint.NewComplaint;
import io.plenum.comfort.complaint.RoomQuantity;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import io.plenum.site.TestModels;
import io.plenum.uikit.Displays;
import io.plenum.uikit.Preferences;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** The page without a browser: what it shows of scores and complaints, and what it sends. */
@ViewPackages(packages = "io.plenum.comfort.nothing")
class ComfortViewTest extends BrowserlessTest {

    private static final Instant NOW = Instant.parse("2026-02-02T10:30:00Z");
    private static final Tally TALLY = new Tally(
            10, 10, 7, Map.of(ComfortCategory.I, 7, ComfortCategory.IV, 3), 0, Map.of(), 10, 2, 0, 0, 4.5, 0, Map.of());

    private static final HourScore NOBODY = new HourScore(0, 0, Double.NaN, Double.NaN);

    private final SiteModel model = TestModels.oneRoom(List.of());
    private final ComfortScores scores = mock();
    private final Complaints complaints = mock();

    @BeforeEach
    void page() {
        SiteAccess models = mock();
        when(models.visible()).thenReturn(model);
        Displays displays = mock();
        when(displays.current()).thenReturn(new Preferences("en", false, false, Preferences.Theme.LIGHT));
        when(displays.zone(any(), any())).thenReturn(ZoneOffset.UTC);
        List<HourScore> hours = IntStream.range(0, 24)
                .mapToObj(hour -> hour == 9 ? new HourScore(10, 7, 1234, 22) : NOBODY)
                .toList();
        when(scores.floors(any(), any(), any()))
                .thenReturn(List.of(new FloorScore(TestModels.FLOOR, "Ground floor", TALLY)));
        when(scores.spaces(any(), any(), any()))
                .thenReturn(List.of(new SpaceScore(
                        TestModels.ROOM, TestModels.FLOOR, TALLY, DiscomfortCause.COLD_SET_POINT, hours)));
        Complaint complaint = new Complaint(
                1,
                TestModels.ROOM,
                ComplaintKind.DRAUGHT,
                NOW,
                "The window",
                NOW,
                "vera",
                Map.of(RoomQuantity.TEMPERATURE, 18.5),
                null,
                null,
                null);
        when(complaints.find(any())).thenReturn(List.of(complaint));
        when(complaints.mayAnswer(any())).thenReturn(true);
        UI.getCurrent()
                .add(new ComfortView(
                        scores,
                        complaints,
                        mock(),
                        new ComfortSettings(1.2, 1, 0.5, 0.1, 45, 420, false, OfficeRange.Category.B, 8, 18),
                        models,
                        TestModels.choice(TestModels.HOUSE),
                        displays,
                        Clock.fixed(NOW, ZoneOffset.UTC)));
        awaitHours();
    }

    /** The hours are added up beside the page. */
    private void awaitHours() {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (find(HoursCard.class).all().isEmpty() && System.nanoTime() < end) {
            roundTrip();
        }
    }

    /** The map shows the air of the same hours: 1234 ppm are 14 more than category II allows, 22 % are dry. */
    @Test
    void theMapOfHoursShowsTheAirToo() {
        figure().setValue(HourFigure.CARBON_DIOXIDE);
        assertThat(cells()).contains("1,234");
        figure().setValue(HourFigure.HUMIDITY);
        assertThat(cells()).contains("22").doesNotContain("1,234");
    }

    private List<String> cells() {
        return find(NativeTableCell.class).all().stream()
                .map(NativeTableCell::getText)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Select<HourFigure> figure() {
        return find(Select.class).all().stream()
                .filter(select -> select.getValue() instanceof HourFigure)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void floorsRoomsHoursAndComplaintsAreShown() {
        assertThat(find(Span.class).all().stream().map(Span::getText)).contains("70.0 %", "4.5 K·h");
        assertThat(find(NativeTableCell.class).all().stream().map(NativeTableCell::getText))
                .contains("30");
        assertThat(find(NativeTableRow.class).all()).hasSize(6);
        assertThat(find(ComplaintCard.class).single().getElement().getTextRecursively())
                .contains("DRAUGHT", "The window", "18.5 °C", "comfort.complaint.by");
    }

    @Test
    void aReportGoesToTheRoomAndMinuteThatWereChosen() {
        test(button("comfort.report")).click();
        room().setValue(Objects.requireNonNull(model.space(TestModels.ROOM)));
        kind().setValue(ComplaintKind.STUFFY);
        test(button("comfort.complaint.send")).click();
        ArgumentCaptor<NewComplaint> sent = ArgumentCaptor.captor();
        verify(complaints).pin(sent.capture());
        assertThat(sent.getValue()).isEqualTo(new NewComplaint(TestModels.ROOM, ComplaintKind.STUFFY, NOW, ""));
    }

    /** Nobody is taken to be cold who only did not choose. */
    @Test
    void aReportWithoutAKindIsToldAtItsField() {
        test(button("comfort.report")).click();
        room().setValue(Objects.requireNonNull(model.space(TestModels.ROOM)));
        test(button("comfort.complaint.send")).click();
        assertThat(kind().isInvalid()).isTrue();
        verify(complaints, never()).pin(any());
    }

    /** Nothing is sent without a room, and the field says so. */
    @Test
    void aReportWithoutARoomIsToldAtItsField() {
        test(button("comfort.report")).click();
        test(button("comfort.complaint.send")).click();
        assertThat(room().isInvalid()).isTrue();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Space> room() {
        return find(ComboBox.class).single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<ComplaintKind> kind() {
        return find(RadioButtonGroup.class).single();
    }

    /** Texts are their keys here. */
    private Button button(String key) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().contains(key))
                .findFirst()
                .orElseThrow();
    }
}
