package io.plenum.supervision;

import io.plenum.link.ConnectorContext;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Problem;
import io.plenum.link.SampleSink;
import io.plenum.link.Tuning;
import io.plenum.point.EventFollower;
import io.plenum.point.Point;
import io.plenum.point.Sample;
import io.plenum.point.device.DeviceDeclaration;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * What a connector under supervision works with.
 *
 * @param running while false, nothing that a connector still says of values and devices counts
 */
record SupervisedContext(
        Tuning tuning, Clock clock, EventFollower events, ConnectionPoints connection, BooleanSupplier running)
        implements ConnectorContext {

    @Override
    public List<Point> points() {
        return connection.all();
    }

    @Override
    public SampleSink sink() {
        return this::take;
    }

    private void take(List<Sample> samples) {
        if (running.getAsBoolean()) {
            connection.accept(samples);
        }
    }

    @Override
    public void silent(String device) {
        if (running.getAsBoolean()) {
            connection.silent(device);
        }
    }

    @Override
    public void gone(String device) {
        connection.gone(device);
    }

    @Override
    public void declared(Map<String, DeviceDeclaration> declarations) {
        connection.declared(declarations);
    }

    @Override
    public void report(DeviceStatus device) {
        if (running.getAsBoolean()) {
            connection.report(device);
        }
    }

    @Override
    public void report(List<Problem> problems) {
        connection.problems(problems);
    }
}
