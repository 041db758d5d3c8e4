package io.plenum.recommendation.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterTree;
import io.plenum.recommendation.RecommendationExamples;
import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A meter behind the main one counts as evidence only where the model says that it feeds all of what is changed. */
class IsolationMetersTest {

    private final SiteModel model = mock();

    @BeforeEach
    void building() {
        when(model.ownerOf("ahu-1/supply-fan-command")).thenReturn("ahu-1");
        feeds("main", "ventilation");
        feeds("ventilation", "plant-room");
        feeds("plant-room", "ahu-1");
        feeds("ahu-1");
        feeds("lifts", "lift");
    }

    private void feeds(String key, String... fed) {
        when(model.equipment(key)).thenReturn(new Equipment(key, key, "Equipment", "energy", null, null, List.of(fed)));
    }

    private static Meter meter(String key, @Nullable String parent) {
        return new Meter(
                key,
                key,
                EnergyKind.ELECTRICITY,
                Meter.Role.CONSUMPTION,
                parent,
                List.of(),
                null,
                null,
                null,
                parent == null);
    }

    private @Nullable Meter found(Meter... meters) {
        return new IsolationMeters(new MeterTree(List.of(meters)), model)
                .of(RecommendationExamples.proposal("hours", 1000), EnergyKind.ELECTRICITY);
    }

    @Test
    void theSmallestMeterThatFeedsWhatIsChangedIsFound() {
        Meter sub = found(
                meter("main", null),
                meter("lifts", "main"),
                meter("ventilation", "main"),
                meter("plant-room", "ventilation"));
        assertThat(Objects.requireNonNull(sub).key()).isEqualTo("plant-room");
    }

    /** The main meter is judged anyway, and another's meter says nothing. */
    @Test
    void neitherTheMainMeterNorOneOfSomethingElseIs() {
        assertThat(found(meter("main", null), meter("lifts", "main"))).isNull();
    }
}
