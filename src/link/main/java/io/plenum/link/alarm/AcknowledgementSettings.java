package io.plenum.link.alarm;

import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import java.util.Map;

/**
 * What a connection may do about the alarms of its controllers. All of it is off unless set.
 *
 * @param toController whether alarms that are acknowledged or shelved here are at the controller too ({@code acknowledgeAlarms})
 * @param lifeSafety whether also at devices for life safety ({@code acknowledgeLifeSafety})
 * @param fromController whether one that is acknowledged at the controller is acknowledged here ({@code takeAcknowledgements})
 */
public record AcknowledgementSettings(boolean toController, boolean lifeSafety, boolean fromController) {

    public static final String TO_CONTROLLER = "acknowledgeAlarms";
    public static final String LIFE_SAFETY = "acknowledgeLifeSafety";
    public static final String FROM_CONTROLLER = "takeAcknowledgements";

    /**
     * Reads the settings of a connection.
     *
     * @throws ConnectorException where one is neither {@code true} nor {@code false}
     */
    public static AcknowledgementSettings of(Map<String, String> settings) throws ConnectorException {
        return new AcknowledgementSettings(
                isOn(settings, TO_CONTROLLER), isOn(settings, LIFE_SAFETY), isOn(settings, FROM_CONTROLLER));
    }

    private static boolean isOn(Map<String, String> settings, String name) throws ConnectorException {
        String text = settings.getOrDefault(name, "false").strip();
        if (!text.equals("true") && !text.equals("false")) {
            throw new ConnectorException(Problem.of("connector.problem.setting-wrong", name, text));
        }
        return text.equals("true");
    }
}
