package io.plenum.connector.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import io.plenum.connector.RegisterMapSettings;
import io.plenum.uikit.BoundedUpload;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which register map each meter has: a shipped one, or one that is uploaded here. The gateway judges them when the connection is saved. */
final class RegisterMapFields extends Div {

    private static final long serialVersionUID = 1L;

    /** Those of this version; a gateway may have others, whose names can be entered. */
    private static final List<String> SHIPPED =
            List.of("abb-b23-b24", "eastron-sdm630", "janitza-umg96rm", "schneider-iem3000", "siemens-pac3200");

    /** Bytes of a file; of its characters fewer are taken. */
    private static final int LARGEST = 1 << 20;

    private final TextField units;
    private final TextField unit = new TextField();
    private final ComboBox<String> map = new ComboBox<>();
    private final Paragraph problem = new Paragraph();
    private final Div uploaded = new Div();
    private final TreeMap<String, String> maps = new TreeMap<>();

    /** @param units takes the chosen map as one more entry */
    RegisterMapFields(TextField units) {
        this.units = units;
        addClassName("whole");
        unit.setLabel(getTranslation("connector.form.unit"));
        unit.setValue("1");
        unit.setWidth("6em");
        map.setLabel(getTranslation("connector.form.map"));
        map.setAllowCustomValue(true);
        map.addCustomValueSetListener(event -> map.setValue(event.getDetail().strip()));
        Div choice = new Div(unit, map, new Button(getTranslation("connector.form.map-add"), click -> choose()));
        choice.addClassNames("plenum-links", "fields");
        problem.addClassName("plenum-alarm");
        problem.setVisible(false);
        add(choice, upload(), problem, uploaded);
        refresh();
    }

    private Upload upload() {
        Upload upload = new Upload();
        upload.setUploadHandler(new BoundedUpload(LARGEST, (event, bytes) -> {
            upload.clearFileList();
            take(event.getFileName(), bytes);
        }));
        upload.setAcceptedFileTypes(".csv", ".txt", "text/csv");
        upload.setUploadButton(new Button(getTranslation("connector.form.map-upload")));
        upload.setDropLabel(new Paragraph(getTranslation("connector.form.map-drop")));
        upload.addFileRejectedListener(event -> tell(event.getErrorMessage()));
        return upload;
    }

    /** A file of that name; it takes the place of one that was uploaded before. */
    void take(String file, byte[] content) {
        problem.setVisible(false);
        String name = RegisterMapSettings.name(file);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (name == null) {
                tell(getTranslation("connector.form.map-name", file));
            } else if (text.length() > RegisterMapSettings.LONGEST) {
                tell(getTranslation("connector.rule.map", RegisterMapSettings.LONGEST));
            } else if (maps.size() >= RegisterMapSettings.MOST && !maps.containsKey(name)) {
                tell(getTranslation("connector.rule.maps", RegisterMapSettings.MOST));
            } else {
                maps.put(name, text);
                refresh();
                map.setValue(name);
            }
        } catch (CharacterCodingException other) {
            tell(getTranslation("connector.form.map-encoding", file));
        }
    }

    private void tell(String words) {
        problem.setText("▲ " + words);
        problem.setVisible(true);
    }

    private void choose() {
        String chosen = map.getValue();
        if (chosen == null || chosen.isBlank() || unit.getValue().isBlank()) {
            tell(getTranslation("connector.form.map-choose"));
            return;
        }
        problem.setVisible(false);
        String entry = unit.getValue().strip() + "=" + chosen;
        String before = units.getValue().strip();
        units.setValue(before.isEmpty() ? entry : before + ", " + entry);
    }

    private void refresh() {
        String chosen = map.getValue();
        map.setItems(Stream.concat(maps.keySet().stream(), SHIPPED.stream().filter(name -> !maps.containsKey(name)))
                .toList());
        map.setValue(chosen);
        uploaded.removeAll();
        maps.forEach((name, text) -> uploaded.add(new RegisterMapPreview(name, text, () -> {
            maps.remove(name);
            refresh();
        })));
    }

    void show(Map<String, String> settings) {
        settings.entrySet().removeIf(setting -> {
            boolean own = RegisterMapSettings.isMap(setting.getKey());
            if (own) {
                maps.put(setting.getKey().substring(RegisterMapSettings.PREFIX.length()), setting.getValue());
            }
            return own;
        });
        refresh();
    }

    Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        maps.forEach((name, text) -> settings.put(RegisterMapSettings.PREFIX + name, text));
        return settings;
    }
}
