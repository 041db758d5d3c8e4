package io.plenum.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.data.provider.Query;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSearch;
import io.plenum.point.unit.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever imports a file or writes an alarm rule knows the room, not the key of its sensor: the words go to the search. */
@ViewPackages(packages = "io.plenum.uikit.nothing")
class PointPickerTest extends BrowserlessTest {

    private static final Point SENSOR = new Point(
            new PointId(7),
            "vav-2-07/zone-air-temperature",
            "VAV 2-07 zone temperature",
            "Zone_Air_Temperature_Sensor",
            PointKind.NUMERIC,
            Unit.DEGREE_CELSIUS,
            List.of(),
            false,
            null);

    private static final PointSearch BY_ROOM = new PointSearch() {
        @Override
        public List<Point> matching(String query) {
            return query.equals("print 2") ? List.of(SENSOR) : List.of();
        }

        @Override
        public String placeOf(Point point) {
            return "Print 2 · Second floor";
        }
    };

    @Test
    void pointsAreFoundByTheWordsForTheirRoom() {
        assertThat(PointPicker.page(BY_ROOM, new Query<>(0, 50, null, null, "print 2")))
                .containsExactly(SENSOR);
        assertThat(PointPicker.page(BY_ROOM, new Query<>(1, 50, null, null, "print 2")))
                .isEmpty();
        assertThat(PointPicker.page(BY_ROOM, new Query<>(0, 50, null, null, null)))
                .isEmpty();
    }

    @Test
    void aChosenPointIsShownWithItsKey() {
        PointPicker picker = new PointPicker(BY_ROOM);
        picker.setValue(SENSOR);
        assertThat(picker.getItemLabelGenerator().apply(picker.getValue())).contains(SENSOR.name(), SENSOR.key());
    }
}
