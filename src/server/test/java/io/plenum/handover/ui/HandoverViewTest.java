package io.plenum.handover.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.handover.HandoverItem;
import io.plenum.handover.HandoverKind;
import io.plenum.handover.HandoverProgress;
import io.plenum.handover.HandoverReport;
import io.plenum.handover.HandoverReports;
import io.plenum.handover.HandoverScope;
import io.plenum.site.BuildingModel;
import io.plenum.site.TestModels;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** The page without a browser; texts are their keys here. */
@ViewPackages(packages = "io.plenum.handover.nothing")
class HandoverViewTest extends BrowserlessTest {

    private static final HandoverItem STALE = new HandoverItem(
            HandoverKind.STALE,
            "a",
            "Room temperature",
            "handover.what.stale-never",
            List.of("x"),
            "setup/connections");
    private static final HandoverItem MISSING = new HandoverItem(
            HandoverKind.MISSING, "l", "Light 1", "handover.what.rules", List.of("x", "y"), "setup/points", 240, 2);

    private final HandoverReports reports = mock();

    private void open(boolean engineer, HandoverItem... items) {
        when(reports.scope(any())).thenReturn(new HandoverScope(mock(BuildingModel.class), true));
        when(reports.of(any()))
                .thenReturn(new HandoverReport(
                        TestModels.HOUSE,
                        Instant.EPOCH,
                        new HandoverProgress(1000, 900, 899, 500, 7),
                        List.of(items),
                        "EUR",
                        true));
        view(engineer);
    }

    private void view(boolean engineer) {
        CurrentUser user = mock();
        when(user.may(Role.ENGINEER)).thenReturn(engineer);
        StaticMessageSource texts = new StaticMessageSource();
        texts.setUseCodeAsDefaultMessage(true);
        UI.getCurrent().add(new HandoverView(reports, TestModels.choice(TestModels.HOUSE), texts, user));
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    @Test
    void theProgressAndTheFirstKindThatHasLinesAreShown() {
        open(true, STALE, MISSING);

        assertThat(find(NativeTableCell.class).all()).hasSize(5);
        assertThat(find(Grid.class).single().getListDataView().getItems().toList())
                .isEqualTo(List.of(STALE));
        assertThat(links()).contains("api/v1/handover/pdf?site=house", "api/v1/handover/xlsx?site=house");
    }

    @SuppressWarnings("unchecked")
    @Test
    void anotherKindIsChosen() {
        open(true, STALE, MISSING);
        find(Select.class).single().setValue(HandoverKind.MISSING);

        assertThat(find(Grid.class).single().getListDataView().getItems().toList())
                .isEqualTo(List.of(MISSING));
    }

    /** Who may not mend anything is not led to pages that are closed to them. */
    @Test
    void theColumnOfPagesIsThereForEngineersOnly() {
        open(true, STALE);
        int columns = find(Grid.class).single().getColumns().size();
        UI.getCurrent().removeAll();
        open(false, STALE);

        assertThat(find(Grid.class).single().getColumns()).hasSize(columns - 1);
    }

    @Test
    void whereNothingIsOpenThePageSaysSo() {
        open(true);

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("handover.none.UNBOUND"));
    }

    @Test
    void whoMaySeeNothingIsToldWhatToDo() {
        view(true);

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("handover.no-site"));
    }
}
