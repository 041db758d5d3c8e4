package io.plenum.fault.selftest.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import io.plenum.fault.Quantity;
import io.plenum.fault.selftest.SelfTestReason;
import io.plenum.fault.selftest.SelfTests;
import io.plenum.fault.selftest.SizeSummary;
import io.plenum.fault.selftest.laid.TestedFault;
import io.plenum.site.Equipment;
import io.plenum.site.SiteAccess;
import io.plenum.site.TestModels;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of the self-test, without a browser. Texts are their keys here. */
@ViewPackages(packages = "io.plenum.fault.nothing")
class SelfTestViewTest extends BrowserlessTest {

    private final SelfTests tests = mock();
    private final SiteAccess models = mock();

    @BeforeEach
    void building() throws IOException {
        when(models.visible()).thenReturn(TestModels.aulaHouse());
    }

    private SelfTestView open() {
        SelfTestView view = new SelfTestView(tests, models, TestModels.choice(TestModels.HOUSE));
        UI.getCurrent().add(view);
        return view;
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static SizeSummary tested(String unit, TestedFault fault, double size, int noticed) {
        return new SizeSummary(
                unit, fault, size, 10, noticed, 0, noticed == 0 ? null : 120.0, "COMMAND", 0, null, Set.of());
    }

    @Test
    void whatWasNeverTestedSaysWhenItWillBe() {
        assertThat(text(open())).contains("selftest.empty", "selftest.empty-hint");
    }

    @Test
    void aFaultIsToldInFewWordsAndItsSizesInADialog() {
        when(tests.latest(any())).thenReturn(LocalDate.of(2026, 3, 2));
        when(tests.summaries(any()))
                .thenReturn(List.of(
                        tested("ahu-1", TestedFault.BIAS_SUPPLY, 1, 0),
                        tested("ahu-1", TestedFault.BIAS_SUPPLY, 2, 6),
                        tested("ahu-1", TestedFault.BIAS_SUPPLY, 3, 9),
                        new SizeSummary(
                                "ahu-1",
                                TestedFault.FLAT_MIXED,
                                1,
                                10,
                                0,
                                0,
                                null,
                                null,
                                0,
                                null,
                                Set.of(Quantity.OA_FLOW)),
                        new SizeSummary(
                                "ahu-1",
                                TestedFault.COOLING_LEAK,
                                0.5,
                                0,
                                0,
                                0,
                                null,
                                null,
                                10,
                                SelfTestReason.STATE_ABSENT,
                                Set.of()),
                        tested("gone", TestedFault.BIAS_SUPPLY, 3, 9)));
        SelfTestView view = open();
        assertThat(text(view))
                .contains("fault.kind.AIR_HANDLER}! (1)", "90%", "selftest.cell.from")
                .contains("selftest.cell.missed", "selftest.cell.untested");
        List<Button> cells = $(Button.class).from(view).all();
        assertThat(cells).hasSize(3);
        assertThat(dialog(cells.get(0)))
                .contains("selftest.days", "fault.rule.COMMAND")
                .doesNotContain("selftest.blind");
        assertThat(dialog(cells.get(1))).contains("selftest.missing").doesNotContain("selftest.blind");
        assertThat(dialog(cells.get(2))).contains("selftest.untested");
    }

    /** A hundred columns help nobody: of many units all stand together, beside one that is chosen. */
    @Test
    void ofManyUnitsOneIsChosen() {
        List<String> boxes = models.visible().equipment().stream()
                .map(Equipment::key)
                .filter(key -> key.startsWith("vav-1-"))
                .limit(7)
                .toList();
        when(tests.latest(any())).thenReturn(LocalDate.of(2026, 3, 2));
        when(tests.summaries(any()))
                .thenReturn(boxes.stream()
                        .map(box -> tested(box, TestedFault.BIAS_ROOM, 3, box.equals(boxes.getFirst()) ? 10 : 0))
                        .toList());
        SelfTestView view = open();
        assertThat($(Button.class).from(view).all()).hasSize(1);
        assertThat(text(view)).contains("14%");
        Select<String> units = choice(view);
        units.setValue(units.getListDataView().getItem(0));
        assertThat($(Button.class).from(view).all()).hasSize(2);
        assertThat(text(view)).contains("100%");
    }

    @SuppressWarnings("unchecked")
    private Select<String> choice(SelfTestView view) {
        return $(Select.class).from(view).single();
    }

    private String dialog(Button cell) {
        cell.click();
        Dialog dialog = $(Dialog.class).last();
        String said = text(dialog);
        dialog.close();
        return said;
    }
}
