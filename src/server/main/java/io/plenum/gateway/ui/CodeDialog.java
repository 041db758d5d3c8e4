package io.plenum.gateway.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.gateway.enrolment.GatewayEditor;
import io.plenum.gateway.enrolment.IssuedCode;
import io.plenum.gateway.enrolment.LinkReach;
import io.plenum.gateway.overview.GatewayOverview;
import io.plenum.uikit.CopyField;
import io.plenum.web.RequestProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Issues a code and shows, once, how a gateway is started with it. */
class CodeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** Programs that there are, named as the first kind of connections that they make. */
    private static final List<String> KINDS = List.of("bacnet", "opcua");

    private final transient GatewayEditor editor;
    private final transient LinkReach reach;
    private final transient GatewayTexts texts;
    private final boolean replaces;
    private final TextField name = new TextField();
    private final Select<String> kind = new Select<>();
    private final Paragraph problem = new Paragraph();
    private final Button issue;
    private final Button cancel;

    /** @param replaced the gateway whose place the new one takes, null for one more */
    CodeDialog(GatewayEditor editor, LinkReach reach, GatewayTexts texts, @Nullable GatewayOverview replaced) {
        this.editor = editor;
        this.reach = reach;
        this.texts = texts;
        replaces = replaced != null;
        setWidth("min(96vw, 680px)");
        setHeaderTitle(
                replaced == null
                        ? getTranslation("gateway.add")
                        : getTranslation("gateway.new-code.question", replaced.name()));
        problem.addClassName("plenum-alarm");
        problem.getElement().setAttribute("role", "alert");
        issue = new Button(getTranslation("gateway.code.issue"), click -> issue());
        issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        cancel = new Button(getTranslation("ui.cancel"), click -> close());
        getFooter().add(cancel, issue);
        kind.setLabel(getTranslation("gateway.form.kind"));
        kind.setItems(KINDS);
        kind.setItemLabelGenerator(each -> getTranslation("gateway.program." + each));
        kind.setValue(KINDS.getFirst());
        name.setLabel(getTranslation("gateway.form.name"));
        name.setHelperText(getTranslation("gateway.form.name-hint"));
        ask(replaced);
    }

    private void ask(@Nullable GatewayOverview replaced) {
        Div form = new Div();
        form.addClassName("plenum-form");
        if (replaced == null) {
            add(new Paragraph(getTranslation("gateway.add.about")));
            form.add(name, kind);
        } else {
            name.setValue(replaced.name());
            replaced.kinds().stream().filter(KINDS::contains).findFirst().ifPresent(kind::setValue);
            add(new Paragraph(getTranslation("gateway.new-code.consequence")));
            form.add(kind);
        }
        add(form);
        if (reach.isHereOnly()) {
            add(closed());
        }
        add(problem);
    }

    /** The setting is made where the server is started; a page cannot do it. */
    private Paragraph closed() {
        Paragraph words = new Paragraph("▲ " + getTranslation("gateway.link-closed", String.valueOf(reach.port())));
        words.addClassName("plenum-stale");
        return words;
    }

    private void issue() {
        try {
            show(editor.issueCode(name.getValue().strip(), kind.getValue(), replaces));
        } catch (RequestProblem refused) {
            String words = getTranslation(refused.text(), refused.arguments());
            boolean ofName = "name".equals(refused.field()) && !replaces;
            name.setInvalid(ofName);
            name.setErrorMessage(ofName ? words : "");
            problem.setText(ofName ? "" : "▲ " + words);
        }
    }

    private void show(IssuedCode code) {
        removeAll();
        setHeaderTitle(getTranslation("gateway.code.title", code.gateway()));
        // a click beside it must not lose what is shown once
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        Div copies = new Div(
                CopyField.ofText(getTranslation("gateway.code.command"), reach.command(code)),
                CopyField.ofText(getTranslation("gateway.code.code"), code.code()));
        copies.getStyle().set("display", "grid").set("gap", "12px");
        add(new Paragraph(getTranslation("gateway.code.about", texts.time(code.expires()))), copies);
        if (reach.isHereOnly()) {
            add(closed());
        }
        add(new Paragraph(getTranslation("gateway.code.then")));
        issue.setVisible(false);
        cancel.setText(getTranslation("gateway.code.close"));
    }
}
