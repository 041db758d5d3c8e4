package io.plenum.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Roles that hold in parts of the building. */
class ScopeTest {

    private static final Area HVAC = new Area(null, "hvac");
    private static final Area HOUSE = new Area("house", null);

    private final Scope scope = new Scope(List.of(new Grant(Role.ENGINEER, HVAC), new Grant(Role.TECHNICIAN, HOUSE)));

    @Test
    void aRoleHoldsWhereItWasGivenWithAllLowerOnes() {
        assertThat(scope.allows(Role.OPERATOR, "annex", "hvac")).isTrue();
        assertThat(scope.allows(Role.VIEWER, "annex", "lighting")).isFalse();
        assertThat(scope.allows(Role.TECHNICIAN, "house", "security")).isTrue();
        assertThat(scope.allows(Role.OPERATOR, "house", "security")).isFalse();
    }

    /** A room of another building must not open because its system is not known. */
    @Test
    void whatBelongsToNoSystemNeedsARoleForTheWholeSite() {
        assertThat(scope.allows(Role.VIEWER, "annex", null)).isFalse();
        assertThat(scope.allows(Role.VIEWER, "house", null)).isTrue();
        assertThat(scope.allows(Role.VIEWER, null, null)).isFalse();
    }

    @Test
    void partsDoNotAddUpToEverything() {
        assertThat(scope.holdsEverywhere(Role.VIEWER)).isFalse();
        assertThat(scope.holdsAnywhere(Role.ENGINEER)).isTrue();
        assertThat(scope.holdsAnywhere(Role.ADMINISTRATOR)).isFalse();
    }

    /** A token for one system, of somebody with a role in one building, is for that system of that building. */
    @Test
    void aTokenNarrowsRoleAndArea() {
        Scope token = scope.within(Role.OPERATOR, HVAC);
        assertThat(token.grants())
                .containsExactly(new Grant(Role.OPERATOR, HVAC), new Grant(Role.TECHNICIAN, new Area("house", "hvac")));
        assertThat(scope.within(Role.VIEWER, new Area("house", "hvac")).allows(Role.VIEWER, "annex", "hvac"))
                .isFalse();
        assertThat(new Scope(List.of(new Grant(Role.VIEWER, new Area(null, "lighting"))))
                        .within(Role.ADMINISTRATOR, HVAC)
                        .grants())
                .isEmpty();
    }
}
