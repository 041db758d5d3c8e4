package io.plenum.connector.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.connector.AssignedConnection;
import io.plenum.connector.ConnectionDraft;
import io.plenum.connector.ConnectionEditor;
import io.plenum.link.CertificateTrust.SigningCertificate;
import io.plenum.link.Connection;
import io.plenum.link.Tuning;
import io.plenum.web.RequestProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** The dialog of a connection without a browser; texts are their keys here. */
@ViewPackages(packages = "io.plenum.connector.nothing")
class ConnectionDialogTest extends BrowserlessTest {

    private final ConnectionEditor editor = mock();

    @BeforeEach
    void kinds() {
        when(editor.kinds()).thenReturn(List.of("bacnet", "knx", "modbus", "mqtt", "opcua"));
        when(editor.localGateway("bacnet")).thenReturn("bacnet");
        when(editor.localGateway("modbus")).thenReturn("opcua");
        when(editor.localGateway("mqtt")).thenReturn("opcua");
        when(editor.localGateway("knx")).thenReturn("knx");
        when(editor.gateways("bacnet")).thenReturn(List.of("bacnet"));
        when(editor.gateways("modbus")).thenReturn(List.of("opcua"));
        when(editor.gateways("mqtt")).thenReturn(List.of("opcua"));
        when(editor.gateways("knx")).thenReturn(List.of("west"));
    }

    private void open(@Nullable AssignedConnection assigned) {
        ConnectionDialog dialog = new ConnectionDialog(editor, assigned, () -> {});
        UI.getCurrent().add(dialog);
        dialog.open();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(plain(field.getLabel())))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Select<String> select(String label) {
        return (Select<String>) find(Select.class).all().stream()
                .filter(field -> label.equals(plain(field.getLabel())))
                .findFirst()
                .orElseThrow();
    }

    private void save() {
        Button save = find(Button.class).all().stream()
                .filter(button -> plain(button.getText()).equals("connector.save"))
                .findFirst()
                .orElseThrow();
        test(save).click();
    }

    /** Without a translation a key is shown between marks. */
    private static String plain(String text) {
        return text.replaceAll("!\\{(.*?)}!", "$1");
    }

    private ConnectionDraft saved(String name) {
        ArgumentCaptor<ConnectionDraft> draft = ArgumentCaptor.captor();
        verify(editor).save(eq(name), draft.capture());
        return draft.getValue();
    }

    /** A meter is connected without a file: host and register map; what is left as it is takes its default. */
    @Test
    void aModbusConnectionIsMadeOnTheScreen() {
        open(null);
        select("connector.form.kind").setValue("modbus");
        test(field("connector.form.name")).setValue("meters");
        test(field("connector.form.host")).setValue(" 10.1.2.20 ");
        test(field("connector.form.units")).setValue("1=eastron-sdm630");
        save();
        ConnectionDraft draft = saved("meters");
        assertThat(draft.kind()).isEqualTo("modbus");
        assertThat(draft.gateway()).isEqualTo("opcua");
        assertThat(draft.settings()).isEqualTo(Map.of("host", "10.1.2.20", "port", "502", "units", "1=eastron-sdm630"));
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    /** Nobody copies files to a gateway: the map travels with the settings, as it is, and is shown as a table before. */
    @Test
    void aRegisterMapIsUploadedShownAndChosenForAUnit() {
        open(null);
        select("connector.form.kind").setValue("modbus");
        test(field("connector.form.name")).setValue("meters");
        test(field("connector.form.host")).setValue("10.1.2.20");
        String csv = "# model: Boiler 5\nname;register;type\nFlow;40013;int16\nReturn;40014;int16\n";
        RegisterMapFields maps = find(RegisterMapFields.class).single();
        maps.take("Boiler 5.csv", csv.getBytes(StandardCharsets.UTF_8));
        maps.take("latin.csv", "Außen".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(plain(maps.getElement().getTextRecursively()))
                .contains("connector.form.map-encoding")
                .contains("connector.form.map-registers");
        Button add = find(Button.class).all().stream()
                .filter(button -> plain(button.getText()).equals("connector.form.map-add"))
                .findFirst()
                .orElseThrow();
        test(field("connector.form.unit")).setValue("2-5");
        test(add).click();
        save();
        assertThat(saved("meters").settings())
                .isEqualTo(Map.of("host", "10.1.2.20", "port", "502", "units", "2-5=Boiler-5", "map.Boiler-5", csv));
    }

    /** A broker needs its address alone; everything else has a default that is safe. */
    @Test
    void anMqttConnectionIsMadeOnTheScreen() {
        open(null);
        select("connector.form.kind").setValue("mqtt");
        test(field("connector.form.name")).setValue("broker");
        test(field("connector.form.broker")).setValue("mqtts://10.1.2.30:8883");
        find(TextArea.class).single().setValue("template.1=sensors/{room}/{quantity} time=/ts");
        save();
        ConnectionDraft draft = saved("broker");
        assertThat(draft.kind()).isEqualTo("mqtt");
        assertThat(draft.settings())
                .isEqualTo(Map.of(
                        "endpoint", "mqtts://10.1.2.30:8883",
                        "version", "5",
                        "qos", "1",
                        "topics", "#",
                        "sparkplugRebirth", "true",
                        "template.1", "sensors/{room}/{quantity} time=/ts"));
    }

    @Test
    void whatIsThereIsShownAndWhatTheGatewayRefusesIsSaid() {
        Connection meters = new Connection(
                "meters",
                "modbus",
                true,
                Map.of("host", "10.1.2.20", "gap", "0", "odd", "1", "map.own", "name,register\nA,40001\n"),
                Tuning.DEFAULT);
        when(editor.exists(any())).thenReturn(true);
        doThrow(RequestProblem.of("settings", "connector.problem.modbus-no-map", "acme", "…", "…"))
                .when(editor)
                .save(any(), any());
        open(new AssignedConnection(meters, null));
        assertThat(field("connector.form.host").getValue()).isEqualTo("10.1.2.20");
        assertThat(field("connector.form.gap").getValue()).isEqualTo("0");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("odd=1");
        save();
        assertThat(plain(find(Dialog.class).single().getElement().getTextRecursively()))
                .contains("connector.problem.modbus-no-map");
    }

    /** A gateway may be newer than the server: its connections are made with lines instead of a form. */
    @Test
    void aKindWithoutAFormHasItsSettingsAsLines() {
        open(null);
        select("connector.form.kind").setValue("knx");
        test(field("connector.form.name")).setValue("bus");
        find(TextArea.class).single().setValue("line=1.1\n");
        select("connector.form.gateway").setValue("west");
        save();
        ConnectionDraft draft = saved("bus");
        assertThat(Objects.requireNonNull(draft.settings())).isEqualTo(Map.of("line", "1.1"));
        assertThat(draft.gateway()).isEqualTo("west");
    }

    /** The page's refreshing would end with the first gateway that has a certificate, were its links refused. */
    @Test
    void ownCertificatesCanBeSaved() {
        OwnCertificates own = new OwnCertificates(mock(), new CertificateActions(mock(), mock(), () -> {}));
        UI.getCurrent().add(own);
        own.show(List.of(new OwnCertificates.OfGateway(
                "opcua", new SigningCertificate("ab12", "CN=Plenum", "2026-01-01", "2036-01-01", "QUJD"))));
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .allMatch(href -> href.startsWith("data:application/octet-stream;base64,"))
                .hasSize(2);
    }
}
