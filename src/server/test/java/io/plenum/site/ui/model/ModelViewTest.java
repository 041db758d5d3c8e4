package io.plenum.site.ui.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.audit.Audit;
import io.plenum.database.TestDatabase;
import io.plenum.point.ConnectionNames;
import io.plenum.site.Site;
import io.plenum.site.TestModels;
import io.plenum.site.change.ChangeSentences;
import io.plenum.site.change.EditedSite;
import io.plenum.site.change.ModelChangeSet;
import io.plenum.site.change.ModelEdit;
import io.plenum.site.importing.SiteFolder;
import io.plenum.site.role.EntityKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.StaticMessageSource;

/** The page without a browser, on the real store. */
@ViewPackages(packages = "io.plenum.site.nothing")
class ModelViewTest extends BrowserlessTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final String SITE = "aula-house";
    private static final String POINT = "ahu-1/supply-air-temperature";

    private EditedSite site;

    @BeforeEach
    void page() throws Exception {
        site = new EditedSite(database.dataSource(), mock(Audit.class));
        site.importer().importSite(SiteFolder.of(Path.of("floorplans/aula-house")), false);
        StaticMessageSource texts = new StaticMessageSource();
        texts.setUseCodeAsDefaultMessage(true);
        Site house = Objects.requireNonNull(site.registry().current().site(SITE));
        UI.getCurrent()
                .add(new ModelView(
                        site.registry(),
                        site.changes(),
                        new ChangeSentences(texts),
                        TestModels.choice(house),
                        new StaticListableBeanFactory().getBeanProvider(ConnectionNames.class)));
    }

    private void search(String text) {
        find(TextField.class)
                .withPropertyValue(TextField::getPlaceholder, said("site.model.search"))
                .single()
                .setValue(text);
    }

    /** A text without its bundle. */
    private static String said(String key) {
        return "!{" + key + "}!";
    }

    private ModelGrid grid() {
        return find(ModelGrid.class).single();
    }

    private ModelRow row(String key) {
        return grid().getTreeData().getRootItems().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void click(String text) {
        test(find(Button.class).withText(said(text)).all().getFirst()).click();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> choice(String label) {
        return find(ComboBox.class)
                .withPropertyValue(ComboBox::getLabel, said(label))
                .single();
    }

    @Test
    void aPointIsFoundCorrectedLookedAtAndAppliedAndUndoneFromTheHistory() {
        search("supply-air-temperature");
        grid().select(row(POINT));
        choice("site.model.field.owner").setValue("ahu-2");
        click("site.model.preview");
        ChangeDialog dialog = find(ChangeDialog.class).single();
        assertThat(find(NativeTableRow.class, dialog).all())
                .as("head and one field")
                .hasSize(2);
        assertThat(site.registry().current().ownerOf(POINT)).isEqualTo("ahu-1");
        click("site.model.apply");
        assertThat(site.registry().current().ownerOf(POINT)).isEqualTo("ahu-2");

        click("site.model.undo");
        click("site.model.apply");
        assertThat(site.registry().current().ownerOf(POINT)).isEqualTo("ahu-1");
    }

    @Test
    void severalAreGivenOneClassAtOnce() {
        search("space-0-0");
        List<ModelRow> rows = grid().getTreeData().getRootItems().stream()
                .filter(one -> one.kind() == EntityKind.SPACE)
                .limit(3)
                .toList();
        rows.forEach(grid()::select);
        choice("site.model.field.class").setValue("Storage_Room");
        click("site.model.preview");
        click("site.model.apply");
        assertThat(rows).hasSize(3).allSatisfy(one -> assertThat(
                        Objects.requireNonNull(site.registry().current().space(one.key()))
                                .brickClass())
                .isEqualTo("Storage_Room"));
    }

    /** Which boxes an air handler feeds is known for dozens at a time. */
    @Test
    void severalAreFedByOneInOneStep() {
        search("vav-0-1");
        List<ModelRow> rows = grid().getTreeData().getRootItems().stream()
                .filter(one -> one.kind() == EntityKind.EQUIPMENT)
                .toList();
        rows.forEach(grid()::select);
        choice("site.model.fed-by").setValue("ahu-2");
        click("site.model.preview");
        click("site.model.apply");
        assertThat(rows).hasSizeGreaterThan(5);
        assertThat(Objects.requireNonNull(site.registry().current().equipment("ahu-2"))
                        .feeds())
                .contains("vav-2-02")
                .containsAll(rows.stream().map(ModelRow::key).toList());
    }

    /** Nobody may overwrite what they have not seen. */
    @Test
    void whoIsSecondIsToldAndSeesTheModelAsItIs() {
        search("supply-air-temperature");
        grid().select(row(POINT));
        choice("site.model.field.owner").setValue("ahu-2");
        site.changes()
                .apply(
                        new ModelChangeSet(
                                SITE,
                                null,
                                "",
                                false,
                                List.of(ModelEdit.set(EntityKind.POINT, POINT, Map.of("name", "By another")))),
                        false);
        click("site.model.preview");
        assertThat(find(Paragraph.class, find(ChangeDialog.class).single()).all())
                .extracting(Paragraph::getText)
                .contains("▲ site.change.conflict");
        assertThat(row(POINT).name()).isEqualTo("By another");
        assertThat(site.registry().current().ownerOf(POINT)).isEqualTo("ahu-1");
    }

    @Test
    void aFloorIsAdded() {
        click("site.model.new.FLOOR");
        find(TextField.class)
                .withPropertyValue(TextField::getLabel, said("site.model.key"))
                .single()
                .setValue("floor-9");
        find(TextField.class)
                .withPropertyValue(TextField::getLabel, said("site.model.field.name"))
                .all()
                .getFirst()
                .setValue("Roof");
        click("site.model.preview");
        assertThat(find(Button.class)
                        .withText(said("site.model.apply"))
                        .all()
                        .getFirst()
                        .isEnabled())
                .as("a floor needs a level")
                .isFalse();
    }

    /** Found by commissioning a building by hand: a class typed half-way became a class of its own without a word. */
    @Test
    void aClassThatIsTypedHalfWayIsTheOneInSight() {
        Choices classes = Choices.of(List.of("Variable_Air_Volume_Box_With_Reheat", "Fan_Coil_Unit", "Supply_Fan"));
        assertThat(classes.meant("box with reheat")).isEqualTo("Variable_Air_Volume_Box_With_Reheat");
        assertThat(classes.meant("fan")).isEqualTo("fan");
        FieldInput field = FieldInput.choice("Class", classes, "of its own");
        field.write().accept("Supply_Fan");
        assertThat(((ComboBox<?>) field.component()).getHelperText()).isNullOrEmpty();
        field.write().accept("Oven");
        assertThat(((ComboBox<?>) field.component()).getHelperText()).isEqualTo("of its own");
    }
}
