package io.plenum.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** Something that is shown once, with a button that copies it. A link becomes absolute: as the reader's own browser came here. */
public class CopyField extends Div {

    private static final long serialVersionUID = 1L;

    /** Browsers give the clipboard to pages of https and of this machine only; for the others the older way remains. */
    private static final String COPY = """
        const button = this, field = $0, done = $1;
        button.addEventListener('click', async () => {
          const input = field.inputElement;
          input.focus();
          input.select();
          let copied = false;
          try {
            await navigator.clipboard.writeText(field.value);
            copied = true;
          } catch (refused) {
            copied = document.execCommand('copy');
          }
          if (copied) button.textContent = done;
        });""";

    private static final String ABSOLUTE = "return new URL($0, document.baseURI).href";

    private final TextField field = new TextField();

    private CopyField(String label, String content) {
        addClassName("plenum-copy");
        field.setLabel(label);
        field.setValue(content);
        field.setReadOnly(true);
        field.setWidthFull();
        Button copy = new Button(getTranslation("ui.copy"));
        copy.getElement().executeJs(COPY, field.getElement(), getTranslation("ui.copied"));
        add(field, copy);
        getStyle().set("display", "flex").set("gap", "8px").set("align-items", "end");
    }

    /** A secret as it is. */
    public static CopyField ofText(String label, String text) {
        return new CopyField(label, text);
    }

    /** @param link a full address where the server knows its own, else one that begins with a slash */
    public static CopyField ofLink(String label, String link) {
        CopyField copy = new CopyField(label, link);
        if (link.startsWith("/")) {
            copy.field.setValue("");
            copy.getElement().executeJs(ABSOLUTE, link.substring(1)).then(String.class, copy.field::setValue);
        }
        return copy;
    }
}
