package io.plenum.alarm.rule;

import static io.plenum.alarm.Priority.HIGH;
import static io.plenum.alarm.Priority.LOW;
import static io.plenum.alarm.Priority.MEDIUM;
import static io.plenum.alarm.Priority.URGENT;
import static io.plenum.alarm.rule.AlarmRule.Applicability.ALWAYS;

import io.plenum.alarm.Priority;
import io.plenum.alarm.rule.AlarmRule.Applicability;
import io.plenum.alarm.rule.AlarmRule.Target;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rules with which an installation begins: what any building wants to be told, by Brick classes, in the server's language.
 * From then on they are the site's own.
 */
@Component
public class DefaultRules {

    private static final Applicability OCCUPIED = new Applicability(true, false);
    private static final Applicability RUNNING = new Applicability(false, true);
    private static final String COMFORT = "value < Zone_Air_Heating_Temperature_Setpoint - 2.5"
            + " or value > Zone_Air_Cooling_Temperature_Setpoint + 2.5";

    private final RuleStore store;
    private final MessageSource messages;
    private final TransactionTemplate transaction;

    public DefaultRules(RuleStore store, MessageSource messages, TransactionTemplate transaction) {
        this.store = store;
        this.messages = messages;
        this.transaction = transaction;
    }

    /** Does nothing where there has ever been a rule. */
    public void install() {
        transaction.executeWithoutResult(status -> {
            if (store.untouched()) {
                all().forEach(store::add);
            }
        });
    }

    private List<AlarmRule> all() {
        return List.of(
                ofGateway("gateway", new Condition.GatewaySilent(), 0),
                ofGateway("buffer", new Condition.BufferFull(), 60),
                certificate("certificate", MEDIUM, 30),
                certificate("certificate-end", URGENT, 7),
                ofCommand("schedule", HIGH, new Condition.ScheduleMissed()),
                ofCommand("override", URGENT, new Condition.OverrideStays()),
                silent("connection", HIGH, new Target.EachConnection(), 90),
                silent("controller", MEDIUM, new Target.EachDevice(), 120),
                silent("sensor", LOW, all("Temperature_Sensor"), 600),
                says("fire", URGENT, all("Fire_Alarm"), 0),
                says("smoke", URGENT, all("Smoke_Detection_Alarm"), 0),
                says("intrusion", URGENT, of("Alarm", "Intrusion_Detection_Equipment"), 0),
                says("leak", URGENT, all("Leak_Alarm"), 10),
                says("fire-panel", HIGH, of("Fault_Status", "Fire_Control_Panel"), 30),
                says("door", MEDIUM, of("Alarm", "Access_Reader"), 30),
                says("chiller", HIGH, of("Alarm", "Chiller"), 30),
                says("boiler", HIGH, of("Alarm", "Boiler"), 30),
                says("lift", HIGH, of("Fault_Status", "Elevator"), 30),
                says("camera", LOW, of("Fault_Status", "Camera"), 120),
                says("filter", LOW, all("Filter_Alarm"), 600),
                rule("reported", MEDIUM, all("Point"), new Condition.Reported(), 60, 60, 0, ALWAYS),
                mismatch("command", "On_Off_Command", "On_Off_Status"),
                mismatch("pump", "Pump_Command", "Pump_On_Off_Status"),
                offSetPoint("supply-air", "Supply_Air_Temperature_Sensor", "Supply_Air_Temperature_Setpoint", 3),
                offSetPoint(
                        "hot-water",
                        "Hot_Water_Supply_Temperature_Sensor",
                        "Hot_Water_Supply_Temperature_Setpoint",
                        10),
                offSetPoint(
                        "chilled-water",
                        "Chilled_Water_Supply_Temperature_Sensor",
                        "Chilled_Water_Supply_Temperature_Setpoint",
                        4),
                rule(
                        "comfort",
                        MEDIUM,
                        all("Zone_Air_Temperature_Sensor"),
                        new Condition.Expression(COMFORT),
                        1800,
                        600,
                        0,
                        OCCUPIED),
                limit("frost", HIGH, all("Zone_Air_Temperature_Sensor"), 8.0, null, 900, 0.5),
                limit(
                        "server-room",
                        HIGH,
                        of("Return_Air_Temperature_Sensor", "Computer_Room_Air_Conditioner"),
                        null,
                        32.0,
                        300,
                        1),
                limit("co2", LOW, all("CO2_Sensor"), null, 1500.0, 900, 100));
    }

    private static Target all(String pointClass) {
        return new Target.Pattern(pointClass, null);
    }

    private static Target of(String pointClass, String ownerClass) {
        return new Target.Pattern(pointClass, ownerClass);
    }

    private AlarmRule ofGateway(String key, Condition condition, int offSeconds) {
        return rule(key, HIGH, new Target.EachGateway(), condition, 10, offSeconds, 0, ALWAYS);
    }

    private AlarmRule ofCommand(String key, Priority priority, Condition condition) {
        return rule(key, priority, new Target.EachWritable(), condition, 0, 0, 0, ALWAYS);
    }

    private AlarmRule certificate(String key, Priority priority, int days) {
        return rule(key, priority, new Target.EachGateway(), new Condition.CertificateEnds(days), 60, 60, 0, ALWAYS);
    }

    private AlarmRule silent(String key, Priority priority, Target target, int seconds) {
        return rule(key, priority, target, new Condition.Untrusted(), seconds, 30, 0, ALWAYS);
    }

    private AlarmRule says(String key, Priority priority, Target target, int seconds) {
        return rule(key, priority, target, new Condition.State(1), seconds, 10, 0, ALWAYS);
    }

    private AlarmRule mismatch(String key, String command, String status) {
        return rule(key, HIGH, all(command), new Condition.Mismatch(status, 0.5), 120, 30, 0, ALWAYS);
    }

    private AlarmRule offSetPoint(String key, String sensor, String setpoint, double by) {
        return rule(key, MEDIUM, all(sensor), new Condition.Deviation(setpoint, by), 1800, 300, 0.5, RUNNING);
    }

    private AlarmRule limit(
            String key,
            Priority priority,
            Target target,
            @Nullable Double low,
            @Nullable Double high,
            int seconds,
            double deadband) {
        return rule(key, priority, target, new Condition.Limit(low, high), seconds, 300, deadband, ALWAYS);
    }

    private AlarmRule rule(
            String key,
            Priority priority,
            Target target,
            Condition condition,
            int onSeconds,
            int offSeconds,
            double deadband,
            Applicability applicability) {
        return new AlarmRule(
                0,
                text("alarm.default." + key),
                true,
                priority,
                target,
                condition,
                Duration.ofSeconds(onSeconds),
                Duration.ofSeconds(offSeconds),
                deadband,
                applicability,
                text("alarm.default." + key + ".advice"));
    }

    private String text(String key) {
        return String.valueOf(messages.getMessage(key, null, key, Locale.getDefault()));
    }
}
