package io.plenum.commissioning.naming;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.site.role.EquipmentMeaning;
import io.plenum.site.role.EquipmentType;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The shipped table says what it can be read as. */
class AbbreviationRegisterTest {

    /** Equipment that has no type of its own in the tables of roles. */
    private static final Set<String> WITHOUT_TYPE = Set.of("Radiant_Panel", "Radiator");

    @Test
    void tokensAreWrittenAsNamesAreLookedUp() {
        assertThat(AbbreviationRegister.shippedLines()).hasSizeGreaterThan(500).allSatisfy(line -> {
            assertThat(line.token())
                    .isEqualTo(Abbreviation.normalized(line.token()))
                    .isNotEmpty();
            assertThat(line.token().length()).isLessThanOrEqualTo(Abbreviation.LONGEST_TOKEN);
            assertThat(line.language()).isIn("en", "de");
            assertThat(line.weight()).isBetween(0.1, 1.0);
        });
    }

    @Test
    void classesOfEquipmentAreKnown() {
        assertThat(AbbreviationRegister.shippedLines())
                .filteredOn(line -> line.kind() == MeaningKind.EQUIPMENT)
                .extracting(Abbreviation::meaning)
                .filteredOn(name -> !WITHOUT_TYPE.contains(name))
                .allSatisfy(name -> assertThat(EquipmentMeaning.ofClass(name).type())
                        .as(name)
                        .isNotEqualTo(EquipmentType.UNKNOWN));
    }

    @Test
    void germanAndEnglishAreTold() {
        AbbreviationRegister register = AbbreviationRegister.shipped();

        assertThat(register.language(Set.of("zuluft", "temperatur", "sollwert")))
                .isEqualTo("de");
        assertThat(register.language(Set.of("supply", "temp", "setpoint"))).isEqualTo("en");
    }
}
