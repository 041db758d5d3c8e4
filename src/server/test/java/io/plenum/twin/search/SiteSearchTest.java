package io.plenum.twin.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.point.Point;
import io.plenum.search.WordIndex;
import io.plenum.site.SiteModel;
import io.plenum.site.TestModels;
import io.plenum.site.TestPlant;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteSearchTest {

    private static List<SiteItem> find(SiteModel model, String query) {
        return SiteIndex.of(model).find(query, 60, item -> true).stream()
                .map(WordIndex.Match::item)
                .toList();
    }

    private static List<String> points(SiteModel model, String query) {
        return find(model, query).stream()
                .filter(SiteItem.OfPoint.class::isInstance)
                .map(item -> ((SiteItem.OfPoint) item).point().key())
                .toList();
    }

    /**
     * Nobody but the controls engineer knows that the sensor of "Print 2" is called "VAV 2-07 zone temperature": it is found by the
     * room's name and number, in both languages, by halves of words, and with a slip of the finger.
     */
    @ParameterizedTest
    @CsvSource({
        "print 2 temperature, vav-2-07/zone-air-temperature",
        "2.07 temp, vav-2-07/zone-air-temperature",
        "temp 2-07, vav-2-07/zone-air-temperature",
        "Print 2 Temperatur, vav-2-07/zone-air-temperature",
        "Print 2 Raumtemperatur, vav-2-07/zone-air-temperature",
        "print 2 tempreature, vav-2-07/zone-air-temperature",
        "print 2 co2, space-2-07/co2",
        "2.07 Feuchte, space-2-07/relative-humidity",
        "2.07 light level, lighting-2-07/level",
        "2.07 Sollwert, vav-2-07/heating-set-point",
        "2.07 Klappe, vav-2-07/damper-command",
        "lounge temp, vav-2-14/zone-air-temperature",
        "second floor lounge co2, space-2-14/co2",
        "zuluft temperatur ahu 1, ahu-1/supply-air-temperature"
    })
    void aPointIsFoundByTheWordsForItsRoom(String query, String key) throws IOException {
        assertThat(points(TestModels.aulaHouse(), query)).first().isEqualTo(key);
    }

    @Test
    void aRoomComesBeforeItsPoints() throws IOException {
        assertThat(find(TestModels.aulaHouse(), "print 2"))
                .first()
                .isInstanceOfSatisfying(
                        SiteItem.OfSpace.class,
                        room -> assertThat(room.space().key()).isEqualTo("space-2-07"));
    }

    /** Each key typed asks again, so an answer has to be there before the next one. */
    @Test
    void fiveThousandPointsAreSearchedWhileSomebodyTypes() {
        TestPlant plant = new TestPlant();
        for (int room = 0; room < 500; room++) {
            String box = "vav-" + room;
            plant.room("room-" + room).equipment(box, "Variable_Air_Volume_Box_With_Reheat", "room-" + room);
            for (int point = 0; point < 9; point++) {
                plant.number(box, "value-" + point, "Discharge_Air_Temperature_Sensor");
            }
            plant.number(box, "zone-temperature", "Zone_Air_Temperature_Sensor");
        }
        WordIndex<SiteItem> index = SiteIndex.of(plant.model());
        for (int i = 0; i < 20; i++) { // the first times are slow in any JVM
            index.find("room 417 temperatur", 60, item -> true);
            index.find("roon 417 tempreatur", 60, item -> true);
        }
        long began = System.nanoTime();
        int rounds = 20;
        for (int i = 0; i < rounds; i++) {
            assertThat(index.find("room 417 temperatur", 60, item -> true)).isNotEmpty();
            assertThat(index.find("roon 417 tempreatur", 60, item -> true)).isNotEmpty();
        }
        assertThat(Duration.ofNanos((System.nanoTime() - began) / (2L * rounds)))
                .isLessThan(Duration.ofMillis(50));
    }

    @Test
    void whereAPointIsSaysWhatItsNameDoesNot() throws IOException {
        SiteModel model = TestModels.aulaHouse();
        assertThat(place(model, "vav-2-07/zone-air-temperature")).isEqualTo("Print 2 · Second floor");
        assertThat(place(model, "space-2-07/co2")).isEqualTo("Second floor");
    }

    private static String place(SiteModel model, String key) {
        Point point = model.point(key);
        return point == null ? "" : SiteLocations.of(model, point);
    }
}
