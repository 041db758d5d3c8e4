package io.plenum.simulation.weather;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.audit.Audit;
import io.plenum.database.TestDatabase;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Weather files in a real database. */
class WeatherFilesTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");

    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private final CurrentUser user = mock();
    private final Audit audit = mock();
    private final WeatherFiles files = new WeatherFiles(jdbc, user, audit, Clock.fixed(NOW, ZoneOffset.UTC));
    private final WeatherYear year = requireNonNull(
            EpwFile.read(EpwExample.bytes(EpwExample.lines(2003))).year());

    @BeforeEach
    void anEngineer() {
        jdbc.sql("DELETE FROM weather_file").update();
        when(user.name()).thenReturn("ada");
        when(user.may(any())).thenAnswer(call -> call.<Role>getArgument(0).compareTo(Role.ENGINEER) <= 0);
    }

    @Test
    void aFileIsKeptWithWhoAndWhen() {
        KeptWeatherFile kept = files.add("Vienna.epw", year);
        assertThat(files.all()).containsExactly(kept);
        assertThat(kept.name()).isEqualTo("Vienna");
        assertThat(kept.sun()).isTrue();
        assertThat(kept.imported()).isEqualTo(NOW);
        assertThat(kept.importedBy()).isEqualTo("ada");
        verify(audit).changed(eq("weather file added"), any(), eq("Vienna"), isNull(), eq(kept));
        WeatherYear read = requireNonNull(files.year("Vienna"));
        assertThat(read.temperature()).isEqualTo(year.temperature());
        assertThat(read.offset()).isEqualTo(year.offset());
        assertThat(files.year("Graz")).isNull();
        assertThat(files.exists("Vienna")).isTrue();
    }

    @Test
    void radiationThatIsUnknownStaysUnknown() {
        double[] none = new double[WeatherYear.HOURS];
        Arrays.fill(none, Double.NaN);
        KeptWeatherFile kept = files.add("dark", new WeatherYear("Town", ZoneOffset.UTC, year.temperature(), none));
        assertThat(kept.sun()).isFalse();
        assertThat(requireNonNull(files.year("dark")).radiation()).containsOnly(Double.NaN);
    }

    @Test
    void namesAreThereOnce() {
        files.add("Vienna.epw", year);
        assertThatThrownBy(() -> files.add("Vienna.EPW", year)).isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> files.add(".epw", year)).isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> files.add("x".repeat(101), year)).isInstanceOf(RequestProblem.class);
    }

    @Test
    void aFileIsDeleted() {
        KeptWeatherFile kept = files.add("Vienna.epw", year);
        files.remove(kept.id());
        assertThat(files.all()).isEmpty();
        verify(audit).changed(eq("weather file removed"), any(), eq("Vienna"), eq(kept), isNull());
        assertThatThrownBy(() -> files.remove(kept.id())).isInstanceOf(RequestProblem.class);
    }

    @Test
    void whoeverIsNoEngineerOnlyLooks() {
        KeptWeatherFile kept = files.add("Vienna.epw", year);
        when(user.may(Role.ENGINEER)).thenReturn(false);
        assertThat(files.all()).hasSize(1);
        assertThatThrownBy(() -> files.add("Graz", year)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> files.remove(kept.id())).isInstanceOf(AccessDeniedException.class);
    }
}
