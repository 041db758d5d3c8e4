package io.plenum.mqtt;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import io.plenum.link.Connection;
import io.plenum.link.ConnectorFactory;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.supervision.ConnectorContractTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;

/** The contract, against two devices that publish JSON each half second; one is unplugged, so that the broker publishes its last will. */
class JsonContractTest extends ConnectorContractTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @Override
    protected Bench start() {
        return new JsonBench(data);
    }

    /** A device as Zigbee2MQTT shows it. */
    private static final class JsonDevice {

        private final String name;
        private final int port;
        private final Map<String, Double> values =
                new ConcurrentHashMap<>(Map.of("temperature", 21.5, "fan", 1.0, "mode", 2.0, "further", 7.0));
        private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        private volatile Mqtt3AsyncClient client;

        JsonDevice(String name, int port) {
            this.name = name;
            this.port = port;
            client = connected();
            var unused = timer.scheduleWithFixedDelay(this::publish, 0, 500, TimeUnit.MILLISECONDS);
        }

        private Mqtt3AsyncClient connected() {
            Mqtt3AsyncClient made = MqttClient.builder()
                    .useMqttVersion3()
                    .identifier(name)
                    .serverHost("127.0.0.1")
                    .serverPort(port)
                    .buildAsync();
            String availability = "zigbee2mqtt/" + name + "/availability";
            made.connectWith()
                    .keepAlive(15)
                    .willPublish()
                    .topic(availability)
                    .payload(bytes("{\"state\":\"offline\"}"))
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .retain(true)
                    .applyWillPublish()
                    .send()
                    .join();
            made.publishWith()
                    .topic(availability)
                    .payload(bytes("{\"state\":\"online\"}"))
                    .retain(true)
                    .send()
                    .join();
            return made;
        }

        void comeBack() {
            client = connected();
        }

        void change(String field, double value) {
            values.put(field, value);
            publish();
        }

        private void publish() {
            double mode = value("mode");
            String payload = "{\"temperature\":%s,\"fan\":\"%s\",\"mode\":\"%d\",\"further\":%s}"
                    .formatted(value("temperature"), value("fan") == 1 ? "ON" : "OFF", (int) mode, value("further"));
            var unused = client.publishWith()
                    .topic("zigbee2mqtt/" + name)
                    .payload(bytes(payload))
                    .send();
        }

        private double value(String field) {
            return values.getOrDefault(field, Double.NaN);
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        void close() {
            timer.shutdownNow();
            var unused = client.disconnect();
        }
    }

    private static final class JsonBench implements Bench {

        private final Path data;
        private final BrokerPeer broker = new BrokerPeer();
        private final NetworkLink link = new NetworkLink(broker.port());
        private final JsonDevice steady = new JsonDevice("steady", broker.port());
        private final JsonDevice quiet = new JsonDevice("quiet", link.port());

        JsonBench(Path data) {
            this.data = data;
        }

        @Override
        public List<Connection> connections() {
            Map<String, String> settings =
                    Map.of("endpoint", "mqtt://127.0.0.1:" + broker.port(), "version", "3.1.1", "listenSeconds", "1");
            return List.of(new Connection("mqtt", "mqtt", true, settings, FAST));
        }

        @Override
        public ConnectorFactory factory() {
            return SparkplugContractTest.factory(data);
        }

        @Override
        public List<Point> steady() {
            return points(1, "steady");
        }

        @Override
        public List<Point> quiet() {
            return points(11, "quiet");
        }

        private static List<Point> points(int first, String device) {
            return List.of(
                    point(first, device, "temperature", PointKind.NUMERIC),
                    point(first + 1, device, "fan", PointKind.BINARY),
                    point(first + 2, device, "mode", PointKind.MULTISTATE));
        }

        private static Point point(int id, String device, String field, PointKind kind) {
            return RecordingContext.point(id, "json/zigbee2mqtt/" + device + "#/" + field, kind);
        }

        @Override
        public Point unknown() {
            return point(99, "steady", "nowhere", PointKind.NUMERIC);
        }

        @Override
        public Point extra() {
            return point(98, "steady", "further", PointKind.NUMERIC);
        }

        @Override
        public void change(Point point, double value) {
            PointSource source = Objects.requireNonNull(point.source());
            String address = source.address();
            (address.contains("steady") ? steady : quiet).change(address.substring(address.indexOf('#') + 2), value);
        }

        @Override
        public void silence() {
            link.unplug();
        }

        @Override
        public void resume() {
            link.plugIn();
            quiet.comeBack();
        }

        @Override
        public void close() {
            steady.close();
            quiet.close();
            link.close();
            broker.close();
        }
    }
}
