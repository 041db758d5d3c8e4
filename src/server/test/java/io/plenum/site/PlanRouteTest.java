package io.plenum.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.point.Point;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Whatever is said of a thing elsewhere leads to where it can be seen. */
class PlanRouteTest {

    /** On the layer that opens first nobody sees lamps or cameras. */
    @Test
    void aPlaceOpensOnTheLayerOfItsSystem() throws IOException {
        SiteModel model = TestModels.aulaHouse();
        assertThat(PlanRoute.to(model, "lighting-2-07")).isEqualTo("floors/floor-2/lighting-2-07?layer=lighting");
        assertThat(PlanRoute.to(model, "vav-2-07")).isEqualTo("floors/floor-2/vav-2-07?layer=hvac");
        assertThat(PlanRoute.to(model, "space-2-07")).isEqualTo("floors/floor-2/space-2-07?layer=hvac");
        assertThat(PlanRoute.to(model, "nowhere")).isNull();
    }

    /** An alarm knows its system also where its point belongs to a room. */
    @Test
    void aSystemThatIsKnownOtherwiseDecides() throws IOException {
        SiteModel model = TestModels.aulaHouse();
        assertThat(PlanRoute.to(model, "space-2-07", "security", "space-2-07/co2"))
                .isEqualTo("floors/floor-2/space-2-07?layer=security&point=space-2-07%2Fco2");
        assertThat(PlanRoute.layer("transport")).isEqualTo("hvac");
        assertThat(PlanRoute.layer(null)).isEqualTo("hvac");
    }

    @Test
    void aPointOpensInThePanelOfItsOwner() throws IOException {
        SiteModel model = TestModels.aulaHouse();
        Point level = Objects.requireNonNull(model.point("lighting-2-07/level"));
        assertThat(PlanRoute.toPoint(model, level))
                .isEqualTo("floors/floor-2/lighting-2-07?layer=lighting&point=lighting-2-07%2Flevel");
    }
}
