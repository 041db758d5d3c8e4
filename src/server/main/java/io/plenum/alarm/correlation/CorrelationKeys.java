package io.plenum.alarm.correlation;

import io.plenum.alarm.state.ActiveAlarm;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words under which living alarms are found as causes and as consequences. */
public final class CorrelationKeys {

    private CorrelationKeys() {}

    public static List<String> of(ActiveAlarm entry) {
        List<String> places = new ArrayList<>();
        String owner = entry.alarm().owner();
        places.add(atPoint(entry));
        switch (entry.nature()) {
            case GATEWAY_SILENT -> places.add(silentGateway(entry.alarm().subject()));
            case CONNECTION_DOWN -> {
                places.add(downConnection(entry.connection()));
                places.add(silentOnConnection(entry.connection()));
            }
            case DEVICE_DOWN -> {
                places.add(downDevice(entry.device()));
                places.add(silentOnConnection(entry.connection()));
            }
            case UNTRUSTED -> {
                places.add(silentOnDevice(entry.device()));
                places.add(silentOnConnection(entry.connection()));
            }
            case GATEWAY_TROUBLE -> {
                // Explains nothing and is explained by nothing.
            }
            case FAILURE, REPORTED, DEVIATION -> {
                if (owner != null) {
                    places.add(causeAt(owner));
                    places.add(alarmAt(owner));
                }
            }
            case SYMPTOM -> {
                if (owner != null) {
                    places.add(alarmAt(owner));
                }
            }
        }
        return places;
    }

    /** Of whatever is said of the same point. */
    static String atPoint(ActiveAlarm entry) {
        return "at point " + entry.alarm().point().value();
    }

    static String silentGateway(@Nullable String gateway) {
        return "silent gateway " + gateway;
    }

    static String downConnection(String connection) {
        return "down connection " + connection;
    }

    static String downDevice(String device) {
        return "down device " + device;
    }

    static String silentOnDevice(String device) {
        return "silent on device " + device;
    }

    static String silentOnConnection(String connection) {
        return "silent on connection " + connection;
    }

    static String causeAt(String owner) {
        return "cause at " + owner;
    }

    static String alarmAt(String owner) {
        return "alarm at " + owner;
    }
}
