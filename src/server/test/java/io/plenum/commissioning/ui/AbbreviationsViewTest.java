package io.plenum.commissioning.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.commissioning.naming.Abbreviation;
import io.plenum.commissioning.naming.MeaningKind;
import io.plenum.commissioning.review.SiteAbbreviations;
import io.plenum.web.RequestProblem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page without a browser; texts are their keys here. */
@ViewPackages(packages = "io.plenum.commissioning.nothing")
class AbbreviationsViewTest extends BrowserlessTest {

    private static final Abbreviation ZUT =
            new Abbreviation("zut", "", MeaningKind.MEDIUM, "Supply Air Temperature", 0.8);

    private final SiteAbbreviations abbreviations = mock();

    private void open(Abbreviation... lines) {
        when(abbreviations.all()).thenReturn(List.of(lines));
        UI.getCurrent().add(new AbbreviationsView(abbreviations));
    }

    private static String plain(String text) {
        return text.replaceAll("[!{}]", "");
    }

    private void type(String label, String text) {
        find(TextField.class).all().stream()
                .filter(field -> plain(field.getLabel()).equals(label))
                .findFirst()
                .orElseThrow()
                .setValue(text);
    }

    private void click(String text) {
        Button button = find(Button.class).all().stream()
                .filter(one -> plain(one.getText()).equals(text))
                .findFirst()
                .orElseThrow();
        test(button).click();
    }

    @Test
    void whereThereAreNoneThePageSaysWhatTheyAreFor() {
        open();

        assertThat(find(Paragraph.class).all())
                .extracting(one -> plain(one.getText()))
                .contains("abbreviations.none");
    }

    @Test
    void aNewOneIsAdded() {
        open();
        type("abbreviations.token", "zut");
        type("abbreviations.meaning", "Supply Air Temperature");
        click("abbreviations.save");

        verify(abbreviations).put(new Abbreviation("zut", "", MeaningKind.MEDIUM, "Supply Air Temperature", 1));
    }

    @SuppressWarnings("unchecked")
    @Test
    void theSelectedOneIsChangedOrRemoved() {
        open(ZUT);
        Grid<Abbreviation> grid = find(Grid.class).single();
        grid.select(ZUT);
        type("abbreviations.meaning", "Exhaust Air Temperature");
        click("abbreviations.save");
        verify(abbreviations)
                .change(ZUT, new Abbreviation("zut", "", MeaningKind.MEDIUM, "Exhaust Air Temperature", 0.8));

        grid.select(ZUT);
        click("abbreviations.remove");
        verify(abbreviations).remove(ZUT);
    }

    @Test
    void whatCannotBeUsedIsSaid() {
        open();
        when(abbreviations.put(any())).thenThrow(RequestProblem.of("token", "commissioning.rule.token", 40));
        click("abbreviations.save");

        assertThat(find(Notification.class).all()).hasSize(1);
    }
}
