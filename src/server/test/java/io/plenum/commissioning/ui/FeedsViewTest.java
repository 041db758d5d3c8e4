package io.plenum.commissioning.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import io.plenum.commissioning.distribution.FeedGroup;
import io.plenum.commissioning.distribution.FeedReason;
import io.plenum.commissioning.distribution.FeedReview;
import io.plenum.commissioning.distribution.FeedStep;
import io.plenum.commissioning.naming.ProposalConfidence;
import io.plenum.site.Equipment;
import io.plenum.site.TestModels;
import io.plenum.web.RequestProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The page without a browser; texts are their keys here. */
@ViewPackages(packages = "io.plenum.commissioning.nothing")
class FeedsViewTest extends BrowserlessTest {

    private final FeedReview review = mock();

    private static FeedGroup group(String feeder, String fed, ProposalConfidence confidence) {
        return new FeedGroup(
                FeedStep.BOILER_TO_PUMP,
                List.of(equipment(feeder, "Boiler")),
                List.of(equipment(fed, "Pump")),
                new TreeMap<>(Map.of(feeder, List.of(fed))),
                confidence,
                FeedReason.ONLY);
    }

    private static Equipment equipment(String key, String brickClass) {
        return new Equipment(key, key, brickClass, "hvac", null, null, List.of());
    }

    private void open(FeedGroup... groups) {
        when(review.proposals("house")).thenReturn(List.of(groups));
        UI.getCurrent().add(new FeedsView(review, TestModels.choice(TestModels.HOUSE)));
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(one -> one.getText().contains(text))
                .findFirst()
                .orElseThrow();
    }

    /** Nothing is applied by the press of the button alone, and then only what is sure. */
    @Test
    void whatIsSureIsAcceptedAtOnceAfterTheQuestion() {
        FeedGroup sure = group("boiler", "pump", ProposalConfidence.HIGH);
        open(sure, group("other", "pump", ProposalConfidence.LOW));
        assertThat(button("accept-chosen").isEnabled()).isFalse();

        test(button("accept-sure")).click();
        verify(review, never()).accept(any(), any(), any(), anyBoolean());
        test(find(ConfirmDialog.class).single()).confirm();

        verify(review).accept(any(), eq(List.of(sure.id())), any(), anyBoolean());
    }

    @Test
    void whatHasChangedMeanwhileIsSaid() {
        open(group("boiler", "pump", ProposalConfidence.LOW));
        when(review.accept(any(), any(), any(), anyBoolean()))
                .thenThrow(RequestProblem.of("groups", "commissioning.rule.feeds-changed"));
        find(Grid.class).single().asMultiSelect().setValue(Set.copyOf(review.proposals("house")));

        test(button("accept-chosen")).click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(test(find(Notification.class).single()).getText()).contains("feeds-changed");
    }
}
