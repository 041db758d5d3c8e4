package io.plenum.connector.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.net.Inet4Address;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Map;
import java.util.TreeMap;

/** A BACnet/IP network: which interface of this server, which broadcast address. */
final class BacnetFields extends SettingFields {

    private static final long serialVersionUID = 1L;

    private final TextField broadcast;

    BacnetFields() {
        Map<String, String> networks = networks();
        ComboBox<String> bind = field("bind", new ComboBox<>(getTranslation("connector.form.bind")));
        bind.setItems(networks.keySet());
        bind.setAllowCustomValue(true);
        bind.addCustomValueSetListener(event -> bind.setValue(event.getDetail()));
        bind.setHelperText(getTranslation("connector.form.bind-hint"));
        broadcast = field("broadcast", new TextField(getTranslation("connector.form.broadcast")));
        bind.addValueChangeListener(event -> {
            if (event.isFromClient() && networks.containsKey(event.getValue())) {
                broadcast.setValue(networks.getOrDefault(event.getValue(), ""));
            }
        });
        field("port", new TextField(getTranslation("connector.form.port"))).setValue("47808");
        field("localDeviceInstance", new TextField(getTranslation("connector.form.instance")))
                .setHelperText(getTranslation("connector.form.instance-hint"));
        addAcknowledgement();
        addFurther(getTranslation("connector.form.further-bacnet"));
    }

    /** IPv4 addresses of this machine with their broadcast addresses. */
    private static Map<String, String> networks() {
        Map<String, String> networks = new TreeMap<>();
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(network -> network.getInterfaceAddresses().stream())
                    .filter(address -> address.getAddress() instanceof Inet4Address)
                    .forEach(address -> networks.put(address.getAddress().getHostAddress(), broadcast(address)));
        } catch (SocketException e) {
            // Then the address is typed in.
        }
        return networks;
    }

    private static String broadcast(InterfaceAddress address) {
        return address.getBroadcast() == null ? "" : address.getBroadcast().getHostAddress();
    }
}
