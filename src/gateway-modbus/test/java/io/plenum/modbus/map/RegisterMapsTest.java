package io.plenum.modbus.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.point.unit.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The register maps: shipped ones, and those that a site adds. */
class RegisterMapsTest {

    static final List<String> SHIPPED = RegisterMaps.SHIPPED;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private RegisterMaps maps() {
        return new RegisterMaps(folder);
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name + ".csv"), content);
    }

    /** Each names its source and device, and no unit that Plenum could not convert. */
    @ParameterizedTest
    @FieldSource("SHIPPED")
    void shippedMapsAreWhole(String name) throws Exception {
        RegisterMap map = maps().named(name);
        assertThat(map.vendor()).isNotEmpty();
        assertThat(map.model()).isNotEmpty();
        assertThat(map.entries()).hasSizeGreaterThan(20);
        assertThat(map.entries()).extracting(RegisterMap.Entry::name).doesNotHaveDuplicates();
        assertThat(map.entries()).allSatisfy(entry -> assertThat(entry.unit().isEmpty()
                        || Objects.requireNonNull(Unit.find(entry.unit())).isKnown())
                .as(entry.unit())
                .isTrue());
        assertThat(new String(
                        Objects.requireNonNull(RegisterMaps.class.getResourceAsStream(name + ".csv"))
                                .readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8))
                .contains("# Source: ");
    }

    /** Of each one value whose register the manual gives in another way of counting. */
    @ParameterizedTest
    @CsvSource({
        "eastron-sdm630, Active power, 3/input/52/float32",
        "abb-b23-b24, Active energy import, 3/holding/20480/uint64/scale=0.01/poll=60",
        "abb-b23-b24, Active power, 3/holding/23316/int32/scale=0.01/none=0x7fffffff",
        "janitza-umg96rm, Active power, 3/holding/19026/float32",
        "schneider-iem3000, Voltage L1-N, 3/holding/3027/float32",
        "schneider-iem3000, Active energy import, 3/holding/3203/int64/poll=60",
        "siemens-pac3200, Voltage L1-N, 3/holding/1/float32",
        "siemens-pac3200, Active energy import tariff 1, 3/holding/801/float64/poll=60",
    })
    void registersAreThoseOfTheManual(String map, String name, String address) throws Exception {
        RegisterMap.Entry entry = maps().named(map).entries().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(entry.address(3).text()).isEqualTo(address);
    }

    @Test
    void aSiteAddsItsOwn() throws Exception {
        put("boiler", "\uFEFF# Model: Boiler 5\nName;Register;Type;Table;Unit\nFlow;40013;int16;;°C\nOn;3;;coil\n");
        RegisterMap map = maps().named("boiler");
        assertThat(map.model()).isEqualTo("Boiler 5");
        assertThat(map.entries())
                .extracting(entry -> entry.address(9).text())
                .containsExactly("9/holding/12/int16", "9/coil/3");
        assertThat(maps().names()).contains("boiler", "eastron-sdm630");
        put("eastron-sdm630", "name,register,type\nOther,40001,uint16\n");
        assertThat(maps().named("eastron-sdm630").entries()).hasSize(1);
    }

    /** What was uploaded goes before the folder, and one that cannot be used is refused even where no unit has it. */
    @Test
    void mapsComeWithTheSettingsToo() throws Exception {
        put("boiler", "name,register,type\nOther,40001,uint16\n");
        RegisterMaps known = maps().with(Map.of("host", "x", "map.boiler", "name;register;type\nFlow;40013;int16\n"));
        assertThat(known.named("boiler").entries().getFirst().name()).isEqualTo("Flow");
        assertThat(maps().named("boiler").entries().getFirst().name()).isEqualTo("Other");
        Problem wrong = catchThrowableOfType(ConnectorException.class, () -> maps().with(
                                Map.of("map.boiler", "name,register,type\nFlow,40013,int16\nOn,99999999,coil\n")))
                .problem();
        assertThat(wrong.messageKey()).isEqualTo("connector.problem.modbus-map-line");
        assertThat(wrong.arguments().subList(0, 2)).containsExactly("boiler", "3");
        assertThat(catchThrowableOfType(ConnectorException.class, () -> maps().with(Map.of("map.../x", ""))))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name,table,register,type\\nA,input,0,float33|2|type",
                "name,table,register,type\\nA,input,0,float32\\n\\nB,inputs,2,float32|4|table",
                "name,table,register,type\\nA,input,70000,float32|2|register",
                "name,table,register,type,scale\\nA,input,0,float32,1;0|2|scale",
                "name,table,register,type\\nA,input,0,float32\\nB,input,0,float32|3|register",
                "name,table,register,type\\n,input,0,float32|2|name",
                "name,table,register,colour|1|header",
                "name,table,type|1|register",
            })
    void whatIsWrongIsNamedWithItsLine(String content, String line, String column) throws Exception {
        put("wrong", content.replace("\\n", "\n"));
        Problem problem = problem("wrong");
        assertThat(problem.messageKey()).isEqualTo("connector.problem.modbus-map-line");
        assertThat(problem.arguments().subList(0, 3)).containsExactly("wrong", line, column);
    }

    /** A file is no reason to fill the memory, and a name is none to read other files. */
    @Test
    void whatIsTooLargeOrElsewhereIsRefused() throws Exception {
        put("large", "x".repeat((1 << 20) + 1));
        assertThat(problem("large").messageKey()).isEqualTo("connector.problem.modbus-map-size");
        put("long", "name,register,type\n" + "A,40001,uint16\n".repeat(1) + rows());
        assertThat(problem("long").messageKey()).isEqualTo("connector.problem.modbus-map-lines");
        put("empty", "name,register\n");
        assertThat(problem("empty").messageKey()).isEqualTo("connector.problem.modbus-map-empty");
        for (String name : List.of("../identity", "none", "")) {
            assertThat(problem(name).messageKey()).isEqualTo("connector.problem.modbus-no-map");
        }
    }

    private static String rows() {
        StringBuilder rows = new StringBuilder();
        for (int i = 2; i < 2100; i++) {
            rows.append("A,4")
                    .append(String.format(java.util.Locale.ROOT, "%05d", i))
                    .append(",uint16\n");
        }
        return rows.toString();
    }

    private Problem problem(String name) {
        return catchThrowableOfType(ConnectorException.class, () -> maps().named(name))
                .problem();
    }
}
