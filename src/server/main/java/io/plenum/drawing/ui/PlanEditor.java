package io.plenum.drawing.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import io.plenum.drawing.DrawingReport;
import io.plenum.drawing.DrawnPlan;
import io.plenum.drawing.PlanDrawings;
import io.plenum.site.importing.SiteImportProblem;
import io.plenum.site.importing.SiteImportRefused;
import io.plenum.uikit.BrowserTexts;
import io.plenum.web.RequestProblem;
import java.io.IOException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The editor in the browser: it reads by the API, and asks this class to keep what was drawn. */
@Tag("plenum-plan-editor")
@JsModule("./editor/plenum-plan-editor.ts")
@NpmPackage(value = "dxf-parser", version = "1.1.2")
@NpmPackage(value = "pdfjs-dist", version = "6.5.438")
@NpmPackage(value = "web-ifc", version = "0.0.78")
class PlanEditor extends Component implements HasSize {

    private static final long serialVersionUID = 1L;

    /** Bytes of a file; one more says that it is too large. */
    private static final int LARGEST_FILE = (16 << 20) + 1;

    private final transient PlanDrawings drawings;
    private String floor = "";

    PlanEditor(PlanDrawings drawings) {
        this.drawings = drawings;
        getElement().setAttribute("uploads", (UploadHandler) this::upload);
    }

    void show(String key) {
        floor = key;
        getElement()
                .setPropertyBean(
                        "config",
                        new EditorConfig(
                                key,
                                getLocale().toLanguageTag(),
                                new BrowserTexts(getLocale())
                                        .with("messages/plans", "plans.")
                                        .with("messages/background", "background.")
                                        .asMap()));
    }

    private void upload(UploadEvent event) throws IOException {
        byte[] content = event.getInputStream().readNBytes(LARGEST_FILE);
        try {
            drawings.keepBackground(floor, event.getFileName(), content);
        } catch (RequestProblem wrong) {
            event.reject(getTranslation(wrong.text(), wrong.arguments()));
        } catch (SiteImportRefused refused) {
            event.reject(
                    refused.problems().stream().map(SiteImportProblem::sentence).collect(Collectors.joining(" ")));
        }
    }

    /** Why it is not kept; empty where it is. */
    @ClientCallable
    String keepDraft(String key, String draft) {
        try {
            drawings.keepDraft(key, draft);
            return "";
        } catch (RequestProblem wrong) {
            return getTranslation(wrong.text(), wrong.arguments());
        }
    }

    @ClientCallable
    void dropDraft(String key) {
        drawings.dropDraft(key);
    }

    @ClientCallable
    void dropBackground(String key) {
        drawings.dropBackground(key);
    }

    @ClientCallable
    String save(String key, String request, boolean dryRun) {
        return answer(() -> drawings.save(key, JsonMapper.shared().readValue(request, DrawnPlan.class), dryRun));
    }

    @ClientCallable
    String restore(String key, double version, boolean dryRun) {
        return answer(() -> drawings.restore(key, (long) version, dryRun));
    }

    private String answer(Supplier<DrawingReport> work) {
        SaveAnswer answer;
        try {
            answer = SaveAnswer.of(work.get());
        } catch (RequestProblem wrong) {
            answer = SaveAnswer.refused(getTranslation(wrong.text(), wrong.arguments()));
        } catch (SiteImportRefused refused) {
            answer = SaveAnswer.refused(refused.problems());
        } catch (JacksonException e) {
            answer = SaveAnswer.refused(getTranslation("plans.rule.body"));
        }
        return JsonMapper.shared().writeValueAsString(answer);
    }
}
