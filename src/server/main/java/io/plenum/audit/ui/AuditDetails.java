package io.plenum.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Pre;
import io.plenum.audit.read.AuditRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Everything that one record says. */
final class AuditDetails extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DescriptionList list = new DescriptionList();

    AuditDetails(AuditRecord found, String time) {
        setHeaderTitle(getTranslation("audit.record", found.id()));
        setWidth("min(46rem, 94vw)");
        list.getStyle().set("margin", "0").set("overflow-wrap", "anywhere");
        add("audit.time", time + " (" + found.time() + ")");
        add("audit.who", found.who());
        String what = ActionText.of(found.what());
        add("audit.what", what.equalsIgnoreCase(found.what()) ? what : what + " (" + found.what() + ")");
        add("audit.object", AuditTable.joined(found.kind(), found.key()));
        add("audit.details", AuditText.detail(found.detail()));
        add("audit.where", AuditTable.joined(AuditText.address(found.address()), found.via()));
        show("audit.before", found.before());
        show("audit.after", found.after());
        add("audit.hash", found.hash());
        add(list);
        getFooter().add(new Button(getTranslation("audit.close"), click -> close()));
    }

    private void add(String term, String text) {
        if (!text.isEmpty()) {
            list.add(new DescriptionList.Term(getTranslation(term)), new DescriptionList.Description(text));
        }
    }

    private void show(String term, @Nullable String json) {
        if (json != null) {
            Pre text = new Pre(readable(json));
            text.getStyle().set("white-space", "pre-wrap").set("margin", "0");
            list.add(new DescriptionList.Term(getTranslation(term)), new DescriptionList.Description(text));
        }
    }

    /** A long value was cut and is no whole JSON any more. */
    private static String readable(String json) {
        try {
            return JSON.readTree(json).toPrettyString();
        } catch (JacksonException cut) {
            return json;
        }
    }
}
