package io.plenum.site.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.site.Site;
import io.plenum.site.pointlist.ListOptions;
import io.plenum.site.pointlist.ListedChange;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page asks before a list is read, and shows before it is taken over. */
@ViewPackages(packages = "io.plenum.site.nothing")
class ImportPartsTest extends BrowserlessTest {

    private static final Site SCHOOL = new Site("school", "School", ZoneOffset.UTC, 0);
    private static final Site ANNEX = new Site("annex", "Annex", ZoneOffset.UTC, 0);

    private static ListTargetFields fields(Site... sites) {
        ListTargetFields fields = new ListTargetFields();
        UI.getCurrent().add(fields);
        fields.show(List.of(sites));
        return fields;
    }

    @Test
    void aSiteIsAskedForOnlyWhereItIsNotClear() {
        ListTargetFields none = fields();
        assertThat(none.isOpened()).isTrue();
        assertThat(find(Select.class, none).all()).isEmpty();
        find(TextField.class, none).all().getFirst().setValue(" school ");
        assertThat(none.target().site()).isEqualTo("school");

        ListTargetFields one = fields(SCHOOL);
        assertThat(one.isOpened()).isFalse();
        assertThat(one.target()).isEqualTo(new ListTarget("school", null, ListOptions.NONE));

        ListTargetFields several = fields(SCHOOL, ANNEX);
        assertThat(find(Select.class, several).all()).hasSize(1);
        assertThat(several.target().site()).isEqualTo("school");
    }

    @Test
    void changesAndDownloadsAreListed() {
        ChangeTable table = new ChangeTable(List.of(new ListedChange(
                true,
                "bacnet-9/T",
                "school",
                "T",
                "Sensor",
                PointKind.NUMERIC,
                "°C",
                List.of(),
                new PointSource("bacnet", "9/analog-input,1"))));
        UI.getCurrent().add(table, new ExportLinks("school"));

        assertThat(find(NativeTableRow.class, table).all()).hasSize(2);
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("api/v1/export/site?site=school&format=ede");
    }
}
