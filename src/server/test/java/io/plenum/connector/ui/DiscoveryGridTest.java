package io.plenum.connector.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.MovableClock;
import io.plenum.connector.AddressValues;
import io.plenum.link.Discovered;
import io.plenum.link.Problem;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.device.DeviceDeclaration;
import io.plenum.point.device.ValueRange;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a search has found, without a browser, which shows the first rows; texts are their keys here. */
@ViewPackages(packages = "io.plenum.connector.nothing")
class DiscoveryGridTest extends BrowserlessTest {

    private static final int ROWS = 3_000;
    private static final int STAGE = 1_500;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-30T03:00:00Z"));
    private final AddressValues values = mock();
    private final Map<String, Sample> building = new HashMap<>();
    private final List<List<Point>> asked = new CopyOnWriteArrayList<>();

    @BeforeEach
    void show() {
        when(values.now()).thenAnswer(call -> clock.instant());
        when(values.read(any())).thenAnswer(call -> answered(call.getArgument(0)));
        building.put("1101/analog-input,0", sample(21.5, Quality.GOOD));
        building.put("1101/analog-input," + STAGE, sample(3, Quality.GOOD));
        building.put("1101/analog-input,1", sample(19, Quality.STALE));
        Discovered device = new Discovered(
                "1101",
                "DDC 1",
                Discovered.Identity.UNKNOWN,
                new Discovered.Location("", null, ""),
                IntStream.range(0, ROWS).mapToObj(DiscoveryGridTest::object).toList(),
                List.of(),
                true);
        UI.getCurrent().add(new DiscoveryGrid("bacnet", List.of(device), values));
    }

    private static Discovered.DiscoveredObject object(int number) {
        return new Discovered.DiscoveredObject(
                "1101/analog-input," + number,
                "Sensor " + number,
                "",
                number == STAGE
                        ? new DeviceDeclaration("multi-state-input", true, PointKind.MULTISTATE, "", 3)
                                .withStateTexts(List.of("Off", "Eco", "Boost"))
                        : new DeviceDeclaration("analog-input", true, PointKind.NUMERIC, "°C", 0)
                                .withRange(number == 0 ? new ValueRange(-20, 60.5) : null),
                false);
    }

    private Sample sample(double value, Quality quality) {
        return new Sample(new PointId(-1), clock.instant(), value, quality);
    }

    private synchronized AddressValues.Answered answered(List<Point> points) {
        Map<PointSource, Sample> found = new HashMap<>();
        points.forEach(point -> {
            PointSource source = Objects.requireNonNull(point.source());
            Sample sample = building.get(source.address());
            if (sample != null) {
                found.put(source, sample);
            }
        });
        asked.add(points);
        return new AddressValues.Answered(
                found, building.isEmpty() ? List.of(Problem.of("silent", "1101")) : List.of());
    }

    @SuppressWarnings("unchecked")
    private String cell(int row, int column) {
        return test((Grid<Object>) find(Grid.class).single()).getCellText(row, column);
    }

    /** The page asks again, some seconds later. */
    private void later(BooleanSupplier shown) {
        clock.forward(Duration.ofSeconds(5));
        for (long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
                !shown.getAsBoolean() && System.nanoTime() < end; ) {
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
            roundTrip();
            LockSupport.parkNanos(5_000_000);
        }
        assertThat(shown.getAsBoolean()).isTrue();
    }

    /** Thousands of controllers' objects are not asked for because somebody has opened a dialog. */
    @Test
    void onlyWhatIsOnTheScreenIsAskedForAndShownWithItsQuality() {
        later(() -> cell(0, 3).equals("21.5 °C"));
        assertThat(cell(0, 4)).contains("plan.quality.good");
        assertThat(cell(1, 3)).isEqualTo("(19 °C)");
        assertThat(cell(1, 4)).contains("plan.quality.stale");
        assertThat(cell(2, 3)).isEmpty();
        // What the device says that it can be, in the place of the states of others.
        assertThat(cell(0, 7)).contains("connector.found.range");
        assertThat(cell(1, 7)).isEmpty();
        assertThat(asked).allSatisfy(points -> assertThat(points).hasSizeLessThan(50));

        find(TextField.class).single().setValue("input,2999");
        later(() -> asked.getLast().size() == 1);
        // Whoever looks for "boost" means a state.
        find(TextField.class).single().setValue("boost");
        later(() -> cell(0, 3).equals("Boost"));
        assertThat(cell(0, 7)).isEqualTo("1 Off, 2 Eco, 3 Boost");
    }

    /** The failure: the last value stays on the screen and looks like the present one. */
    @Test
    void whatIsNotAnsweredAnyMoreIsEmptied() {
        later(() -> cell(0, 3).equals("21.5 °C"));
        building.clear();
        later(() -> cell(0, 3).isEmpty());
        assertThat(cell(0, 4)).isEmpty();
    }
}
