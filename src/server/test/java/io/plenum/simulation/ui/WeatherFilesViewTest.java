package io.plenum.simulation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import io.plenum.energy.EnergyPrices;
import io.plenum.energy.SitePrices;
import io.plenum.recommendation.Recommendations;
import io.plenum.simulation.WeatherChoice;
import io.plenum.simulation.store.ScenarioRecommendations;
import io.plenum.simulation.store.Scenarios;
import io.plenum.simulation.store.SimulationRuns;
import io.plenum.simulation.store.WeatherKind;
import io.plenum.simulation.weather.EpwExample;
import io.plenum.simulation.weather.KeptWeatherFile;
import io.plenum.simulation.weather.WeatherFiles;
import io.plenum.simulation.weather.WeatherYear;
import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.TestModels;
import io.plenum.site.TestPlant;
import io.plenum.uikit.Displays;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

/** Weather files on the page of what-if; texts are their keys here. */
@ViewPackages(packages = "io.plenum.simulation.nothing")
class WeatherFilesViewTest extends BrowserlessTest {

    private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");
    private static final KeptWeatherFile VIENNA = new KeptWeatherFile(3, "Vienna", "Wien, AUT", false, NOW, "ada");

    private final SiteModel model = new TestPlant().room("one").model();
    private final Site site = model.sites().getFirst();
    private final WeatherFiles files = mock();
    private final SiteAccess access = mock();
    private final EnergyPrices prices = mock();

    @BeforeEach
    void oneFile() {
        SitePrices money = mock();
        when(money.currency()).thenReturn("EUR");
        when(prices.of(any())).thenReturn(money);
        when(access.visible()).thenReturn(model);
        when(files.all()).thenReturn(List.of(VIENNA));
    }

    private WeatherFilesCard card() {
        WhatIfContext context = new WhatIfContext(
                mock(Scenarios.class),
                mock(SimulationRuns.class),
                mock(ScenarioRecommendations.class),
                files,
                mock(),
                mock(Recommendations.class),
                access,
                TestModels.choice(site),
                prices,
                mock(Displays.class),
                Clock.fixed(NOW, ZoneOffset.UTC));
        WeatherFilesCard card = new WeatherFilesCard(context, site);
        card.setOpened(true);
        UI.getCurrent().add(card);
        return card;
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private WeatherFields fields(WeatherChoice known, List<String> names) {
        WeatherFields fields = new WeatherFields(known, names, LocalDate.of(2026, 11, 1));
        UI.getCurrent().add(fields);
        return fields;
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(WeatherFields fields, int place) {
        return find(Select.class, fields).all().get(place);
    }

    @Test
    void aFileIsChosenByItsName() {
        WeatherFields fields = fields(new WeatherChoice.ShiftedYear(1), List.of("Graz", "Vienna"));
        Select<WeatherKind> kind = select(fields, 0);
        kind.setValue(WeatherKind.WEATHER_YEAR);
        assertThat(fields.weather()).isEqualTo(new WeatherChoice.WeatherYear("Graz"));
        Select<String> file = select(fields, 1);
        file.setValue("Vienna");
        assertThat(fields.weather()).isEqualTo(new WeatherChoice.WeatherYear("Vienna"));
    }

    /** Where there is none the choice is not offered; one that was deleted has to be chosen anew. */
    @Test
    void whatIsNotThereCannotBeChosen() {
        WeatherFields none = fields(new WeatherChoice.ShiftedYear(1), List.of());
        assertThat(this.<WeatherKind>select(none, 0).getListDataView().getItems())
                .doesNotContain(WeatherKind.WEATHER_YEAR);
        WeatherFields gone = fields(new WeatherChoice.WeatherYear("gone"), List.of());
        assertThatThrownBy(gone::weather).isInstanceOf(RequestProblem.class);
    }

    @Test
    void filesAreDeletedAfterAQuestion() {
        when(files.mayChange()).thenReturn(true);
        WeatherFilesCard card = card();
        assertThat(text(card)).contains("Vienna", "weatherfile.added", "weatherfile.no-sun");
        find(Button.class, card).all().stream()
                .filter(button -> button.getText().contains("weatherfile.remove"))
                .findFirst()
                .orElseThrow()
                .click();
        verify(files, never()).remove(3);
        when(files.all()).thenReturn(List.of());
        find(Button.class, find(Dialog.class).first()).all().getLast().click();
        verify(files).remove(3);
        assertThat(text(card)).doesNotContain("Vienna");
    }

    /** All or nothing, with the lines that are wrong. */
    @Test
    void aFileIsTakenOrRefusedInWords() {
        Runnable done = mock();
        WeatherUpload upload = new WeatherUpload(files, done);
        List<String> lines = EpwExample.lines(2003);
        byte[] good = EpwExample.bytes(lines);
        assertThat(upload.take("town.epw", good)).contains("weatherfile.done");
        verify(files).add(eq("town.epw"), any(WeatherYear.class));
        verify(done).run();
        lines.set(100, "nothing");
        assertThat(upload.take("town.epw", EpwExample.bytes(lines)))
                .contains("weatherfile.refused", "weatherfile.line");
        when(files.add(any(), any())).thenThrow(RequestProblem.conflict("name", "weatherfile.taken", "town"));
        assertThat(upload.take("town.epw", good)).contains("weatherfile.taken");
    }

    @Test
    void whoeverIsNoEngineerOnlyLooks() {
        WeatherFilesCard card = card();
        assertThat(text(card)).contains("Vienna");
        assertThat(find(WeatherUpload.class).all()).isEmpty();
        assertThat(find(Button.class, card).all()).isEmpty();
    }

    @Test
    void aDatabaseThatIsAwayIsSaid() {
        when(files.all()).thenThrow(new QueryTimeoutException("away"));
        assertThat(text(card())).contains("simulation.error.away");
    }
}
