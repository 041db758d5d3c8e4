package io.plenum.opcua;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.Tuning;
import io.plenum.point.PointKind;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every security policy that is offered connects and brings values: a policy that only refuses well is of no use. */
class OpcUaPolicyTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @SuppressWarnings("NullAway.Init")
    private OpcUaRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = new OpcUaRig(data, Tuning.DEFAULT);
        rig.peer.letEverybodyIn();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Basic256Sha256, Sign",
        "Basic256Sha256, SignAndEncrypt",
        "Aes128_Sha256_RsaOaep, Sign",
        "Aes128_Sha256_RsaOaep, SignAndEncrypt",
        "Aes256_Sha256_RsaPss, Sign",
        "Aes256_Sha256_RsaPss, SignAndEncrypt",
    })
    void valuesArriveInBothModes(SecurityPolicy policy, MessageSecurityMode mode) throws Exception {
        rig.peer.offers(policy, mode);
        rig.peer.start();
        rig.openAnonymously(rig.peer.endpoint(), Map.of("securityPolicy", policy.name(), "securityMode", mode.name()));
        expectValues();
    }

    /** The password is encrypted by the policy's own algorithm, too (OPC 10000-4, 7.41.4). */
    @ParameterizedTest
    @EnumSource(
            value = SecurityPolicy.class,
            names = {"Basic256Sha256", "Aes128_Sha256_RsaOaep", "Aes256_Sha256_RsaPss"})
    void aUserSignsInWithEachPolicy(SecurityPolicy policy) throws Exception {
        rig.peer.offers(policy, MessageSecurityMode.SignAndEncrypt);
        rig.peer.start();
        rig.open(rig.peer.endpoint(), Map.of("securityPolicy", policy.name()));
        assertThat(rig.peer.credentials).containsExactly(OpcUaPeer.USER + ":" + OpcUaPeer.PASSWORD);
        expectValues();
    }

    /** Where somebody has written it out himself. */
    @Test
    void valuesArriveWithoutSecurity() throws Exception {
        rig.peer.offers(SecurityPolicy.None, MessageSecurityMode.None);
        rig.peer.start();
        rig.openAnonymously(rig.peer.endpoint(), Map.of("securityPolicy", "None"));
        expectValues();
    }

    private void expectValues() {
        for (PointKind kind : PointKind.values()) {
            OpcUaRig.await("a value of " + kind, () -> {
                Sample sample = rig.last(kind);
                return sample != null && sample.quality() == Quality.GOOD;
            });
        }
        rig.peer.change(PointKind.NUMERIC, 42);
        OpcUaRig.await("the change", () -> {
            Sample sample = rig.last(PointKind.NUMERIC);
            return sample != null && sample.value() == 42;
        });
    }
}
