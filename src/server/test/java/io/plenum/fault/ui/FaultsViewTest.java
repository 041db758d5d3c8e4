package io.plenum.fault.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.select.Select;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.fault.Cause;
import io.plenum.fault.Confidence;
import io.plenum.fault.NotEvaluable;
import io.plenum.fault.Quantity;
import io.plenum.fault.WastedEnergy;
import io.plenum.fault.finding.EquipmentCoverage;
import io.plenum.fault.finding.EvaluationProgress;
import io.plenum.fault.finding.Finding;
import io.plenum.fault.finding.FindingQuery;
import io.plenum.fault.finding.FindingState;
import io.plenum.fault.finding.Findings;
import io.plenum.fault.finding.RelatedRecommendation;
import io.plenum.fault.finding.RuleStatus;
import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.TestModels;
import io.plenum.uikit.Displays;
import io.plenum.uikit.Preferences;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of faults and its card on Now, without a browser. Texts are their keys here. */
@ViewPackages(packages = "io.plenum.fault.nothing")
class FaultsViewTest extends BrowserlessTest {

    private static final Instant NOW = Instant.parse("2026-02-02T10:30:00Z");
    private static final EvaluationProgress HALF = new EvaluationProgress(10, 5, null);
    private static final EvaluationProgress ALL = new EvaluationProgress(10, 10, NOW);

    private final Findings findings = mock();
    private final CurrentUser user = mock();
    private final List<Finding> stored = new ArrayList<>();
    private final List<RelatedRecommendation> related = new ArrayList<>();
    private FaultViewContext context = mock();

    @BeforeEach
    void findings() {
        SiteModel model = TestModels.oneRoom(List.of());
        SiteAccess models = mock();
        when(models.visible()).thenReturn(model);
        Displays displays = mock();
        when(displays.current()).thenReturn(new Preferences("en", false, false, Preferences.Theme.LIGHT));
        when(displays.zone(any(), any())).thenReturn(ZoneOffset.UTC);
        context =
                new FaultViewContext(models, findings, site -> related, TestModels.choice(TestModels.HOUSE), displays);
        when(findings.site(any())).thenReturn(TestModels.HOUSE);
        when(findings.currency(any())).thenReturn("EUR");
        when(findings.judged(any())).thenReturn(ALL);
        when(findings.find(any(FindingQuery.class))).thenAnswer(call -> stored.stream()
                .filter(one -> one.confidence()
                        >= call.getArgument(0, FindingQuery.class).least())
                .toList());
        when(findings.count(any())).thenAnswer(call -> stored.size());
        when(user.may(Role.VIEWER)).thenReturn(true);
    }

    private static Finding finding(long id, String rule, double confidence) {
        return new Finding(
                id,
                "vav-1",
                rule,
                FindingState.OPEN,
                confidence,
                WastedEnergy.HEAT,
                NOW.minusSeconds(7200),
                NOW,
                null,
                120,
                0,
                40,
                0,
                Map.of(),
                Map.of(),
                null,
                "");
    }

    private FaultsView open() {
        FaultsView view = new FaultsView(findings, context, TestModels.choice(TestModels.HOUSE));
        UI.getCurrent().add(view);
        return view;
    }

    private static String text(com.vaadin.flow.component.Component component) {
        return component.getElement().getTextRecursively();
    }

    /** Silence of a building that nobody has looked at yet must not be read as health. */
    @Test
    void noFindingIsNoAssuranceWhileTheBuildingIsStillBeingJudged() {
        when(findings.judged(any())).thenReturn(HALF);
        assertThat(text(open())).contains("fault.none-yet", "fault.judging").doesNotContain("fault.judged");
    }

    @Test
    void noFindingIsSaidOnceAllIsJudged() {
        assertThat(text(open())).contains("fault.judged").doesNotContain("fault.none-yet");
    }

    /** The watch works for minutes after the first start; whoever waits there sees what comes. */
    @Test
    void whatIsFoundMeanwhileAppears() {
        FaultsView view = open();
        stored.add(finding(1, "REHEAT-LEAK", 0.9));
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        assertThat(text(view)).contains("fault.rule.REHEAT-LEAK", "40 kWh");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theLeastConfidenceThatIsWantedHidesTheRest() {
        stored.addAll(List.of(finding(1, "REHEAT-LEAK", 0.9), finding(2, "LIGHTS-ON", 0.3)));
        FaultsView view = open();
        assertThat(text(view)).contains("fault.rule.LIGHTS-ON");
        Select<Confidence> least = find(Select.class).all().getLast();
        least.setValue(Confidence.HIGH);
        assertThat(text(view)).contains("fault.rule.REHEAT-LEAK").doesNotContain("fault.rule.LIGHTS-ON");
    }

    /** No finding of a rule that could not run is no reassurance; which ones these are is a click away. */
    @Test
    void whatCouldNotBeJudgedIsListedByKindWithItsReason() {
        RuleStatus ran = new RuleStatus("REHEAT-LEAK", 7, 5, null, null, Set.of());
        RuleStatus blind = new RuleStatus("VAV-LEAK", 7, 0, null, NotEvaluable.MISSING_POINT, Set.of(Quantity.DAMPER));
        when(findings.coverage(any(Site.class)))
                .thenReturn(List.of(new EquipmentCoverage("vav-1", "BOX", List.of(ran, blind))));
        FaultsView view = open();
        find(Details.class).all().getLast().setOpened(true);
        assertThat(text(view))
                .contains("fault.gaps.share", "fault.kind.BOX}! (1)")
                .containsOnlyOnce("fault.gaps.line");
    }

    @Test
    void nowTellsWhatIsLikelyTrueOnly() {
        stored.addAll(List.of(finding(1, "REHEAT-LEAK", 0.9), finding(2, "LIGHTS-ON", 0.3)));
        var card = new FaultsNow()
                .likelyFaults(findings, context, TestModels.choice(TestModels.HOUSE), user)
                .create();
        assertThat(text(card)).contains("fault.now.count", "vav-1").doesNotContain("fault.judging");
        assertThat(card.getElement().getOuterHTML()).contains("faults/1").doesNotContain("faults/2");
    }

    /** Findings are of the whole building. */
    @Test
    void nowTellsNothingToWhomTheBuildingIsNotOpen() {
        when(user.may(Role.VIEWER)).thenReturn(false);
        assertThat(new FaultsNow()
                        .likelyFaults(findings, context, TestModels.choice(TestModels.HOUSE), user)
                        .create()
                        .isVisible())
                .isFalse();
    }

    private static final RelatedRecommendation CLOSER =
            new RelatedRecommendation(7, "vav-1", Set.of(Cause.OVERRIDE, Cause.SCHEDULE), 0.9, 120);

    /** Two hours of 120 kWh a day: the same figure and the same certainty as on the page of recommendations. */
    @Test
    void aFaultAgreesWithTheRecommendationAboutTheSameLoss() {
        stored.add(finding(1, "ALWAYS-ON", 0.4));
        assertThat(text(open())).contains("fault.confidence.LOW", "40 kWh");
        related.add(CLOSER);
        assertThat(text(open())).contains("fault.confidence.HIGH", "10 kWh").doesNotContain("40 kWh");
    }

    /** What is recommended about one cause says nothing of another at the same equipment. */
    @Test
    void aRecommendationAboutAnotherCauseChangesNothing() {
        related.add(CLOSER);
        stored.add(finding(1, "REHEAT-LEAK", 0.6));
        assertThat(text(open())).contains("fault.confidence.MEDIUM", "40 kWh");
    }

    /** Both pages ask how sure a fault is with all that speaks of it, so that they count the same. */
    @Test
    void nowCountsWhatThePageShowsAsLikely() {
        stored.add(finding(1, "ALWAYS-ON", 0.4));
        related.add(CLOSER);
        var card = new FaultsNow()
                .likelyFaults(findings, context, TestModels.choice(TestModels.HOUSE), user)
                .create();
        assertThat(card.getElement().getOuterHTML()).contains("faults/1");
    }

    /** Two rules that agree are likely together although neither is alone. */
    @Test
    void rulesThatAgreeAreLikelyTogetherOnBothPages() {
        stored.addAll(List.of(finding(1, "ALWAYS-ON", 0.45), finding(2, "SCHEDULE", 0.45)));
        FaultsView view = open();
        @SuppressWarnings("unchecked")
        Select<Confidence> least = find(Select.class).all().getLast();
        least.setValue(Confidence.MEDIUM);
        assertThat(text(view)).contains("fault.rule.ALWAYS-ON");
        var card = new FaultsNow()
                .likelyFaults(findings, context, TestModels.choice(TestModels.HOUSE), user)
                .create();
        assertThat(card.getElement().getOuterHTML()).contains("faults/1");
    }
}
