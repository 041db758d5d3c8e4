package io.plenum.twin.ui.building;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.site.BuildingModel;
import io.plenum.site.importing.FolderModel;
import io.plenum.twin.ui.PlanConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackConfigTest {

    /** Texts for each of forty floors would be more than all else that the page loads. */
    @Test
    void floorsShareTheirTexts() throws IOException {
        BuildingModel model = FolderModel.read(Path.of("floorplans/aula-house"));
        StackConfig config = StackConfig.of(
                model,
                model.floors(),
                new PlanConfig.ReaderSettings("en", "Europe/Berlin", false, Map.of("plan.heat", "Colours")));
        assertThat(config.texts()).containsKey("plan.heat");
        assertThat(config.floors()).hasSameSizeAs(model.floors()).allMatch(floor -> floor.texts()
                .isEmpty());
        assertThat(config.floors().getFirst().spaces()).isNotEmpty();
        assertThat(config.buildings()).containsOnly(0);
    }
}
