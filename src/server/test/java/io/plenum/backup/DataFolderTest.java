package io.plenum.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path folder = Path.of("");

    /** Trust and keys of gateways belong to the installation; samples that one still holds would come a second time from a backup. */
    @Test
    void whatAGatewayHasNotHandedOverIsInNoBackup() throws Exception {
        for (String file : List.of(
                "secrets/plant",
                "gateways/opcua/opcua/trusted/plant.der",
                "gateways/bacnet/configuration",
                "gateways/bacnet/buffer/samples.mv",
                "link/secret",
                "launcher.started")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), "x");
        }
        DataFolder data = new DataFolder(folder);
        assertThat(data.files())
                .containsExactly(
                        "gateways/bacnet/configuration", "gateways/opcua/opcua/trusted/plant.der", "secrets/plant");
        assertThatThrownBy(() -> data.file("gateways/bacnet/buffer/samples.mv")).isInstanceOf(BackupException.class);
        assertThat(data.file("gateways/bacnet/configuration")).startsWith(folder);
    }
}
